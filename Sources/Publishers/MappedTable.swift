import Model
import Tables

/// A table of anyone's, mapped to a metric by hand: rows of a date, dimensions and values.
///
/// Rows are grouped by what their cells say and understood afterwards, so that each distinct date is
/// read once, and the format of the dates is told from all of them.
struct MappedTable: DividedTable {
  private let mapping: TableMapping
  private let metric: Metric
  private let columns: MappedColumns
  /// The last day that a date can be of.
  private let lastDay: Day?
  private var groups: MappedGroups
  /// What the header says; ``reading()`` adds what the rows do.
  private var report: ImportReport
  private var irregularities = 0

  /// The most values that a table may become.
  private static let limit = 5_000_000

  /// What a value is made of.
  private struct Sum {
    /// The sum of what is stated exactly; nil where nothing is.
    private var exact: Double?
    /// The last of what is only bounded.
    private var bounded: MappedGroups.Bounded?
    /// Whether a part of it could not be read.
    private var lacksPart = false

    init(
      exact: Double? = nil, bounded: MappedGroups.Bounded? = nil, lacksPart: Bool = false
    ) {
      self.exact = exact
      self.bounded = bounded
      self.lacksPart = lacksPart
    }

    mutating func add(_ other: Sum) {
      lacksPart = lacksPart || other.lacksPart
      if let value = other.exact { exact = (exact ?? 0) + value }
      guard let more = other.bounded else { return }
      bounded = (more.bound, more.value, (bounded?.count ?? 0) + more.count)
    }

    /// The sum of all; where something is only bounded beside others, of what is exact.
    var value: Double {
      guard exact == nil, let bounded, bounded.count == 1 else { return exact ?? 0 }
      return bounded.value
    }

    /// Whether nothing of it could be read.
    var isEmpty: Bool { exact == nil && bounded == nil }

    /// A sum with a part that is only bounded, or that could not be read, is at least the rest.
    var bound: Bound {
      guard !lacksPart else { return .above }
      guard let bounded else { return .exact }
      return exact == nil && bounded.count == 1 ? bounded.bound : .above
    }
  }

  init(_ options: ReadingOptions, header: CSVHeader) throws(Refusal) {
    guard let mapping = options.mapping else { throw Refusal("no metric is named") }
    guard let metric = options.metrics.first(where: { $0.id == mapping.metric }) else {
      throw Refusal.unknownMetric(mapping.metric, among: options.metrics)
    }
    self.mapping = mapping
    lastDay = options.lastDay
    self.metric = metric
    columns = try MappedColumns(mapping, in: header)
    groups = MappedGroups(columns, gathersMonths: MappedPeriods.gathersMonths(of: metric))
    report = ImportReport(format: "table mapped to \(metric.id)")
    for duplicate in header.duplicates {
      let numbers = duplicate.columns.map { String($0 + 1) }.joined(separator: ", ")
      report.warn("columns \(numbers) have one name, '\(duplicate.name)'")
    }
  }

  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal) {
    do throws(TableFault) {
      repeat {
        reader.skip(groups.takeKnown(reader.run))
        guard try reader.next() else { break }
        groups.take(reader.row)
      } while groups.sums.count <= Self.limit
    } catch {
      throw Refusal(error)
    }
    try checkSize()
    irregularities += reader.irregularityCount
  }

  private func checkSize() throws(Refusal) {
    guard groups.sums.count > Self.limit else { return }
    throw Refusal("would be more than \(Self.limit) values", hint: "split it by fewer columns")
  }

  mutating func merge(_ other: MappedTable, behind lines: Int) throws(Refusal) {
    groups.merge(other.groups, behind: lines)
    irregularities += other.irregularities
    try checkSize()
  }

  func reading() throws(Refusal) -> Reading {
    var report = report
    (report.rows, report.taken) = (groups.rows, groups.taken)
    groups.skips.report(&report)
    if irregularities > 0 {
      report.warn("\(irregularities) rows are not shaped like the header")
    }
    guard report.taken > 0 else {
      throw Refusal("no row could be read", hint: report.skipped.first?.reason ?? "")
    }
    let spans = try spans(&report)
    let dimensions: [String]
    if case .columns(let dimension) = mapping.value {
      dimensions = columns.by.map(\.dimension) + [dimension]
    } else {
      dimensions = columns.by.map(\.dimension)
    }
    let periods = MappedPeriods(
      metric, spans: Set(spans.compactMap(\.self)), lastDay: lastDay)
    let values = try values(spans, periods)
    guard !values.isEmpty else { throw Refusal("no row could be read", hint: "see its dates") }
    if metric.kind != .flow, values.count < report.taken, columns.values.count == 1 {
      report.warn(
        "\(report.taken) rows were summed into \(values.count) values, though they do not add up "
          + "over time")
    }
    report.addTables(of: values, title: columns.values.map(\.name).joined(separator: ", "))
    return Reading(
      series: .table(metric: metric.id, publisher: mapping.publisher, dimensions: dimensions),
      title: "Table of \(metric.title)", values: values, report: report)
  }

  /// The days of some values.
  private struct Moment: Hashable {
    let period: Period
    let status: Status
  }

  /// The values of all groups; those of the same days and dimension values are one.
  private func values(
    _ spans: [DateSpan?], _ periods: MappedPeriods
  ) throws(Refusal) -> [ReleasedValue] {
    var moments = Numbering<Moment>()
    var splits = Numbering<[Dimension]>()
    // Pairs of both: a million values should not be a million keys with texts in them.
    var cells = PairTable()
    var merged: [Sum] = []
    // What cannot be read of a level is no part of another.
    let unreadable = metric.kind == .flow || metric.kind == .cumulative ? groups.unreadable : []
    for (group, sum) in groups.sums.enumerated()
    where !sum.isNaN || groups.bounded[group] != nil || unreadable.contains(group) {
      let (chain, column) = group.quotientAndRemainder(dividingBy: groups.groupsByChain)
      let (date, numbers) = groups.unchained(Int32(chain))
      guard let span = span(spans[groups.dates.text(of: date)], column: column) else { continue }
      guard let (period, status) = periods.period(of: span) else {
        throw Refusal(
          "dates do not say which days a value of \(metric.id) covers",
          hint: "its values are published by \(metric.cadence.rawValue)")
      }
      let moment = moments.number(of: Moment(period: period, status: status))
      let split = splits.number(of: self.split(numbers, column: column))
      let cell = Int(cells.number(of: moment, split))
      if cell == merged.count { merged.append(Sum()) }
      merged[cell].add(
        Sum(
          exact: sum.isNaN ? nil : sum, bounded: groups.bounded[group],
          lacksPart: unreadable.contains(group)))
    }
    return zip(cells.pairs, merged).filter { !$1.isEmpty }.map { cell, sum in
      let moment = moments[cell.left]
      return ReleasedValue(
        metric: metric.id, dimensions: splits[cell.right], period: moment.period,
        value: sum.value, bound: sum.bound, status: moment.status)
    }
  }

  /// The dimension values of a column of a chain.
  private func split(_ numbers: [Int32], column: Int) -> [Dimension] {
    var split: [Dimension] = []
    for (index, number) in numbers.enumerated() {
      let value = groups.names[index][number]
      if !value.isEmpty {
        split.append(Dimension(name: columns.by[index].dimension, value: value))
      }
    }
    if case .columns(let dimension) = mapping.value {
      let name = columns.values[column].name
      if !["total", "all"].contains(name.lowercased()) {
        split.append(Dimension(name: dimension, value: name))
      }
    }
    return split
  }

  /// What each distinct date stands for; nil for one that is none.
  private func spans(_ report: inout ImportReport) throws(Refusal) -> [DateSpan?] {
    let texts = groups.dates.texts
    if case .years = mapping.value {
      // The dates are months without a year; it stands in the header.
      return texts.map { text in
        (Month.number(ofName: text) ?? Int(text)).flatMap { number in
          (1...12).contains(number) ? .month(Month(year: 0, month: number)) : nil
        }
      }
    }
    let dates = texts.map { DateText($0) }
    let detected = DateFormat.detected(in: dates)
    guard let format = mapping.dateFormat ?? detected?.format else {
      throw Refusal(
        "dates such as '\(texts[0].prefix(40))' are not understood",
        hint: "known are \(DateFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if mapping.dateFormat == nil, detected?.isAmbiguous == true {
      report.warn(
        "dates were read as \(format.rawValue); day and month could be the other way round")
    }
    return dates.map { date in
      let span = format.read(date)
      if span == nil { report.skip("not a date", at: "'\(date.text.prefix(40))'") }
      return span
    }
  }

  private func span(_ span: DateSpan?, column: Int) -> DateSpan? {
    guard case .years = mapping.value, case .month(let month)? = span else { return span }
    let name = columns.values[column].name
    if case .fiscalYear(let year)? = DateFormat.fiscalYear.read(name) {
      return .month(year.month(month.month))
    }
    guard case .year(let year)? = DateFormat.year.read(name) else { return nil }
    return .month(Month(year: year, month: month.month))
  }
}
