import Model
import Tables

/// A table of anyone's, mapped to a metric by hand: rows of a date, dimensions and values.
///
/// Rows are grouped by what their cells say and understood afterwards, so that each distinct date is
/// read once, and the format of the dates is told from all of them.
struct MappedTable: Sendable {
  private let mapping: TableMapping
  private let metric: Metric
  private let columns: MappedColumns
  /// The columns of `columns` alone, which a row needs.
  private let byColumns: [Int]
  private let valueColumns: [Int]
  private var dates = SymbolTable()
  private var names: [SymbolTable]
  /// A group is its date, paired with each dimension's value in turn, paired with the column.
  private var chains: [PairTable]
  private var groups = PairTable()
  /// The sums by group, not a number where nothing is exact: small, as they are visited at random.
  private var sums: [Double] = []
  private var bounded: [Int: (bound: Bound, value: Double, count: Int)] = [:]
  private var report: ImportReport
  private var skips = LineSkips()
  private var irregularities = 0

  /// The most values that a table may become.
  private static let limit = 5_000_000

  /// What a value is made of.
  private struct Sum {
    /// The sum of what is stated exactly; nil where nothing is.
    var exact: Double?
    /// The last of what is only bounded.
    var bounded: (bound: Bound, value: Double, count: Int)?

    mutating func add(_ other: Sum) {
      if let value = other.exact { exact = (exact ?? 0) + value }
      guard let more = other.bounded else { return }
      bounded = (more.bound, more.value, (bounded?.count ?? 0) + more.count)
    }
  }

  init(_ options: ReadingOptions, header: CSVHeader) throws(Refusal) {
    guard let mapping = options.mapping else { throw Refusal("no metric is named") }
    guard let metric = options.metrics.first(where: { $0.id == mapping.metric }) else {
      throw Refusal.unknownMetric(mapping.metric, among: options.metrics)
    }
    self.mapping = mapping
    self.metric = metric
    columns = try MappedColumns(mapping, in: header)
    byColumns = columns.by.map(\.column)
    valueColumns = columns.values.map(\.column)
    names = columns.by.map { _ in SymbolTable() }
    chains = columns.by.map { _ in PairTable() }
    report = ImportReport(format: "table mapped to \(metric.id)")
    for duplicate in header.duplicates {
      let numbers = duplicate.columns.map { String($0 + 1) }.joined(separator: ", ")
      report.warn("columns \(numbers) have one name, '\(duplicate.name)'")
    }
  }

  /// Reads the rows behind the header.
  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal) {
    do throws(TableFault) {
      while try reader.next() {
        take(reader.row)
        if sums.count > Self.limit { break }
      }
    } catch {
      throw Refusal(error)
    }
    if sums.count > Self.limit {
      throw Refusal("would be more than \(Self.limit) values", hint: "split it by fewer columns")
    }
    irregularities = reader.irregularityCount
  }

  private mutating func take(_ row: borrowing CSVRow) {
    report.rows += 1
    guard columns.date < row.count, !row[columns.date].trimmed.isEmpty else {
      return skips.add("no date", at: row.line)
    }
    var chain = dates.number(of: row[columns.date].trimmed)
    for index in byColumns.indices {
      let column = byColumns[index]
      guard column < row.count else {
        return skips.add("row too short", at: row.line)
      }
      let name = names[index].number(of: row[column].trimmed)
      chain = chains[index].number(of: chain, name)
    }
    if valueColumns.isEmpty {
      add(1, .exact, to: chain, 0)
      report.taken += 1
      return
    }
    var isTaken = false
    for index in valueColumns.indices {
      guard let (value, bound) = value(row, valueColumns[index]) else { continue }
      add(value, bound, to: chain, Int32(index))
      isTaken = true
    }
    if isTaken { report.taken += 1 }
  }

  private mutating func add(_ value: Double, _ bound: Bound, to chain: Int32, _ column: Int32) {
    let group = Int(groups.number(of: chain, column))
    if group == sums.count { sums.append(.nan) }
    if bound == .exact {
      let sum = sums[group]
      sums[group] = sum.isNaN ? value : sum + value
    } else {
      bounded[group] = (bound, value, (bounded[group]?.count ?? 0) + 1)
    }
  }

  /// The value of a cell; nil, and counted, where it is missing or none.
  private mutating func value(
    _ row: borrowing CSVRow, _ column: Int
  ) -> (value: Double, bound: Bound)? {
    guard column < row.count else {
      skips.add("row too short", at: row.line)
      return nil
    }
    let field = row[column]
    if let number = field.finite { return (number, .exact) }
    if let (bound, number) = field.bounded, number.double.isFinite {
      return (number.double, Bound(bound))
    }
    let text = field.string.words
    if missingWords.contains(text.lowercased()) {
      skips.add("missing value '\(text)'", at: row.line)
    } else {
      skips.add("not a number", at: row.line, ", '\(text.prefix(40))'")
    }
    return nil
  }

  /// Whether something was left out of another table.
  func hasSkips(_ other: MappedTable) -> Bool { !other.skips.isEmpty }

  /// Takes in what was read of a later part of the same table.
  ///
  /// - Parameters:
  ///   - other: The later part.
  ///   - lines: How many lines stand before it.
  mutating func merge(_ other: MappedTable, behind lines: Int) {
    let dateNumbers = dates.numbers(of: other.dates)
    let nameNumbers = names.indices.map { names[$0].numbers(of: other.names[$0]) }
    for (group, pair) in other.groups.pairs.enumerated() {
      let (date, values) = other.unchained(pair.left)
      var chain = dateNumbers[Int(date)]
      for (index, value) in values.enumerated() {
        chain = chains[index].number(of: chain, nameNumbers[index][Int(value)])
      }
      if let more = other.bounded[group] {
        add(more.value, more.bound, to: chain, pair.right)
        let own = Int(groups.number(of: chain, pair.right))
        bounded[own]?.count += more.count - 1
      }
      if !other.sums[group].isNaN { add(other.sums[group], .exact, to: chain, pair.right) }
    }
    report.rows += other.report.rows
    report.taken += other.report.taken
    irregularities += other.irregularities
    skips.add(other.skips, behind: lines)
  }

  /// The groups as values.
  func reading() throws(Refusal) -> Reading {
    var report = report
    skips.report(&report)
    if irregularities > 0 {
      report.warn("\(irregularities) rows are not shaped like the header")
    }
    guard !sums.isEmpty else {
      throw Refusal("no row could be read", hint: report.skipped.first?.reason ?? "")
    }
    let spans = try spans(&report)
    let dimensions: [String]
    if case .columns(let dimension) = mapping.value {
      dimensions = columns.by.map(\.dimension) + [dimension]
    } else {
      dimensions = columns.by.map(\.dimension)
    }
    let periods = MappedPeriods(metric, spans: Set(spans.compactMap(\.self)))
    var merged: [Key: Sum] = [:]
    for (group, pair) in groups.pairs.enumerated() {
      let (date, numbers) = unchained(pair.left)
      let values = numbers.indices.map { names[$0][numbers[$0]] }
      guard let span = span(spans[Int(date)], column: Int(pair.right)) else { continue }
      guard let (period, status) = periods.period(of: span) else {
        throw Refusal(
          "dates do not say which days a value of \(metric.id) covers",
          hint: "its values are published by \(metric.cadence.rawValue)")
      }
      var split = zip(columns.by, values).filter { !$1.isEmpty }
        .map { Dimension(name: $0.dimension, value: $1) }
      if case .columns(let dimension) = mapping.value {
        let name = columns.values[Int(pair.right)].name
        if !["total", "all"].contains(name.lowercased()) {
          split.append(Dimension(name: dimension, value: name))
        }
      }
      let sum = Sum(exact: sums[group].isNaN ? nil : sums[group], bounded: bounded[group])
      merged[Key(period: period, status: status, split: split), default: Sum()].add(sum)
    }
    let values = merged.map { $0.value(metric.id, $1) }
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

  private struct Key: Hashable {
    let period: Period
    let status: Status
    let split: [Dimension]

    func value(_ metric: String, _ sum: Sum) -> ReleasedValue {
      let (value, bound) =
        switch (sum.exact, sum.bounded) {
        case (let exact?, nil): (exact, Bound.exact)
        case (nil, let bounded?) where bounded.count == 1: (bounded.value, bounded.bound)
        // A sum with a part that is only bounded is at least the rest.
        case (let exact, _): (exact ?? 0, Bound.above)
        }
      return ReleasedValue(
        metric: metric, dimensions: split, period: period, value: value, bound: bound,
        status: status)
    }
  }

  /// What each distinct date stands for; nil for one that is none.
  private func spans(_ report: inout ImportReport) throws(Refusal) -> [DateSpan?] {
    let texts = dates.texts
    if case .years = mapping.value {
      // The dates are months without a year; it stands in the header.
      return texts.map { text in
        (Month.number(ofName: text) ?? Int(text)).flatMap { number in
          (1...12).contains(number) ? .month(Month(year: 0, month: number)) : nil
        }
      }
    }
    let detected = DateFormat.detected(in: texts)
    guard let format = mapping.dateFormat ?? detected?.format else {
      throw Refusal(
        "dates such as '\(texts[0].prefix(40))' are not understood",
        hint: "known are \(DateFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if mapping.dateFormat == nil, detected?.isAmbiguous == true {
      report.warn(
        "dates were read as \(format.rawValue); day and month could be the other way round")
    }
    return texts.map { text in
      let span = format.read(text)
      if span == nil { report.skip("not a date", at: "'\(text.prefix(40))'") }
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

  /// The numbers of the date and of the dimension values that a chain of pairs stands for.
  private func unchained(_ chain: Int32) -> (date: Int32, values: [Int32]) {
    var (rest, values) = (chain, [Int32]())
    for index in chains.indices.reversed() {
      let pair = chains[index].pairs[Int(rest)]
      values.append(pair.right)
      rest = pair.left
    }
    return (rest, values.reversed())
  }
}

/// What tables write in place of a value that is not there.
private let missingWords: Set<String> = [
  "", "na", "n/a", "n.a.", "x", "-", "--", "–", "—", ".", "..", "null", "none", "nan", "s", "(s)",
  "d", "(d)", "*", "#n/a", "not available", "not reported",
]

extension Bound {
  /// The bound that a sign before a number states; `≤` and `≥` become the nearest there is.
  fileprivate init(_ bound: NumberBound) {
    switch bound {
    case .exact: self = .exact
    case .about: self = .about
    case .lessThan, .atMost: self = .below
    case .moreThan, .atLeast: self = .above
    }
  }
}
