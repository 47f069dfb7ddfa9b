internal import Canvas
internal import Model

/// A run of whole months on the time axis of a chart.
struct TimeWindow: Hashable, Sendable {
  let first: Month
  let count: Int
  /// Its days, kept because they are asked for with every value of a chart.
  let period: Period

  var last: Month { first + (count - 1) }
  var months: [Month] { (0..<count).map { first + $0 } }

  private init(from first: Month, count: Int) {
    self.first = first
    self.count = count
    period = Period(first.first, (first + (count - 1)).last)
  }

  /// The `count` months that end with the last one of `months`, or earlier ones around `selected`
  /// where it would be out of sight.
  ///
  /// Nil where there are no months.
  init?(of months: [MonthReading], count: Int, showing selected: Month? = nil) {
    guard let first = months.first?.month, let last = months.last?.month, count > 0 else {
      return nil
    }
    self.init(from: first, to: last, count: count, showing: selected)
  }

  /// The last `count` months from one month to another, or earlier ones around `selected`.
  init(from first: Month, to last: Month, count: Int, showing selected: Month? = nil) {
    let count = max(1, min(count, last - first + 1))
    let start = last + (1 - count)
    // Around the cursor, so that both what was before and what came next are in sight.
    let wanted = selected.map { $0 + -(count / 2) } ?? start
    self.init(from: max(first, min(start, wanted)), count: count)
  }

  /// The months of a year that lie between the first and the last one of `months`.
  ///
  /// Nil where there are none.
  init?(of months: [MonthReading], in year: Year) {
    let inside = months.filter { year.period.overlaps($0.month.period) }
    guard let first = inside.first?.month else { return nil }
    self.init(from: first, count: inside.count)
  }

  /// Whether a month is one of its.
  func contains(_ month: Month) -> Bool { (0..<count).contains(month - first) }

  /// The share 0…1 of the window's days that lie before a day.
  func share(of day: Day) -> Double {
    let span = max(1, period.end - period.start)
    return Double(day - period.start) / Double(span)
  }

  /// The slot of a month, counted from the first; may lie outside of the window.
  func slot(of month: Month) -> Int { month - first }

  /// The slot of a day's month, where the day stands on an axis of slots.
  func slot(of day: Day) -> Double { Double(day.month - first) }

  /// Labels for bars: months by their letters, and years where they begin.
  func slotLabels() -> [XLabel] {
    months.enumerated().flatMap { index, month in
      labels(of: month, at: Double(index), isFirst: index == 0)
    }
  }

  /// Labels for lines: months by their letters where they begin, and years.
  func shareLabels() -> [XLabel] {
    months.enumerated().flatMap { index, month in
      labels(of: month, at: share(of: month.first), isFirst: index == 0)
    }
  }

  private func labels(of month: Month, at position: Double, isFirst: Bool) -> [XLabel] {
    var labels = [XLabel(at: position, [month.name, String(month.name.prefix(1))])]
    if month.month == 1 {
      let year = String(month.year)
      let short = "’" + String(year.suffix(2))
      labels.append(XLabel(at: position, [year, short], tier: 1, priority: 1))
    } else if isFirst {
      labels.append(XLabel(at: position, [String(month.year)], tier: 1))
    }
    return labels
  }
}

extension Day {
  /// Whether a whole month lies between an earlier day and this one: a line or a fill across it
  /// would show what the table says is missing.
  func leavesMonthOut(since last: Day) -> Bool {
    self - last > 28 && month > last.month + 1
  }
}
