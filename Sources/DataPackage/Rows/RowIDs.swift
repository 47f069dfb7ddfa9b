import Tables

/// The ids of a table's rows, each on one line only.
struct RowIDs: Hashable, Sendable {
  private var lines: [String: Int] = [:]
  /// The lines of the bad rows, so that whoever refers to one can be told why it is not there.
  private(set) var bad: [String: Int] = [:]

  /// Adds the id of a row that was read; one that is there already makes the row bad.
  mutating func add(
    _ id: String, _ row: CSVRow, _ column: Int, _ cells: inout CellReading
  ) {
    if cells.isBad {
      bad[id] = row.line
    } else if let line = lines[id] {
      cells.fail(row, column, "duplicate id", value: id, hint: "it is on line \(line) already")
    } else {
      lines[id] = row.line
    }
  }
}
