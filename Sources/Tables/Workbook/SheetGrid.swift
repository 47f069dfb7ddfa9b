/// All rows of a sheet at once, for readers that look ahead and back.
///
/// Only cells that hold something take memory, wherever on the sheet they stand.
public struct SheetGrid: Sendable {
  /// A cell that holds something.
  public struct Cell: Hashable, Sendable {
    /// The column, from 1.
    public let column: Int
    /// What the cell holds.
    public let kind: CellKind
    /// Its text; see ``CellKind``.
    public let text: String
  }

  /// A row that has cells.
  public struct Row: Hashable, Sendable {
    /// The row's number, from 1.
    public let number: Int
    /// The cells from left to right.
    public let cells: [Cell]
  }

  /// The rows that have cells, from the top.
  public let rows: [Row]

  /// Reads all of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: One of the workbook's sheets.
  ///   - workbook: The workbook.
  /// - Throws: What reading its rows throws.
  public init(of sheet: Workbook.Sheet, in workbook: Workbook) throws(TableFault) {
    var reader = try workbook.rows(of: sheet)
    var rows: [Row] = []
    while try reader.next() {
      let row = reader.row
      var cells: [Cell] = []
      for index in 0..<row.count {
        cells.append(
          Cell(column: row.column(of: index), kind: row.kind(of: index), text: row[index].string))
      }
      rows.append(Row(number: row.number, cells: cells))
    }
    self.rows = rows
  }
}
