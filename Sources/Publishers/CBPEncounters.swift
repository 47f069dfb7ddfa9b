import Model
import Tables

/// CBP's encounters files: one row per month, component, demographic, citizenship and so on, whose
/// counts are summed.
///
/// The month is one of the *fiscal* year. `Month Grouping` is not looked at: `Remaining` marks the
/// last months of closed years, and they are as real as the others.
///
/// Rows are grouped by what their cells say and understood afterwards, each distinct text once.
struct CBPEncounters: DividedTable {
  private let header: CBPHeader
  private var years = KnownTexts { FiscalYear(label: $0) }
  private var months = KnownTexts { Month.number(ofName: $0) }
  private var components = KnownTexts { CBPComponent($0) }
  private var regions = KnownTexts(\.words)
  private var splits: [Split]
  /// A group is a year, paired with a month, a component and a region.
  private var yearMonths = PairTable()
  private var byComponent = PairTable()
  private var groups = PairTable()
  private var sums: [Double] = []
  /// The first row whose count cannot be read, though the rest of it can.
  private var unreadable: (line: Int, text: String)?
  private var report = ImportReport(format: "CBP encounters")
  private var skips = LineSkips()
  private var irregularities = 0

  /// One way of splitting the groups: the sum of each value in each group.
  private struct Split {
    let dimension: String
    let column: Int
    var values = KnownTexts(\.words)
    var groups = PairTable()
    var sums: [Double] = []

    mutating func add(_ count: Double, to group: Int32, _ value: Int32) {
      let index = Int(groups.number(of: group, value))
      if index == sums.count { sums.append(0) }
      sums[index] += count
    }
  }

  /// What one sum is of: a month, and at most one split beside component and region.
  private struct Key: Hashable {
    let month: Month
    let component: CBPComponent?
    let region: String
    let split: Dimension?
  }

  init(_ header: CSVHeader) throws(Refusal) {
    guard let columns = CBPHeader(header) else {
      throw Refusal(
        "no known format has these columns",
        hint: CBPHeader.nearMiss(header) ?? "name a metric and columns to map it by hand")
    }
    self.header = columns
    splits = columns.splits.map { Split(dimension: $0.dimension, column: $0.column) }
  }

  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal) {
    do throws(TableFault) {
      while try reader.next() { take(reader.row) }
    } catch {
      throw Refusal(error)
    }
    irregularities += reader.irregularityCount
  }

  private mutating func take(_ row: borrowing CSVRow) {
    report.rows += 1
    let year = years.number(in: row, header.fiscalYear)
    guard years[year] != nil else { return skips.add("no fiscal year", at: row.line) }
    let month = months.number(in: row, header.month)
    guard months[month] != nil else { return skips.add("no month", at: row.line) }
    guard header.count < row.count, let count = row[header.count].finite, count >= 0 else {
      // A sum without one of its parts would be too low, and look like any other.
      unreadable =
        unreadable ?? (row.line, row.count > header.count ? row.string(header.count) : "")
      return
    }
    var component: Int32 = 0
    if let column = header.component {
      component = components.number(in: row, column)
      guard components[component] != nil else {
        let name = column < row.count ? row.string(column).words : ""
        return skips.add("unknown component '\(name)'", at: row.line)
      }
    }
    let region = header.region.map { regions.number(in: row, $0) } ?? 0
    let group = groups.number(
      of: byComponent.number(of: yearMonths.number(of: year, month), component), region)
    if Int(group) == sums.count { sums.append(0) }
    sums[Int(group)] += count
    for index in splits.indices {
      let value = splits[index].values.number(in: row, splits[index].column)
      splits[index].add(count, to: group, value)
    }
    report.taken += 1
  }

  mutating func merge(_ other: CBPEncounters, behind lines: Int) {
    let years = years.numbers(of: other.years)
    let months = months.numbers(of: other.months)
    let components = components.numbers(of: other.components)
    let regions = regions.numbers(of: other.regions)
    /// The number here; a column that is not there has the number 0 and no texts.
    func own(_ numbers: [Int32], _ number: Int32) -> Int32 {
      numbers.isEmpty ? 0 : numbers[Int(number)]
    }
    var ownGroups: [Int32] = []
    for (index, group) in other.groups.pairs.enumerated() {
      let part = other.byComponent.pairs[Int(group.left)]
      let yearMonth = other.yearMonths.pairs[Int(part.left)]
      let own = groups.number(
        of: byComponent.number(
          of: yearMonths.number(
            of: own(years, yearMonth.left), own(months, yearMonth.right)),
          own(components, part.right)), own(regions, group.right))
      if Int(own) == sums.count { sums.append(0) }
      sums[Int(own)] += other.sums[index]
      ownGroups.append(own)
    }
    for (index, split) in other.splits.enumerated() {
      let values = splits[index].values.numbers(of: split.values)
      for (place, pair) in split.groups.pairs.enumerated() {
        splits[index].add(
          split.sums[place], to: ownGroups[Int(pair.left)], values[Int(pair.right)])
      }
    }
    if let (line, text) = other.unreadable { unreadable = unreadable ?? (line + lines, text) }
    report.rows += other.report.rows
    report.taken += other.report.taken
    irregularities += other.irregularities
    skips.add(other.skips, behind: lines)
  }

  func reading() throws(Refusal) -> Reading {
    if let (line, text) = unreadable {
      throw Refusal(
        "line \(line) has no count where one should be, '\(text.prefix(40))'",
        hint: "sums without it would be too low: download the file again")
    }
    var report = report
    skips.report(&report)
    if irregularities > 0 {
      report.warn("\(irregularities) rows are not shaped like the header")
    }
    guard report.taken > 0 else {
      throw Refusal("no row could be read", hint: report.skipped.first?.reason ?? "")
    }
    let sums = understoodSums
    // Without a region the product is the southwest one, by component; with no other region too.
    let isNationwide =
      header.component == nil
      || header.region != nil && sums.keys.contains { !Self.isSouthwest($0.region) }
    report.format =
      isNationwide ? "CBP nationwide encounters" : "CBP southwest land border encounters"
    var values: [ReleasedValue] = []
    if isNationwide { values += nationwide(sums) }
    values += southwest(sums) { !isNationwide || Self.isSouthwest($0) }
    report.addTables(of: values, title: report.format)
    return Reading(
      series: .cbpEncounters, title: report.format, values: values, report: report)
  }

  /// The sums by what the texts mean: two that mean the same are one.
  private var understoodSums: [Key: Double] {
    let keys = groups.pairs.map { group -> Key? in
      let part = byComponent.pairs[Int(group.left)]
      let yearMonth = yearMonths.pairs[Int(part.left)]
      guard let year = years[yearMonth.left], let month = months[yearMonth.right] else {
        return nil
      }
      return Key(
        month: year.month(month), component: header.component == nil ? nil : components[part.right],
        region: header.region == nil ? "" : regions[group.right], split: nil)
    }
    var all: [Key: Double] = [:]
    for (key, sum) in zip(keys, sums) {
      if let key { all[key, default: 0] += sum }
    }
    for split in splits {
      for (pair, sum) in zip(split.groups.pairs, split.sums) {
        guard let key = keys[Int(pair.left)], case let value = split.values[pair.right],
          !value.isEmpty
        else { continue }
        let part = Key(
          month: key.month, component: key.component, region: key.region,
          split: Dimension(name: split.dimension, value: value))
        all[part, default: 0] += sum
      }
    }
    return all
  }

  private static func isSouthwest(_ region: String) -> Bool {
    region.lowercased().hasPrefix("southwest")
  }

  /// All encounters, and each way of splitting them by itself.
  private func nationwide(_ sums: [Key: Double]) -> [ReleasedValue] {
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
  private func southwest(
    _ sums: [Key: Double], _ isIncluded: (String) -> Bool
  ) -> [ReleasedValue] {
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
