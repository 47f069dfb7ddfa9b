import Model
import Tables

/// A table on a sheet that holds several: a title, a header below it, and rows up to the first
/// that is empty.
///
/// Tables stand side by side, so one ends where the next title on its row begins.
struct SheetTable {
  /// The title, in its words.
  let title: String
  /// The fiscal year the title names.
  let fiscalYear: FiscalYear
  /// The sheet's name.
  let sheet: String
  /// The names of the columns, each with its column.
  let header: [(name: String, column: Int)]
  /// The rows below the header.
  let rows: [SheetGrid.Row]
  /// The columns the table reaches over.
  let columns: Range<Int>

  /// The column with a name, compared without case.
  func column(_ name: String) -> Int? {
    header.first { $0.name.lowercased() == name }?.column
  }

  /// The columns that are months, each with its month.
  var months: [(month: Month, column: Int)] {
    header.compactMap { name, column in
      Month.number(ofName: name).map { (fiscalYear.month($0), column) }
    }
  }

  /// The text of a row's cell, in its words; empty where there is nothing.
  func text(_ row: SheetGrid.Row, _ column: Int) -> String {
    row.cell(column)?.text.words ?? ""
  }

  /// Where a cell is, for people.
  func place(_ row: SheetGrid.Row, _ column: Int) -> String {
    let reference = CellReference(row: row.number, column: column)
    return "\(sheet)!\(reference.map(String.init(describing:)) ?? "row \(row.number)")"
  }
}

extension SheetGrid.Row {
  /// The cell in a column, if it holds something.
  func cell(_ column: Int) -> SheetGrid.Cell? { cells.first { $0.column == column } }
}

extension SheetGrid.Cell {
  /// The number in the cell; text that is one counts too.
  var number: Double? {
    switch kind {
    case .number, .text: readNumber(text)
    case .date, .boolean, .error: nil
    }
  }
}

/// A number as tables write it, with separators and spaces; nil for anything else.
func readNumber(_ text: String) -> Double? {
  let bytes = Array(text.utf8)
  return Field(bytes.span).finite
}

extension Field {
  /// The number in it, unless it is beyond what a `Double` holds.
  var finite: Double? {
    guard let number = double, number.isFinite else { return nil }
    return number
  }
}

/// The tables on a sheet, found by how their titles begin.
struct SheetTables {
  private let grid: SheetGrid
  private let sheet: String

  init(_ grid: SheetGrid, sheet: String) {
    self.grid = grid
    self.sheet = sheet
  }

  /// Every table whose title is the given words and a fiscal year: `ICE Removals: FY2025`.
  func titled(_ words: String) -> [SheetTable] {
    var found: [SheetTable] = []
    for (index, row) in grid.rows.enumerated() {
      for cell in row.cells where cell.kind == .text {
        guard let year = fiscalYear(in: cell.text, behind: words) else { continue }
        if let table = table(cell, titleRow: index, year: year) { found.append(table) }
      }
    }
    return found
  }

  /// The fiscal year in a title, if the words before its colon are the given ones.
  private func fiscalYear(in text: String, behind words: String) -> FiscalYear? {
    let folded = text.folded
    guard folded.hasPrefix(words) else { return nil }
    let rest = folded.dropFirst(words.count).drop { $0 == " " }
    guard rest.first == ":" else { return nil }
    return FiscalYear(label: rest)
  }

  private func table(_ title: SheetGrid.Cell, titleRow: Int, year: FiscalYear) -> SheetTable? {
    let row = grid.rows[titleRow]
    let next = row.cells.first { $0.column > title.column }?.column
    let columns = title.column..<(next ?? CellReference.lastColumn + 1)
    var lines = grid.rows[(titleRow + 1)...].prefix { $0.number <= row.number + 3 }
    lines = lines.drop { $0.cells(in: columns).count < 2 }
    guard let header = lines.first else { return nil }
    var rows: [SheetGrid.Row] = []
    var number = header.number
    for row in grid.rows[(titleRow + 1)...].drop(while: { $0.number <= header.number }) {
      let cells = row.cells(in: columns)
      guard row.number == number + 1, !cells.isEmpty else { break }
      rows.append(row)
      number = row.number
    }
    return SheetTable(
      title: title.text.words, fiscalYear: year, sheet: sheet,
      header: header.cells(in: columns).map { ($0.text.words, $0.column) }, rows: rows,
      columns: columns)
  }
}

extension SheetGrid.Row {
  /// The cells in a range of columns that hold more than white space.
  fileprivate func cells(in columns: Range<Int>) -> [SheetGrid.Cell] {
    cells.filter { columns.contains($0.column) && !$0.text.words.isEmpty }
  }
}
