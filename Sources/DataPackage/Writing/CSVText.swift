/// Text in the form of delimited values, always written in the same way.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var isAtStart = true

  init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

  /// Takes the whole rows written so far.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds a field, in quotes only where it needs them.
  mutating func add(_ field: String) {
    if !isAtStart { bytes.append(delimiter) }
    isAtStart = false
    let needsQuotes =
      field.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      || field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Adds fields that were written before; see ``row(_:)``.
  mutating func add(written fields: [UInt8]) {
    if !isAtStart { bytes.append(delimiter) }
    isAtStart = false
    bytes.append(contentsOf: fields)
  }

  /// The bytes of some fields, to be added to many rows.
  static func row(_ fields: [String]) -> [UInt8] {
    var text = CSVText()
    for field in fields { text.add(field) }
    return text.bytes
  }

  /// Ends a row.
  mutating func endRow() {
    bytes.append(0x0A)
    isAtStart = true
  }

  /// Adds a whole row.
  mutating func add(row: [String]) {
    for field in row { add(field) }
    endRow()
  }
}
