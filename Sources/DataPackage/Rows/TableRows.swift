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
