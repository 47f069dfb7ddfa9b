import Model
import Tables

/// The facilities sheet of ICE's workbook, for the beds that contracts guarantee.
struct ICEFacilities {
  private let sheet: String
  private let day: Day
  private let rows: ArraySlice<SheetGrid.Row>
  private let columns: (name: Int, city: Int?, beds: Int)

  /// Finds the header; nil where the sheet has none, or states no day.
  init?(_ grid: SheetGrid, sheet: String) {
    let header = grid.rows.firstIndex { row in
      let names = row.cells.map(\.text.folded)
      return names.contains("name") && names.contains("guaranteed minimum")
    }
    guard let header else { return nil }
    func column(_ name: String) -> Int? {
      grid.rows[header].cells.first { $0.text.folded == name }?.column
    }
    // "Data Source: ICE Integrated Decision Support (IIDS), 09/15/2025"
    let days = grid.rows[..<header].flatMap(\.cells).compactMap { cell in
      cell.text.folded.hasPrefix("data source")
        ? cell.text.split(whereSeparator: \.isWhitespace).last.flatMap { Day(american: $0) } : nil
    }
    guard let day = days.max(), let name = column("name"), let beds = column("guaranteed minimum")
    else { return nil }
    self.sheet = sheet
    self.day = day
    columns = (name, column("city"), beds)
    rows = grid.rows[(header + 1)...]
  }

  /// The beds of each facility that states a number, and their sum.
  func values(_ report: inout ImportReport) -> [ReleasedValue] {
    var facilities: [(name: String, beds: Double)] = []
    let names = Dictionary(grouping: rows, by: { text($0, columns.name) }).mapValues(\.count)
    for row in rows {
      let name = text(row, columns.name)
      guard !name.isEmpty else { continue }
      report.rows += 1
      guard let beds = row.cell(columns.beds)?.number else {
        report.skip("facility without guaranteed beds", at: "\(sheet)! row \(row.number)")
        continue
      }
      let city = columns.city.map { text(row, $0) } ?? ""
      facilities.append((names[name] == 1 ? name : "\(name) (\(city))", beds))
    }
    let byName = Dictionary(facilities, uniquingKeysWith: +)
    guard !byName.isEmpty else { return [] }
    let period = Period(day, day)
    let total = ReleasedValue(
      metric: "capacity.guaranteed_minimum", period: period, value: byName.values.reduce(0, +),
      quality: .derived, note: "sum over \(byName.count) facilities")
    return [total]
      + byName.sorted { $0.key < $1.key }.map { name, beds in
        ReleasedValue(
          metric: "capacity.guaranteed_minimum",
          dimensions: [Dimension(name: "facility", value: name)], period: period, value: beds)
      }
  }

  private func text(_ row: SheetGrid.Row, _ column: Int) -> String {
    row.cell(column)?.text.words ?? ""
  }
}
