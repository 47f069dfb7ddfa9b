/// Where a series goes on under another source or definition, so that what lies before is not
/// comparable with what lies after.
public struct Break: Hashable, Sendable {
  /// The first day under the new definition.
  public let day: Day
  /// What changed, in a few words.
  public let label: String
  /// The source's id, or empty.
  public let source: String

  /// Creates a break.
  public init(day: Day, label: String, source: String = "") {
    self.day = day
    self.label = label
    self.source = source
  }

  /// Whether two periods, the earlier one first, are not wholly on one side of it.
  public func parts(_ earlier: Period, from later: Period) -> Bool {
    earlier.start < day && day <= later.end
  }

  /// Whether a period holds days of both definitions.
  public func splits(_ period: Period) -> Bool { parts(period, from: period) }
}

extension Dataset {
  /// The breaks of a metric, earliest first.
  ///
  /// They are the events of kind `break` that name the metric, and the fiscal year in which the
  /// pace's definition changed.
  public func breaks(of metric: String) -> [Break] {
    var result = events.filter { $0.kind == Event.breakKind && $0.metrics.contains(metric) }
      .map { Break(day: $0.date, label: $0.label, source: $0.source) }
    if let pace, let since = pace.definitionSince.map({ FiscalYear($0).first }),
      metric == pace.metric || metric == pace.annual,
      !result.contains(where: { $0.day == since })
    {
      result.append(Break(day: since, label: "definition changed"))
    }
    return result.sorted { $0.day < $1.day }
  }
}
