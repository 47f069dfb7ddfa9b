/// A checksum of bytes that tells any damage within one run of eight bytes for certain, and other
/// damage but for one case in 2⁶⁴.
///
/// Four sums run side by side, because each multiplication waits for the one before: some 10 GB a
/// second, where SHA-256 would take most of the time that a cache is to save. It guards against
/// failing disks and killed writers, not against forgery.
struct Checksum {
  /// What the bytes have to be a multiple of.
  static let stripe = 32

  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)

  /// Adds bytes behind those before.
  ///
  /// - Parameter bytes: A multiple of ``stripe`` of them.
  /// - Complexity: O(*n*).
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var (one, two, three, four) = lanes
    for offset in stride(from: 0, to: bytes.count - Self.stripe + 1, by: Self.stripe) {
      one = unsafe Self.mix(one, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      two = unsafe Self.mix(two, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      three = unsafe Self.mix(
        three, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      four = unsafe Self.mix(
        four, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
    }
    lanes = (one, two, three, four)
  }

  /// The sum of all bytes so far and of a number that is told apart from them.
  func value(_ number: Int) -> UInt64 {
    let sum = Self.mix(Self.mix(Self.mix(lanes.0, lanes.1), lanes.2), lanes.3)
    return Self.mix(sum, UInt64(UInt(bitPattern: number)))
  }

  /// One to one in each of its arguments, so that no difference in one of them is lost.
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
