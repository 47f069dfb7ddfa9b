/// A stated target for a metric, from a day on.
public struct Goal: Hashable, Sendable {
  /// What span the target is stated for.
  public enum Span: String, Hashable, Sendable, CaseIterable {
    /// A day.
    case day
    /// A month.
    case month
    /// A year.
    case year
  }

  /// Its name in files.
  public let id: String
  /// The metric it is stated for.
  public let metric: String
  /// What span it is stated for.
  public let span: Span
  /// The first day on which it held.
  public let from: Day
  /// The last day on which it held, if it ended.
  public let to: Day?
  /// The lower end, in the metric's unit.
  public let low: Double
  /// The upper end; the lower one again where the goal is one figure.
  public let high: Double
  /// What it is called.
  public let label: String
  /// The source's id.
  public let source: String

  /// Creates a goal.
  public init(
    id: String, metric: String, span: Span, from: Day, to: Day? = nil, low: Double, high: Double,
    label: String, source: String
  ) {
    self.id = id
    self.metric = metric
    self.span = span
    self.from = from
    self.to = to
    self.low = low
    self.high = high
    self.label = label
    self.source = source
  }
}

extension Dataset {
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
