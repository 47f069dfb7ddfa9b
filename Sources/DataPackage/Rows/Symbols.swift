import Glibc
import Tables

/// Texts kept once each and found again by their bytes, so that a field which repeats is neither
/// copied nor made a `String` again.
struct Symbols: Equatable, Sendable {
  /// The texts, in the order in which they were met.
  private(set) var texts: [String] = []

  /// Bytes of all texts, one behind the other, and where each begins; the last entry is the end.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [Int] = []
  /// Open addressing with linear probing: the index of a text, or -1; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The text last met: neighbouring rows mostly repeat it.
  private var latest: Int32 = -1

  /// The index of a field's text.
  ///
  /// - Returns: Nil where the field is not valid UTF-8.
  /// - Complexity: O(*n*) in the bytes of the field.
  mutating func index(of field: borrowing Field) -> Int32? {
    if let known = known(field) { return known }
    return field.validated.map { add($0, hash: hash(field)) }
  }

  /// The index of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  mutating func index(of text: String) -> Int32 {
    let field = Field(text.utf8.span)
    return known(field) ?? add(text, hash: hash(field))
  }

  /// The index of a field's text if it was met before.
  private mutating func known(_ field: borrowing Field) -> Int32? {
    if latest >= 0, isEqual(latest, field) { return latest }
    let mask = slots.count - 1
    var slot = hash(field) & mask
    while slots[slot] >= 0 {
      if isEqual(slots[slot], field) {
        latest = slots[slot]
        return latest
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func add(_ text: String, hash: Int) -> Int32 {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    let index = Int32(texts.count)
    texts.append(text)
    bytes.append(contentsOf: text.utf8)
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = index
    latest = index
    if texts.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (index, hash) in hashes.enumerated() {
      var slot = hash & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  private func isEqual(_ index: Int32, _ field: borrowing Field) -> Bool {
    let start = starts[Int(index)]
    let count = field.bytes.count
    guard starts[Int(index) + 1] - start == count else { return false }
    return unsafe bytes.withUnsafeBytes { known in
      unsafe field.bytes.withUnsafeBytes { bytes in
        guard let known = known.baseAddress, let bytes = bytes.baseAddress else {
          return count == 0
        }
        return unsafe memcmp(known + start, bytes, count) == 0
      }
    }
  }

  /// A hash of eight bytes at a time, in which each depends on all before it.
  private func hash(_ field: borrowing Field) -> Int {
    unsafe field.bytes.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      var position = 0
      while position < bytes.count {
        var word: UInt64 = 0
        if position + 8 <= bytes.count {
          word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        } else {
          for index in position..<bytes.count { word = unsafe word << 8 | UInt64(bytes[index]) }
        }
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        position += 8
      }
      return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
  }

  /// Whether both hold the same texts in the same order.
  static func == (left: Symbols, right: Symbols) -> Bool { left.texts == right.texts }
}
