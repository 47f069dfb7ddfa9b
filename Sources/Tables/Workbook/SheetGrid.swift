/// All cells of a sheet, to be looked up by their places.
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

  /// The ranges of cells that are merged.
  public let mergedRanges: [CellRange]

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
    mergedRanges = reader.mergedRanges
  }

  /// The cell at a place; nil where there is nothing.
  ///
  /// - Parameters:
  ///   - row: From 1.
  ///   - column: From 1.
  /// - Complexity: O(log *n*) in rows and in the row's cells.
  public subscript(row: Int, column: Int) -> Cell? {
    guard let line = rows.binarySearch(row, by: \.number) else { return nil }
    return rows[line].cells.binarySearch(column, by: \.column).map { rows[line].cells[$0] }
  }

  /// The merged range a place is in.
  ///
  /// - Parameters:
  ///   - row: From 1.
  ///   - column: From 1.
  /// - Returns: The range, or nil if the place is in none.
  /// - Complexity: O(*n*) in merged ranges.
  public func mergedRange(row: Int, column: Int) -> CellRange? {
    mergedRanges.first { $0.contains(row: row, column: column) }
  }
}

extension Array {
  /// The index of an element with a key, in elements sorted by it.
  fileprivate func binarySearch(_ key: Int, by keyOf: KeyPath<Element, Int>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle][keyPath: keyOf] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low][keyPath: keyOf] == key ? low : nil
  }
}
