/// What a cumulative series grew by between two releases.
public struct Step: Hashable, Sendable {
  /// The days between: from the day after the earlier release's last to the later one's last.
  public let period: Period
  /// The growth, negative where the publisher lowered the total.
  public let value: Double
  /// Whether it starts at the series' start, so that nothing was subtracted.
  public let isFirst: Bool
  /// The figure it leads to.
  public let figure: Figure

  /// The growth a day over the days it covers.
  public var perDay: Double { value / Double(period.days) }

  /// Whether the publisher lowered the total, so that the step counts no one: it corrects what
  /// had been counted before.
  public var isCorrection: Bool { value < 0 }
}

extension Step {
  /// The differences of a cumulative series, which resets where the start of its period changes.
  ///
  /// Totals that are stated as bounds, about, contested, derived or uncertain give no step, nor
  /// does a second total to the same day.
  ///
  /// - Parameter figures: The figures of one cumulative metric, in any order.
  /// - Returns: Steps ordered by their last day.
  /// - Complexity: O(*n* log *n*).
  public static func differences(of figures: [Figure]) -> [Step] {
    let totals = figures.filter(\.isSummable).sorted { $0.period < $1.period }
    var steps: [Step] = []
    var last: Figure?
    for total in totals where total.period != last?.period {
      let earlier = last.flatMap { $0.period.start == total.period.start ? $0 : nil }
      steps.append(
        Step(
          period: Period(earlier.map { $0.period.end + 1 } ?? total.period.start, total.period.end),
          value: total.value - (earlier?.value ?? 0), isFirst: earlier == nil, figure: total))
      last = total
    }
    return steps.sorted { $0.period.end < $1.period.end }
  }
}
