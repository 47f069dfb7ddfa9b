import Glibc

extension TableFault {
  /// What can be wrong with a table's bytes.
  public enum Kind: Hashable, Sendable {
    /// The file could not be opened; the system's error number.
    case cannotOpen(errno: CInt)
    /// The path leads to a folder, a pipe or a device.
    case notARegularFile
    /// The file could not be read; the system's error number.
    case cannotRead(errno: CInt)
    /// More bytes than the caller allows.
    case tooManyBytes(limit: Int)

    /// A quoted field is still open at the end of the file; the place is its opening quote.
    case unterminatedQuote
    /// A field is longer than allowed; `quoted` says that a missing quote may be the reason.
    case fieldTooLong(limit: Int, quoted: Bool)
    /// A row has more bytes than allowed.
    case rowTooLong(limit: Int)
    /// A row has more fields than allowed.
    case rowTooWide(limit: Int)
    /// A row has not as many fields as the table's first row. Not fatal.
    case raggedRow(fields: Int, expected: Int)
    /// A field goes on after its closing quote. Not fatal.
    case textAfterQuote
    /// A field holds a NUL byte. Not fatal.
    case nulByte
  }
}

extension TableFault.Kind: CustomStringConvertible {
  /// The kind in words, without a full stop.
  public var description: String {
    switch self {
    case .cannotOpen(let number): "cannot be opened: \(systemMessage(number))"
    case .notARegularFile: "is not a regular file"
    case .cannotRead(let number): "cannot be read: \(systemMessage(number))"
    case .tooManyBytes(let limit): "has more than \(limit) bytes"
    case .unterminatedQuote: "quote is never closed"
    case .fieldTooLong(let limit, quoted: false): "field is longer than \(limit) bytes"
    case .fieldTooLong(let limit, quoted: true):
      "quoted field is longer than \(limit) bytes; its closing quote may be missing"
    case .rowTooLong(let limit): "row is longer than \(limit) bytes"
    case .rowTooWide(let limit): "row has more than \(limit) fields"
    case .raggedRow(let fields, let expected):
      "row has \(fields) \(fields == 1 ? "field" : "fields"), the first row has \(expected)"
    case .textAfterQuote: "text after a closing quote"
    case .nulByte: "NUL byte in a field"
    }
  }
}

/// The system's words for an error number; of its own buffer, because `strerror` is not thread-safe.
private func systemMessage(_ number: CInt) -> String {
  var text = [CChar](repeating: 0, count: 128)
  guard unsafe strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
  let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return bytes.isEmpty ? "error \(number)" : String(decoding: bytes, as: UTF8.self)
}
