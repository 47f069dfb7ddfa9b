/// What kind of file bytes are the beginning of.
public enum FileFormat: Hashable, Sendable {
  /// There is nothing.
  case empty
  /// Text: delimited values, most likely.
  case text
  /// XML or HTML: often an error page that was saved in place of a table.
  case markup
  /// Compressed with gzip.
  case gzip
  /// A ZIP archive: a workbook, `.xlsx`, or any other.
  case zip
  /// An OLE container: a workbook of Excel 2003 or older, or one with a password.
  case ole
  /// A PDF document.
  case pdf
  /// Anything else.
  case unknown
}

extension FileFormat {
  /// Tells the format from content, never from a name.
  ///
  /// - Parameter start: The first bytes; 512 are enough.
  /// - Returns: The format.
  public static func detected(in start: [UInt8]) -> FileFormat {
    if start.isEmpty { return .empty }
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .zip
    }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole }
    if start.starts(with: "%PDF-".utf8) { return .pdf }
    return textual(start)
  }

  private static func textual(_ start: [UInt8]) -> FileFormat {
    let mark = TextEncoding.stated(by: start.span)
    if mark?.encoding == .utf16LittleEndian || mark?.encoding == .utf16BigEndian { return .text }
    let text = start.dropFirst(mark?.length ?? 0)
    // 0x1A ended text files under CP/M and DOS, and some programs still write it.
    let isControl = { (byte: UInt8) in byte < 0x20 && !(0x09...0x0D ~= byte) && byte != 0x1A }
    if text.contains(where: isControl) { return .unknown }
    let content = text.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return content.first == UInt8(ascii: "<") ? markup(content) : .text
  }

  /// `<5` is a value; `<?xml`, `<!DOCTYPE` and `<html` are not.
  private static func markup(_ content: ArraySlice<UInt8>) -> FileFormat {
    guard let second = content.dropFirst().first else { return .text }
    switch second {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return .markup
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return .markup
    default: return .text
    }
  }
}
