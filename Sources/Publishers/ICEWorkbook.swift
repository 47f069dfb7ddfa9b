import Model
import Tables

/// ICE's detention statistics workbooks: about a dozen tables side by side on one sheet, a sheet of
/// facilities and a sheet of footnotes.
///
/// Everything is found by its words, never by its place. Hidden sheets are stale copies.
struct ICEWorkbook {
  private var footnotes = ICEFootnotes()
  private var sheets: [(name: String, grid: SheetGrid)] = []
  private var values: [ReleasedValue] = []
  private var years: Set<FiscalYear> = []
  private var report = ImportReport(format: "ICE detention statistics")

  /// The titles by which the workbook is known.
  static let titles = [
    "ice currently detained by criminality and arresting agency",
    "ice initial book-ins by arresting agency and month",
    "ice removals",
    "ice final book outs by release reason, month and criminality",
    "ice average daily population by arresting agency, month and criminality",
  ]

  init(_ workbook: Workbook) throws(Refusal) {
    for sheet in workbook.sheets {
      guard sheet.visibility == .visible else {
        report.skip("hidden sheet", at: sheet.name)
        continue
      }
      do throws(TableFault) {
        let grid = try SheetGrid(of: sheet, in: workbook)
        footnotes.add(grid)
        sheets.append((sheet.name, grid))
      } catch {
        throw Refusal(error)
      }
    }
  }

  /// The tables as values, or nil where no title is known.
  mutating func reading() throws(Refusal) -> Reading? {
    var missing: [String] = []
    let snapshot = newest(Self.titles[0], &missing)
    let bookIns = newest(Self.titles[1], &missing)
    let removals = newest(Self.titles[2], &missing)
    let bookOuts = newest(Self.titles[3], &missing)
    let population = newest(Self.titles[4], &missing)
    guard missing.count < Self.titles.count else { return nil }
    for title in missing { report.skip("table not found", at: "'\(title)'") }

    if let snapshot { take(snapshot, "currently detained", .snapshot, ICETables.snapshot) }
    if let bookIns { take(bookIns, "initial book-ins", .through, ICETables.bookIns) }
    if let removals { take(removals, "ice removals", .through, ICETables.removals) }
    if let bookOuts { take(bookOuts, "final book outs", .through, ICETables.bookOuts) }
    if let population {
      take(population, "average daily population", .through, ICETables.population)
    }
    for (name, grid) in sheets {
      guard let facilities = ICEFacilities(grid, sheet: name) else { continue }
      add(facilities.values(&report), title: "guaranteed minimum beds of facilities")
    }
    guard !values.isEmpty, let year = years.max() else {
      throw Refusal(
        "no table of the workbook could be read", hint: report.skipped.first?.reason ?? "")
    }
    checkAgencies()
    return Reading(
      series: .iceDetention, title: "ICE detention statistics workbook, \(year)",
      stated: nil, values: values, report: report)
  }

  /// The table with a title: of the latest fiscal year, where a sheet of an earlier one was left.
  private mutating func newest(_ title: String, _ missing: inout [String]) -> SheetTable? {
    let tables = sheets.flatMap { SheetTables($0.grid, sheet: $0.name).titled(title) }
    guard let year = tables.map(\.fiscalYear).max() else {
      missing.append(title)
      return nil
    }
    for table in tables where table.fiscalYear < year {
      report.skip("table of an earlier fiscal year", at: "\(table.sheet): \(table.title)")
    }
    let current = tables.filter { $0.fiscalYear == year }
    if current.count > 1 {
      report.warn("'\(title)' stands on \(current.count) sheets; '\(current[0].sheet)' was read")
    }
    return current.first
  }

  private mutating func take(
    _ table: SheetTable, _ label: String, _ kind: ICEFootnotes.Kind,
    _ read: (SheetTable, Day, inout ImportReport) -> [ReleasedValue]
  ) {
    guard let day = footnotes.day(label, kind, in: table.fiscalYear) else {
      return report.skip(
        "no footnote states its day ('\(kind.words) …' for \(table.fiscalYear))", at: table.title)
    }
    years.insert(table.fiscalYear)
    add(read(table, day, &report), title: table.title)
  }

  private mutating func add(_ new: [ReleasedValue], title: String) {
    report.taken += new.count
    report.addTables(of: new, title: title)
    values += new
  }

  /// Compares the agencies' shares in two tables that are made apart: where one has ICE's share for
  /// CBP's, its columns were swapped.
  private mutating func checkAgencies() {
    func share(_ metric: String, _ period: Period) -> Double? {
      func value(_ agency: String) -> Double? {
        let dimensions = [Dimension(name: "agency", value: agency)]
        return values.first {
          $0.metric == metric && $0.period == period && $0.dimensions == dimensions
        }?.value
      }
      guard let ice = value("ICE"), let cbp = value("CBP"), ice + cbp > 0 else { return nil }
      return ice / (ice + cbp)
    }
    let held = values.first { $0.metric == "detained.snapshot" }?.period
    let month = values.filter { $0.metric == "detained.average" }.map(\.period).max()
    guard let held, let month, let now = share("detained.snapshot", held),
      let average = share("detained.average", month)
    else { return }
    // Shares move by a few points within a month; a swap of near halves cannot be told.
    if abs(now - average) > 0.25, abs(1 - now - average) < 0.1 {
      report.warn(
        "currently detained: ICE and CBP look swapped: ICE holds \(percent(now)) of people, and "
          + "\(percent(average)) of the average daily population")
    }
  }
}

/// A share as a whole percentage.
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
