/// Turns Windows-1252 and UTF-16 into UTF-8, a piece at a time.
struct Transcoder {
  /// A byte whose other half is yet to come, and a surrogate likewise.
  private var half: UInt8?
  private var surrogate: UInt16?

  /// Transcodes what there is room for.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - encoding: Its encoding; UTF-8 is not transcoded and must not be passed.
  ///   - isLast: Whether nothing follows, so that an unfinished character is a broken one.
  ///   - output: Where UTF-8 goes. A broken character becomes U+FFFD.
  ///   - start: The index of the first byte written; at least 6 bytes follow.
  /// - Returns: How many bytes were taken, and how many written.
  mutating func transcode(
    _ bytes: Span<UInt8>, from encoding: TextEncoding, isLast: Bool,
    into output: inout [UInt8], from start: Int
  ) -> (taken: Int, written: Int) {
    var end = start
    var taken = 0
    // Room for the longest that one byte can bring: U+FFFD for a broken surrogate, then a scalar
    // of the basic plane.
    while taken < bytes.count, end + 6 <= output.count {
      let byte = bytes[taken]
      taken += 1
      switch encoding {
      case .utf8, .windows1252: output.write(TextEncoding.windows1252(byte), at: &end)
      case .utf16LittleEndian: takeHalf(byte, isLittleEndian: true, into: &output, at: &end)
      case .utf16BigEndian: takeHalf(byte, isLittleEndian: false, into: &output, at: &end)
      }
    }
    if isLast, taken == bytes.count, half != nil || surrogate != nil, end + 3 <= output.count {
      (half, surrogate) = (nil, nil)
      output.write("\u{FFFD}", at: &end)
    }
    return (taken, end - start)
  }

  private mutating func takeHalf(
    _ byte: UInt8, isLittleEndian: Bool, into output: inout [UInt8], at end: inout Int
  ) {
    guard let first = half else {
      half = byte
      return
    }
    half = nil
    let unit =
      isLittleEndian
      ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
    if let high = surrogate {
      surrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        output.write(Unicode.Scalar(scalar) ?? "\u{FFFD}", at: &end)
        return
      }
      output.write("\u{FFFD}", at: &end)
    }
    if UTF16.isLeadSurrogate(unit) {
      surrogate = unit
    } else {
      output.write(Unicode.Scalar(unit) ?? "\u{FFFD}", at: &end)
    }
  }
}

extension [UInt8] {
  /// Writes a scalar as UTF-8 and moves the position behind it.
  fileprivate mutating func write(_ scalar: Unicode.Scalar, at position: inout Int) {
    if scalar.isASCII {
      self[position] = UInt8(truncatingIfNeeded: scalar.value)
      position += 1
      return
    }
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      self[position] = unit
      position += 1
    }
  }
}
