/// What the board shows for one period of a metric, chosen among everything published for it.
public struct Figure: Hashable, Sendable {
  /// The days it covers.
  public let period: Period
  /// The value, in the metric's unit.
  public let value: Double
  /// How exactly it is stated.
  public let bound: Bound
  /// Whether it was final.
  public let status: Status
  /// How close it is to its publisher.
  public let quality: Quality
  /// The index of its source in the dataset.
  public let source: Int
  /// When it was published.
  public let published: Publication
  /// The lowest and highest value where equally good sources differ.
  public let disagreement: ClosedRange<Double>?
  /// The first value published for the period, where it was another.
  public let firstPublished: Double?
  /// The row it was taken from.
  public let row: Int
  /// How many observations of the period are known.
  public let observations: Int

  /// The value a day, over the days the figure really covers.
  public var perDay: Double { value / Double(period.days) }

  /// Whether it may be a headline and take part in a change: a final, exact value of a finished
  /// period, not contested and not computed by others.
  public var isFirm: Bool {
    status == .reported && bound == .exact && disagreement == nil
      && (quality == .primary || quality == .secondary)
  }

  /// Whether it may be charted at all.
  public var isChartable: Bool { quality != .uncertain }
}

extension Dataset {
  /// The shown value of every period of a metric, earliest first.
  ///
  /// The shown value is the best by quality, then the latest published; where equally good
  /// publishers differ, or one publisher gives two values on one day, the figure carries the
  /// range. A partial period grows from release to release: only the longest known is shown, and
  /// none once the whole period is published.
  ///
  /// - Parameters:
  ///   - metric: The metric's id; an unknown one has no figures.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: Figures with distinct periods, ordered by start, then end.
  /// - Complexity: O(*n*) in the metric's observations.
  public func figures(of metric: String, knownOn limit: Day? = nil) -> [Figure] {
    let rows = wholeRows(of: metric)
    var result: [Figure] = []
    var start = rows.lowerBound
    while start < rows.upperBound {
      let period = observations[start].period
      var end = start + 1
      while end < rows.upperBound, observations[end].period == period { end += 1 }
      if let figure = figure(in: start..<end, knownOn: limit) {
        let isGrown = result.last.map {
          $0.status == .partial && $0.period.start == period.start
            && figure.period.end > $0.period.end
        }
        if isGrown == true { result.removeLast() }
        result.append(figure)
      }
      start = end
    }
    return result
  }

  /// The shown value among rows of one period; nil where none was known by then.
  private func figure(in rows: Range<Int>, knownOn limit: Day?) -> Figure? {
    var best: (row: Int, observation: Observation)?
    var first: Double?
    var known = 0
    for row in rows {
      let observation = observations[row]
      if let limit, !observation.published.isKnown(on: limit) { continue }
      known += 1
      if first == nil { first = observation.value }
      if let current = best?.observation, !observation.isPreferred(to: current) { continue }
      best = (row, observation)
    }
    guard let (row, shown) = best else { return nil }
    return Figure(
      period: shown.period, value: shown.value, bound: shown.bound, status: shown.status,
      quality: shown.quality, source: shown.source, published: shown.published,
      disagreement: disagreement(in: rows, around: shown, knownOn: limit),
      firstPublished: first == shown.value ? nil : first, row: row, observations: known)
  }

  /// The range of what equally good publishers say, each by its latest word; nil where all agree.
  private func disagreement(
    in rows: Range<Int>, around shown: Observation, knownOn limit: Day?
  ) -> ClosedRange<Double>? {
    guard rows.count > 1 else { return nil }
    var latest: [String: (day: Day, low: Double, high: Double)] = [:]
    for row in rows {
      let observation = observations[row]
      guard observation.quality == shown.quality else { continue }
      if let limit, !observation.published.isKnown(on: limit) { continue }
      let publisher = sources[observation.source].publisher
      let day = observation.published.day
      let value = observation.value
      guard let last = latest[publisher], last.day >= day else {
        latest[publisher] = (day, value, value)
        continue
      }
      if last.day == day {
        latest[publisher] = (day, min(last.low, value), max(last.high, value))
      }
    }
    let low = latest.values.map(\.low).min() ?? shown.value
    let high = latest.values.map(\.high).max() ?? shown.value
    return low < high ? low...high : nil
  }
}

extension Observation {
  /// Whether this value is shown rather than an earlier one of the same period.
  func isPreferred(to other: Observation) -> Bool {
    if quality.rank != other.quality.rank { return quality.rank < other.quality.rank }
    if published.day != other.published.day { return published.day > other.published.day }
    // On one day a final value outranks a preliminary one.
    return status == .reported || other.status != .reported
  }
}
