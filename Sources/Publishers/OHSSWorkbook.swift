import Model
import Tables

/// The monthly workbooks of DHS's Office of Homeland Security Statistics: tidy sheets of fiscal
/// year, month, at most one property, and quantity.
///
/// Values are rounded to tens, so they feed a metric of their own. Sheets of fiscal years and of two
/// properties repeat the others and are left out.
struct OHSSWorkbook {
  private let workbook: Workbook
  private var values: [ReleasedValue] = []
  private var report = ImportReport(format: "OHSS monthly encounters")
  private var hasSectors = false
  private var isKnown = false
  private var years = KnownTexts { FiscalYear(label: $0.words) }
  private var months = KnownTexts { Month.number(ofName: $0.words) }

  private static let metric = "crossings.usbp_rounded"
  private static let dimensions = [
    "region": "region", "sector": "area", "citizenship": "country", "family status": "demographic",
  ]

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The sheets as values, or nil where no sheet is of this form.
  mutating func reading() throws(Refusal) -> Reading? {
    for sheet in workbook.sheets {
      guard sheet.visibility == .visible else {
        report.skip("hidden sheet", at: sheet.name)
        continue
      }
      do throws(TableFault) {
        try read(sheet)
      } catch {
        throw Refusal(error)
      }
    }
    guard isKnown else { return nil }
    guard hasSectors else {
      throw Refusal(
        "does not say whose encounters it counts",
        hint: "only Border Patrol's workbooks, which have sheets by sector, are known")
    }
    guard !values.isEmpty else { throw Refusal("no row could be read") }
    report.taken = values.count
    checkRegions()
    return Reading(
      series: .ohssEncounters, title: Series.ohssEncounters.title, values: values, report: report)
  }

  private mutating func read(_ sheet: Workbook.Sheet) throws(TableFault) {
    var reader = try workbook.rows(of: sheet)
    guard try reader.next() else { return }
    let header = Self.header(reader.row)
    guard let year = header["fiscal year"], let quantity = header["quantity"] else { return }
    isKnown = true
    guard let month = header["month"] else {
      return report.skip("sheet of fiscal years", at: sheet.name)
    }
    let properties = header.keys.filter { !["fiscal year", "month", "quantity"].contains($0) }
    guard properties.count <= 1 else {
      return report.skip("sheet of two properties at once", at: sheet.name)
    }
    let property = properties.first
    let dimension = property.flatMap { Self.dimensions[$0] }
    if let property, dimension == nil {
      return report.skip("sheet by '\(property)', which is not known", at: sheet.name)
    }
    if property == "sector" { hasSectors = true }
    let first = values.count
    let columns = Columns(
      year: year, month: month, quantity: quantity, split: property.flatMap { header[$0] })
    // By the text of the property; of an empty one none.
    var splits = KnownTexts { text in
      let value = text.words
      return value.isEmpty ? [] : [Dimension(name: dimension ?? "", value: value)]
    }
    while try reader.next() { take(reader.row, columns, &splits, dimension, sheet.name) }
    report.addTables(of: Array(values[first...]), title: sheet.name)
  }

  private struct Columns {
    let year: Int
    let month: Int
    let quantity: Int
    let split: Int?
  }

  private mutating func take(
    _ row: borrowing SheetRow, _ columns: Columns, _ splits: inout KnownTexts<[Dimension]>,
    _ dimension: String?, _ sheet: String
  ) {
    report.rows += 1
    guard let year = row.index(ofColumn: columns.year).flatMap({ years.meaning(of: row[$0]) }),
      let month = row.index(ofColumn: columns.month).flatMap({ months.meaning(of: row[$0]) }),
      let value = row.index(ofColumn: columns.quantity).flatMap({
        row[$0].finite ?? readNumber(row[$0].string.words)
      })
    else { return report.skip("no year, month or quantity", at: "\(sheet)! row \(row.number)") }
    var dimensions: [Dimension] = []
    if let dimension, let column = columns.split {
      dimensions = row.index(ofColumn: column).map { splits.meaning(of: row[$0]) } ?? []
      guard !dimensions.isEmpty else {
        return report.skip("no \(dimension)", at: "\(sheet)! row \(row.number)")
      }
    }
    values.append(
      ReleasedValue(
        metric: Self.metric, dimensions: dimensions, period: year.month(month).period, value: value)
    )
  }

  /// The columns by their names; the header's names may hold line breaks.
  private static func header(_ row: borrowing SheetRow) -> [String: Int] {
    var header: [String: Int] = [:]
    for index in 0..<row.count {
      header[row[index].string.folded] = row.column(of: index)
    }
    return header
  }

  /// Regions add up to the whole, up to the rounding of each.
  private mutating func checkRegions() {
    var check = SumCheck("regions", tolerance: 20)
    for value in values where value.dimensions.isEmpty || value.dimensions[0].name == "region" {
      check.add(value.value, whole: value.dimensions.isEmpty, of: value.period.label)
    }
    check.report(&report)
  }
}
