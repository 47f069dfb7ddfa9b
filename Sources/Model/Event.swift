/// Something dated that charts may mark.
public struct Event: Hashable, Sendable {
  /// The kind of an event that ends the comparability of its metrics.
  public static let breakKind = "break"

  /// When it happened.
  public let date: Day
  /// What happened, in a few words.
  public let label: String
  /// What sort of thing it is, such as `policy`, `law` or `data`.
  public let kind: String
  /// The source's id, or empty.
  public let source: String
  /// Ids of the metrics it concerns; none for an event that concerns all.
  public let metrics: [String]

  /// Creates an event.
  public init(
    date: Day, label: String, kind: String, source: String, metrics: [String] = []
  ) {
    self.date = date
    self.label = label
    self.kind = kind
    self.source = source
    self.metrics = metrics
  }
}

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
}
