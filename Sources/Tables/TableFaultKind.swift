import System

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
    /// The system gave no memory.
    case outOfMemory

    /// The file ends where more has to follow.
    case truncated
    /// The bytes are not what their format says; the reason, in words.
    case corrupt(String)
    /// More bytes come of compressed ones than tables ever need; a decompression bomb.
    case ratioTooHigh(limit: Int)
    /// The file needs something of its format that is not supported, named in words.
    case unsupported(String)
    /// A part of the file is encrypted.
    case encrypted
    /// An archive has more entries than allowed.
    case tooManyEntries(limit: Int)
    /// An archive has no such entry.
    case noSuchEntry

    /// XML is not well-formed; the reason, in words.
    case malformedXML(String)
    /// XML declares a document type, which no workbook does and which can make it huge.
    case documentType
    /// XML elements are nested deeper than allowed.
    case nestedTooDeeply(limit: Int)

    /// The file is no workbook.
    case notAWorkbook
    /// The file is a workbook of Excel 2003 or older (`.xls`).
    case oldWorkbook
    /// The file is a binary workbook (`.xlsb`).
    case binaryWorkbook
    /// The workbook needs a password.
    case encryptedWorkbook
    /// A cell is named by something that is no reference, or lies outside of any sheet.
    case badReference(String)
    /// A row stands behind one with the same or a higher number.
    case rowOutOfOrder(Int)
    /// A cell names a shared string that does not exist.
    case noSuchString(String)
    /// A cell has more text than allowed.
    case cellTooLong(limit: Int)
    /// A workbook has more shared strings, styles, parts or sheets than allowed.
    case tooMany(String, limit: Int)

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
    case .outOfMemory: "no memory left"
    case .truncated: "ends too early"
    case .corrupt(let reason): "is corrupt: \(reason)"
    case .ratioTooHigh(let limit): "unpacks to more than \(limit) times its size"
    case .unsupported(let what): "\(what) is not supported"
    case .encrypted: "is encrypted"
    case .tooManyEntries(let limit): "has more than \(limit) entries"
    case .noSuchEntry: "is missing in the archive"
    case .malformedXML(let reason): "is not well-formed XML: \(reason)"
    case .documentType: "declares a document type (DOCTYPE), which is refused"
    case .nestedTooDeeply(let limit): "nests XML elements deeper than \(limit)"
    case .notAWorkbook: "is no workbook"
    case .oldWorkbook: "is a workbook of Excel 2003 or older (.xls): save it as .xlsx"
    case .binaryWorkbook: "is a binary workbook (.xlsb): save it as .xlsx"
    case .encryptedWorkbook: "is encrypted: save it without a password"
    case .badReference(let text): "\"\(text)\" is no cell of a sheet"
    case .rowOutOfOrder(let row): "row \(row) is out of order"
    case .noSuchString(let index): "there is no shared string \(index)"
    case .cellTooLong(let limit): "cell has more than \(limit) bytes"
    case .tooMany(let what, let limit): "has more than \(limit) \(what)"
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
