import Tables

/// The rows of one table as they stand in its file, references to other tables not yet followed.
///
/// A table can so be kept while another one changes, and only what refers to that is judged again.
protocol TableRows: Equatable, Sendable {
  /// Whether columns that are not the table's own are dimensions.
  static var allowsDimensions: Bool { get }

  /// Finds the table's columns.
  init(_ header: inout HeaderReading)

  /// Takes the columns that are not the table's own.
  mutating func take(_ others: [HeaderReading.Other])

  /// Adds a row, unless it is bad.
  mutating func append(_ row: CSVRow, _ cells: inout CellReading)

  /// How many rows were added.
  var count: Int { get }
}

extension TableRows {
  static var allowsDimensions: Bool { false }

  mutating func take(_ others: [HeaderReading.Other]) {}
}

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
