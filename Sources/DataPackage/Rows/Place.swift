import Tables

/// Where a cell begins.
struct Place: Hashable, Sendable {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a cell.
  init(_ row: CSVRow, _ column: Int) {
    (line, self.column) = row.position(of: column)
  }

  /// The place of a JSON value.
  init(_ value: JSONValue) {
    (line, column) = (value.line, value.column)
  }
}
