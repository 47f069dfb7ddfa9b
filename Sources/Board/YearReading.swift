internal import Canvas
internal import Model

/// What is known of one year of a family.
struct YearReading: Hashable, Sendable {
  /// The year.
  let year: Year
  /// The months of the year with a figure.
  let months: [MonthReading]
  /// What was counted in those months, for a flow; the year's total only where it is whole.
  let total: Double?
  /// The year in the panel's measure: a day's or a month's mean of a flow, over the days and
  /// months published; the mean of a stock's daily values or, in a family without any, its last
  /// level; nil where none of it was published.
  let value: Double?
  /// How the total and the value are to be written, by the figures that they are made of.
  let bound: Bound
  /// The last level of a stock.
  let lastLevel: Figure?
  /// The mean of the daily values, where the family has any.
  let dailyMean: MonthReading.DailyMean?
  /// The last day that the figures cover.
  let end: Day?
  /// How many of its months are published whole.
  let wholeMonths: Int
  /// How many are published in part.
  let partialMonths: Int
  /// Whether some of its figures are not firm, or a break lies within it.
  let isMixed: Bool
  /// The change against the year before, where both are whole and no break lies between.
  private(set) var change: Change?

  /// Whether all twelve months are published whole.
  var isWhole: Bool { wholeMonths == 12 }
}

extension PanelReading {
  /// The family's years, from the first with any month to the last.
  ///
  /// - Complexity: O(*n*) in the months.
  func years(_ reckoning: YearReckoning) -> [YearReading] {
    guard let first = months.first?.month, let last = months.last?.month else { return [] }
    let numbers = Year(reckoning, holding: first).number...Year(reckoning, holding: last).number
    var years: [YearReading] = []
    for number in numbers {
      years.append(reading(of: Year(reckoning, number), after: years.last))
    }
    return years
  }

  private func reading(of year: Year, after before: YearReading?) -> YearReading {
    let period = year.period
    let inside = months.filter { period.overlaps($0.month.period) }
    let figures = inside.compactMap(\.figure)
    // A running month counts over its own days, and is no month for a mean of months.
    let counted =
      definition.measure == .perDay || metric.kind == .stock
      ? figures : figures.filter { $0.status != .partial }
    let sum = counted.reduce(0) { $0 + $1.value }
    let days = counted.reduce(0) { $0 + $1.period.days }
    // A mean of midnight counts and a snapshot are two counts: a family shows one of them.
    let isByDay = metric.kind == .stock && !daily.isEmpty
    let dailyMean = dailyMean(of: inside)
    let value: Double? =
      switch metric.kind {
      case .stock, .cumulative: isByDay ? dailyMean?.value : figures.last?.value
      case .flow:
        counted.isEmpty
          ? nil : definition.measure == .perDay ? sum / Double(days) : sum / Double(counted.count)
      case .mean, .rate: counted.isEmpty ? nil : sum / Double(counted.count)
      }
    let bound: Bound =
      switch metric.kind {
      case .stock, .cumulative: isByDay ? .exact : figures.last?.bound ?? .exact
      case .flow, .mean, .rate: Bound(ofSumOf: counted.map(\.bound))
      }
    let isMixed =
      !isByDay && figures.contains { $0.status != .partial && !$0.isFirm }
      || breaks.contains { $0.splits(period) }
    let whole = inside.count { month in
      isByDay ? month.isDailyWhole : month.figure.map { $0.status != .partial } ?? false
    }
    let end = isByDay ? daily.last { period.overlaps($0.period) }?.period.end : nil
    let reading = YearReading(
      year: year, months: inside.filter { $0.figure != nil || $0.dailyMean != nil },
      total: metric.kind == .flow && !figures.isEmpty
        ? figures.reduce(0) { $0 + $1.value } : nil,
      value: value, bound: bound, lastLevel: metric.kind == .stock ? figures.last : nil,
      dailyMean: dailyMean, end: end ?? figures.map(\.period.end).max(), wholeMonths: whole,
      partialMonths: isByDay
        ? inside.count { $0.dailyMean != nil && !$0.isDailyWhole }
        : figures.count { $0.status == .partial }, isMixed: isMixed)
    return reading.compared(with: before, breaks: breaks)
  }

  private func dailyMean(of months: [MonthReading]) -> MonthReading.DailyMean? {
    let means = months.compactMap(\.dailyMean)
    let days = means.reduce(0) { $0 + $1.days }
    guard days > 0 else { return nil }
    return MonthReading.DailyMean(
      value: means.reduce(0) { $0 + $1.value * Double($1.days) } / Double(days), days: days)
  }
}

extension YearReading {
  /// The same year with its change against the one before.
  fileprivate func compared(with before: YearReading?, breaks: [Break]) -> YearReading {
    // Levels on two days say little of two years: of them only daily means are compared.
    guard let before, isWhole, before.isWhole, !isMixed, !before.isMixed,
      lastLevel == nil || dailyMean != nil,
      !breaks.contains(where: { $0.parts(before.year.period, from: year.period) }),
      let old = before.value, let new = value, old > 0
    else { return self }
    var result = self
    result.change = Change(share: (new - old) / old, base: before.year.period)
    return result
  }
}
