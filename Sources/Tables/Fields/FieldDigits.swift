extension Field {
  /// The field as an integer if it is one to eight digits and nothing else, or nil: by far the
  /// commonest number.
  ///
  /// - Complexity: O(1), and without a branch on each digit.
  @inlinable
  @inline(__always)
  public var fewDigits: Int? {
    guard !isEmpty, bytes.count <= 8 else { return nil }
    // With the digits at the end of the word, those that are missing before them are zeros.
    let shift = UInt64(truncatingIfNeeded: 64 - 8 * bytes.count)
    let digits = (shortWord ^ 0x3030_3030_3030_3030) &<< shift
    // Of anything but a digit, a high bit is set, or is when six is added.
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return nil
    }
    // Neighbours become numbers of two digits, those of four, and those one of eight.
    let pairs = (digits &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (fours &* (10_000 << 32 + 1)) >> 32)
  }

  /// One to eight bytes as one word, the first lowest.
  ///
  /// Reading parts that overlap needs no loop, and nothing outside of the field.
  @inlinable
  @inline(__always)
  public var shortWord: UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      if count == 8 { return unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) }
      if count >= 4 {
        let low = unsafe UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
        let high = unsafe UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        return UInt64(low) | UInt64(high) &<< UInt64(truncatingIfNeeded: 8 * (count - 4))
      }
      let (middle, last) = (count / 2, count - 1)
      return unsafe UInt64(bytes[0]) | UInt64(bytes[middle]) &<< UInt64(8 * middle)
        | UInt64(bytes[last]) &<< UInt64(8 * last)
    }
  }

  /// The field as an integer if it is digits only, more than few and too few to overflow, or nil.
  var moreDigits: Int? {
    guard (9...18).contains(bytes.count) else { return nil }
    var value = 0
    for index in bytes.indices {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
