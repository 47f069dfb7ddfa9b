import Tables

/// A small table kept as it is written, row by row, so that rows of one's own can be added without
/// touching those of others.
struct KeyedRows {
  /// A row: its fields, and its bytes as they stand.
  struct Row {
    let fields: [String]
    var bytes: [UInt8]
  }

  let header: [String]
  private let delimiter: CSVDelimiter
  private let start: [UInt8]
  private var rows: [Row]
  private let key: Int

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for faults.
  ///   - key: The column whose values tell rows apart.
  ///   - delimiter: What stands between fields.
  /// - Throws: A ``WriteFault`` where it cannot be read, or has no such column.
  init(
    _ bytes: [UInt8], name: String, key: String, delimiter: CSVDelimiter
  ) throws(WriteFault) {
    self.delimiter = delimiter
    var rows: [Row] = []
    var ends: [Int] = []
    do throws(TableFault) {
      var reader = try CSVReader(MemorySource(bytes), delimiter: delimiter, encoding: .utf8)
      while try reader.next() {
        let row = reader.row
        var fields: [String] = []
        for index in 0..<row.count { fields.append(row.string(index)) }
        rows.append(Row(fields: fields, bytes: []))
        ends.append(reader.nextOffset)
      }
    } catch {
      throw WriteFault(name, "\(error)")
    }
    guard let header = rows.first?.fields, let key = header.firstIndex(of: key) else {
      throw WriteFault(name, "there is no column '\(key)'")
    }
    self.header = header
    self.key = key
    for index in rows.indices.dropFirst() {
      rows[index].bytes = Array(bytes[ends[index - 1]..<ends[index]])
    }
    start = Array(bytes[..<ends[0]])
    self.rows = Array(rows.dropFirst())
  }

  /// A table without rows.
  init(header: [String], key: Int) {
    delimiter = .comma
    self.header = header
    self.key = key
    rows = []
    var text = CSVText()
    text.add(row: header)
    start = text.bytes
  }

  /// The whole table.
  var bytes: [UInt8] {
    rows.reduce(into: Self.ended(start)) { $0 += Self.ended($1.bytes) }
  }

  private static func ended(_ line: [UInt8]) -> [UInt8] { line.last == 0x0A ? line : line + [0x0A] }

  /// The values of a column by the rows' keys; none where there is no such column.
  func values(of column: String) -> [(key: String, value: String)] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.compactMap { row in
      row.fields.indices.contains(max(index, key)) ? (row.fields[key], row.fields[index]) : nil
    }
  }

  /// The value of a column in the row with a key.
  func value(of column: String, in id: String) -> String? {
    values(of: column).first { $0.key == id }?.value
  }

  /// Whether a row has a key.
  func contains(_ id: String) -> Bool {
    rows.contains { $0.fields.indices.contains(key) && $0.fields[key] == id }
  }

  /// Adds a row at the end, with the values of those columns that the table has.
  mutating func append(_ values: [String: String]) { rows.append(row(values)) }

  /// Adds a row behind the last whose key is not greater: the same table comes of any order of
  /// additions.
  mutating func insert(_ values: [String: String]) {
    let row = row(values)
    let last = rows.lastIndex { other in
      other.fields.indices.contains(key)
        && !row.fields[key].utf8.lexicographicallyPrecedes(other.fields[key].utf8)
    }
    rows.insert(row, at: last.map { $0 + 1 } ?? 0)
  }

  /// Leaves out the row with a key.
  mutating func remove(_ id: String) {
    rows.removeAll { $0.fields.indices.contains(key) && $0.fields[key] == id }
  }

  private func row(_ values: [String: String]) -> Row {
    let fields = header.map { values[$0] ?? "" }
    var text = CSVText(delimiter: delimiter.rawValue)
    text.add(row: fields)
    return Row(fields: fields, bytes: text.bytes)
  }
}
