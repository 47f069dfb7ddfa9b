import Model

/// Which days a date of a mapped table stands for, by what its metric counts.
struct MappedPeriods {
  private let metric: Metric
  /// Whether every date is the last day of a month, or every date the first.
  private let areMonths: Bool
  private let lastDay: Day?

  /// - Parameters:
  ///   - metric: What is counted.
  ///   - spans: The dates of the table.
  ///   - last: The last day that a date can be of, where that is known; one behind it is a slip.
  init(_ metric: Metric, spans: Set<DateSpan>, lastDay last: Day? = nil) {
    self.metric = metric
    let days = spans.compactMap { span -> Day? in
      guard case .day(let day) = span, last.map({ day <= $0 }) ?? true else { return nil }
      return day
    }
    areMonths =
      !days.isEmpty
      && (days.allSatisfy { $0 == $0.month.last } || days.allSatisfy { $0 == $0.month.first })
    lastDay = days.max()
  }

  /// Whether all days of a month are of one period, whatever other dates there are.
  static func gathersMonths(of metric: Metric) -> Bool {
    metric.kind == .flow && (metric.cadence == .month || metric.cadence == .fiscalYear)
  }

  /// The period, and whether it is over; nil where the date does not tell.
  func period(of span: DateSpan) -> (Period, Status)? {
    switch span {
    case .day(let day): period(of: day)
    case .month(let month):
      switch metric.kind {
      case .flow, .mean, .rate: (month.period, .reported)
      case .stock: (Period(month.last, month.last), .reported)
      case .cumulative: (Period(month.fiscalYear.first, month.last), .reported)
      }
    case .fiscalYear(let year): (year.period, .reported)
    case .year(let year):
      if metric.cadence == .fiscalYear {
        (FiscalYear(year).period, .reported)
      } else {
        (Period(Month(year: year, month: 1).first, Month(year: year, month: 12).last), .reported)
      }
    }
  }

  private func period(of day: Day) -> (Period, Status)? {
    switch (metric.kind, metric.cadence) {
    case (.stock, _): (Period(day, day), .reported)
    case (.cumulative, _): (Period(day.fiscalYear.first, day), .reported)
    case (.flow, .month), (.mean, .month), (.rate, .month):
      if areMonths {
        (day.month.period, .reported)
      } else if metric.kind == .flow {
        clipped(day.month.period)
      } else {
        (Period(day, day), .reported)
      }
    case (.flow, .fiscalYear): clipped(day.fiscalYear.period)
    // A week may begin or end on the day.
    case (_, .week): nil
    case (.flow, _), (.mean, _), (.rate, _): (Period(day, day), .reported)
    }
  }

  /// A period that days were gathered into: the one with the file's last day is not over, unless
  /// that is its own last.
  private func clipped(_ period: Period) -> (Period, Status) {
    guard let lastDay, period.start <= lastDay, lastDay < period.end else {
      return (period, .reported)
    }
    return (Period(period.start, lastDay), .partial)
  }
}
