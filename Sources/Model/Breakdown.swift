/// A metric split into parts that are counted apart.
public struct Breakdown: Hashable, Sendable {
  /// One part.
  public struct Part: Hashable, Sendable {
    /// What people call it.
    public let title: String
    /// Its shown values, earliest first; those not to be charted are left out.
    public let figures: [Figure]

    /// Creates a part.
    public init(title: String, figures: [Figure]) {
      self.title = title
      self.figures = figures
    }
  }

  /// What the parts differ in: `agency`, `criminality`.
  public let name: String
  /// The parts, in the order of the package.
  public let parts: [Part]

  /// The parts' figures of one period, in the order of the parts; nil where one was not published.
  public func figures(of period: Period) -> [Figure?] {
    parts.map { part in part.figures.last { $0.period == period } }
  }

  /// The last period up to a day of which any part was published.
  public func period(upTo day: Day) -> Period? {
    parts.compactMap { part in part.figures.last { $0.period.end <= day }?.period }
      .max { $0.end < $1.end }
  }
}

extension Dataset {
  /// The ways in which a metric is split: into the metrics named as its parts, then by each
  /// dimension for which rows of a single dimension value exist.
  ///
  /// - Parameters:
  ///   - metric: The metric's id.
  ///   - parts: Ids of the metrics that split it.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: The breakdowns of which anything was published.
  /// - Complexity: O(*n*) in the observations of the metric and its parts.
  public func breakdowns(
    of metric: String, parts: [String], knownOn limit: Day? = nil
  ) -> [Breakdown] {
    var result: [Breakdown] = []
    let named = parts.compactMap { id in
      self.metric(id).map {
        Breakdown.Part(
          title: $0.title, figures: figures(of: id, knownOn: limit).filter(\.isChartable))
      }
    }
    if named.contains(where: { !$0.figures.isEmpty }) {
      result.append(Breakdown(name: commonDimension(of: parts) ?? "parts", parts: named))
    }
    guard let index = index(ofMetric: metric) else { return result }
    var split: [(name: String, parts: [Breakdown.Part])] = []
    for (rows, only) in singleParts(of: metric) {
      let part = Breakdown.Part(
        title: only.value,
        figures: figures(in: rows, of: metrics[index], knownOn: limit).filter(\.isChartable))
      if let known = split.firstIndex(where: { $0.name == only.name }) {
        split[known].parts.append(part)
      } else {
        split.append((only.name, [part]))
      }
    }
    return result
      + split.filter { $0.parts.contains { !$0.figures.isEmpty } }
      .map { Breakdown(name: $0.name, parts: $0.parts) }
  }

  /// Whether there is any breakdown of a metric, without working one out.
  ///
  /// - Parameters:
  ///   - metric: The metric's id.
  ///   - parts: Ids of the metrics that split it.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: Whether ``breakdowns(of:parts:knownOn:)`` has any.
  /// - Complexity: O(*g*) in the metric's sets of dimension values where one of them has a row
  ///   that may be charted at or near its beginning.
  public func isBrokenDown(
    _ metric: String, parts: [String], knownOn limit: Day? = nil
  ) -> Bool {
    func isShown(_ row: Int) -> Bool {
      let provenance = observations.provenance(at: row)
      return provenance.quality != .uncertain
        && observations.period(at: row).start <= provenance.published.day
        && limit.map(provenance.published.isKnown) ?? true
    }
    return parts.contains { wholeRows(of: $0).contains(where: isShown) }
      || singleParts(of: metric).contains { $0.rows.contains(where: isShown) }
  }

  /// The rows of a metric that carry a single dimension value, by that value.
  ///
  /// The whole itself is no part, and a row with several values is part of two splits at once.
  private func singleParts(of metric: String) -> [(rows: Range<Int>, value: Dimension)] {
    let whole = wholeRows(of: metric)
    return groups(of: metric).compactMap { group in
      let set = dimensions[observations.dimensions(ofGroup: group)]
      let rows = observations.rows(of: group..<group + 1)
      guard set.count == 1, let only = set.first, rows != whole else { return nil }
      return (rows, only)
    }
  }

  /// The dimension in which metrics differ, where each has a single value of one.
  private func commonDimension(of metrics: [String]) -> String? {
    let names = Set(
      metrics.map { id -> String? in
        guard let row = wholeRows(of: id).first else { return nil }
        let set = dimensions[observations.dimensions(ofGroup: observations.group(of: row))]
        return set.count == 1 ? set.first?.name : nil
      })
    return names.count == 1 ? names.first ?? nil : nil
  }
}
