internal import Model

/// The daily values of one month of a family, with what surrounds them.
struct DayFigures {
  /// The month.
  let month: Month
  /// The metric of the daily values.
  let metric: Metric
  /// The month's days that may be charted, in order.
  let days: [Figure]
  /// All days of the metric, for means and comparisons.
  private let byDay: [Day: Figure]

  /// Gathers the daily values of a month.
  ///
  /// Nil where the family names no daily metric or none of the month's days was published.
  init?(of month: Month, in panel: PanelReading, dataset: Dataset?) {
    guard let id = panel.definition.daily, let metric = dataset?.metric(id) else { return nil }
    let near = Period(month.first - 366, month.last)
    let all = panel.daily.starting(in: near).filter { $0.period.days == 1 && $0.isChartable }
    let own = all.filter { $0.period.start.month == month }
    guard !own.isEmpty else { return nil }
    self.month = month
    self.metric = metric
    days = own
    byDay = Dictionary(all.map { ($0.period.start, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Whether values are counts of a day, which are bars, and not levels, which are a line.
  var areCounts: Bool { metric.kind == .flow }

  /// The figure of a day.
  func figure(on day: Day) -> Figure? { byDay[day] }

  /// The days on whose values sources agree.
  var agreed: [Figure] { days.filter { !$0.isContested } }

  /// The mean of those days.
  var mean: Double { agreed.reduce(0) { $0 + $1.value } / Double(max(1, agreed.count)) }

  /// The mean of the seven days that end with a day; nil unless all seven are published.
  func weekMean(endingOn day: Day) -> Double? {
    let values = (0..<7).compactMap { byDay[day - $0] }.filter { !$0.isContested }.map(\.value)
    return values.count == 7 ? values.reduce(0, +) / 7 : nil
  }

  /// The value 364 days before a day, which is the same day of the week.
  func yearAgo(_ day: Day) -> Double? { byDay[day - 364]?.value }

  /// The change of a day against the one before it.
  func change(on day: Day) -> Change? {
    guard let new = byDay[day], let old = byDay[day - 1], new.isFirm, old.isFirm, old.value > 0
    else { return nil }
    return Change(share: (new.value - old.value) / old.value, base: old.period)
  }
}
