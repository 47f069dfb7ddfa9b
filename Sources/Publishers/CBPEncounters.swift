import Model
import Tables

/// CBP's encounters files: one row per month, component, demographic, citizenship and so on, whose
/// counts are summed.
///
/// The month is one of the *fiscal* year. `Month Grouping` is not looked at: `Remaining` marks the
/// last months of closed years, and they are as real as the others.
struct CBPEncounters {
  private let header: CBPHeader
  private var sums: [Key: Double] = [:]
  private var regions: Set<String> = []
  private var report = ImportReport(format: "CBP encounters")

  /// What one sum is of: a month, and at most one split beside component and region.
  private struct Key: Hashable {
    let month: Month
    let component: CBPComponent?
    let region: String
    let split: Dimension?
  }

  init(_ header: CBPHeader) { self.header = header }

  /// Reads the rows behind the header.
  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal) {
    do throws(TableFault) {
      while try reader.next() { take(reader.row) }
    } catch {
      throw Refusal(error)
    }
    if reader.irregularityCount > 0 {
      report.warn("\(reader.irregularityCount) rows are not shaped like the header")
    }
  }

  private mutating func take(_ row: borrowing CSVRow) {
    report.rows += 1
    func text(_ column: Int) -> String { column < row.count ? row.string(column).words : "" }
    guard let year = FiscalYear(label: text(header.fiscalYear)) else {
      return report.skip("no fiscal year", at: "line \(row.line)")
    }
    guard let number = Month.number(ofName: text(header.month)) else {
      return report.skip("no month", at: "line \(row.line)")
    }
    guard header.count < row.count, let count = row[header.count].finite, count >= 0 else {
      return report.skip("no count", at: "line \(row.line)")
    }
    let component = header.component.flatMap { CBPComponent(text($0)) }
    if let column = header.component, component == nil {
      return report.skip("unknown component '\(text(column))'", at: "line \(row.line)")
    }
    let region = header.region.map(text) ?? ""
    regions.insert(region)
    let month = year.month(number)
    func add(_ split: Dimension?) {
      sums[Key(month: month, component: component, region: region, split: split), default: 0] +=
        count
    }
    add(nil)
    for (dimension, column) in header.splits {
      let value = text(column)
      if !value.isEmpty { add(Dimension(name: dimension, value: value)) }
    }
    report.taken += 1
  }

  /// The sums as values of metrics.
  func reading() throws(Refusal) -> Reading {
    guard report.taken > 0 else {
      throw Refusal("no row could be read", hint: report.skipped.first?.reason ?? "")
    }
    var report = report
    // Without a region the product is the southwest one, by component; with no other region too.
    let isNationwide =
      header.component == nil
      || regions.contains { !Self.isSouthwest($0) }
        && header.region != nil
    report.format =
      isNationwide ? "CBP nationwide encounters" : "CBP southwest land border encounters"
    var values: [ReleasedValue] = []
    if isNationwide { values += nationwide() }
    values += southwest { !isNationwide || Self.isSouthwest($0) }
    report.addTables(of: values, title: report.format)
    return Reading(
      series: .cbpEncounters, title: report.format, values: values, report: report)
  }

  private static func isSouthwest(_ region: String) -> Bool {
    region.lowercased().hasPrefix("southwest")
  }

  /// All encounters, and each way of splitting them by itself.
  private func nationwide() -> [ReleasedValue] {
    var totals: [Total: Double] = [:]
    for (key, sum) in sums {
      func add(_ dimension: Dimension?) {
        totals[Total("crossings.nationwide_encounters", dimension, key.month), default: 0] += sum
      }
      add(key.split)
      guard key.split == nil else { continue }
      if let component = key.component {
        add(Dimension(name: "agency", value: component.agency))
      }
      if !key.region.isEmpty { add(Dimension(name: "region", value: key.region)) }
    }
    return Total.values(totals)
  }

  /// The southwest land border: both components together, and each.
  private func southwest(_ isIncluded: (String) -> Bool) -> [ReleasedValue] {
    var totals: [Total: Double] = [:]
    for (key, sum) in sums where isIncluded(key.region) {
      totals[Total("crossings.southwest_encounters", key.split, key.month), default: 0] += sum
      guard let component = key.component else { continue }
      totals[Total(component.southwestMetric, key.split, key.month), default: 0] += sum
    }
    return Total.values(totals)
  }
}

/// What a month's total is of.
private struct Total: Hashable {
  let metric: String
  let split: Dimension?
  let month: Month

  init(_ metric: String, _ split: Dimension?, _ month: Month) {
    self.metric = metric
    self.split = split
    self.month = month
  }

  static func values(_ totals: [Total: Double]) -> [ReleasedValue] {
    totals.map { total, sum in
      ReleasedValue(
        metric: total.metric, dimensions: total.split.map { [$0] } ?? [],
        period: total.month.period, value: sum)
    }
  }
}
