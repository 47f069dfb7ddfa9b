import CDigest

/// The SHA-256 of bytes that come in pieces.
///
/// Source: FIPS 180-4.
public struct SHA256: Sendable {
  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var count = 0

  /// Starts with no bytes.
  public init() {}

  /// Adds bytes behind those added before.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    count += bytes.count
    var rest = bytes
    if !pending.isEmpty {
      let filling = rest.prefix(64 - pending.count)
      pending += filling
      rest = rest.dropFirst(filling.count)
      guard pending.count == 64 else { return }
      mix(pending[...])
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.prefix(rest.count / 64 * 64)
    mix(whole)
    pending += rest.dropFirst(whole.count)
  }

  /// The digest of all bytes so far, as 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    var last = self
    let bits = UInt64(count) * 8
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (119 - count % 64) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    last.update(padding[...])
    let digits = Array("0123456789abcdef".utf8)
    let text = last.state.flatMap { word in
      (0..<8).map { digits[Int(word >> (28 - 4 * UInt32($0)) & 0xF)] }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func mix(_ blocks: ArraySlice<UInt8>) {
    unsafe blocks.withUnsafeBufferPointer { bytes in
      unsafe state.withUnsafeMutableBufferPointer { state in
        unsafe sha256_blocks(state.baseAddress, bytes.baseAddress, bytes.count / 64)
      }
    }
  }
}
