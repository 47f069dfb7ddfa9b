extension Dataset {
  /// The events of a period, earliest first.
  ///
  /// - Parameters:
  ///   - period: The days looked at.
  ///   - reach: How many days before and after it still count as near.
  ///   - metric: Where given, events that concern other metrics only are left out.
  /// - Returns: The events.
  public func events(in period: Period, reach: Int = 0, for metric: String? = nil) -> [Event] {
    let near = Period(period.start - reach, period.end + reach)
    return events.filter { event in
      guard near.start <= event.date, event.date <= near.end else { return false }
      guard let metric, !event.metrics.isEmpty else { return true }
      return event.metrics.contains(metric)
    }
  }

  /// The goals in force on a day: of each span the one stated last, unless it has ended.
  public func goals(for metric: String, on day: Day) -> [Goal] {
    let stated = goals(for: metric).filter { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
    return Goal.Span.allCases.compactMap { span in stated.last { $0.span == span } }
  }

  /// The goals stated for a metric by a day, earliest first.
  ///
  /// - Parameters:
  ///   - metric: The metric's id.
  ///   - limit: Only goals that held and were published by this day; nil for all.
  /// - Returns: The goals.
  public func goals(for metric: String, knownOn limit: Day?) -> [Goal] {
    goals(for: metric).filter { goal in
      guard let limit else { return true }
      guard goal.from <= limit else { return false }
      return index(ofSource: goal.source).map { sources[$0].published.isKnown(on: limit) } ?? true
    }
  }
}
