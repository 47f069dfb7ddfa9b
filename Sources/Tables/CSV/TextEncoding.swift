/// How a file writes its characters as bytes.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, of which ASCII is a part.
  case utf8
  /// Windows code page 1252, of which Latin-1's letters are a part.
  case windows1252
  /// UTF-16, low byte first.
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
}

extension TextEncoding {
  /// The encoding a byte order mark states, and the mark's length.
  static func stated(by bytes: Span<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The scalar a byte of Windows-1252 stands for.
  ///
  /// Source: the index "windows-1252" of the WHATWG Encoding Standard; the five bytes it leaves
  /// without a character stand for the control characters of the same number.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return windows1252Specials[Int(byte) - 0x80]
  }

  private static let windows1252Specials: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}

/// What the bytes behind a run of ASCII are.
enum FirstSequence {
  /// A whole character of UTF-8.
  case utf8
  /// Nothing that UTF-8 allows.
  case other
  /// The beginning of a character, at the end of the bytes.
  case unfinished

  /// Judges the bytes from `start` on, the first of which is not ASCII.
  ///
  /// Source: the table of well-formed sequences in the Unicode Standard, chapter 3.
  init(in bytes: Span<UInt8>, at start: Int) {
    let lead = bytes[start]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .other
      return
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else {
        self = .unfinished
        return
      }
      guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[start + offset]) else {
        self = .other
        return
      }
    }
    self = .utf8
  }
}
