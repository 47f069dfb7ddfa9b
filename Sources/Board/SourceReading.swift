public import Model

/// What the package has from one source, and whether a newer edition should be there.
public struct SourceReading: Hashable, Sendable {
  /// The source.
  public let source: Source
  /// How many observations rest on it.
  public let rows: Int
  /// The first to the last day they cover; nil without any.
  public let coverage: Period?
  /// Of the metrics for which it is the newest source, the titles.
  public let newestOf: [String]
  /// When the next edition is due; nil where it is not the newest or comes at no interval.
  public let due: Day?
  /// Whether the next edition is overdue, and whose delay it is.
  public let state: Freshness.State

  /// Reads the sources of a dataset, those published last first.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - limit: Only what was published by this day; nil for everything.
  ///   - today: The day on which ages are judged.
  /// - Returns: Every source with observations, and those known otherwise.
  /// - Complexity: O(*n*) in the observations.
  static func sources(of dataset: Dataset, knownOn limit: Day?, today: Day) -> [SourceReading] {
    var counts = Array(repeating: 0, count: dataset.sources.count)
    var coverage = [Period?](repeating: nil, count: dataset.sources.count)
    for row in 0..<dataset.observations.count {
      let observations = dataset.observations
      if let limit, !observations.published(at: row).isKnown(on: limit) { continue }
      let (source, period) = (observations.source(at: row), observations.period(at: row))
      counts[source] += 1
      let known = coverage[source] ?? period
      coverage[source] = Period(min(known.start, period.start), max(known.end, period.end))
    }
    var newest: [Int: [(title: String, freshness: Freshness)]] = [:]
    for metric in dataset.metrics {
      let figures = dataset.figures(of: metric.id, knownOn: limit)
      guard let last = figures.last(where: { $0.quality.rank <= Quality.derived.rank }),
        let freshness = Freshness(
          figures: figures, cadence: metric.cadence, checked: dataset.sources[last.source].checked,
          today: limit ?? today)
      else { continue }
      newest[last.source, default: []].append((metric.title, freshness))
    }
    return dataset.sources.enumerated().compactMap { index, source in
      if let limit, !source.published.isKnown(on: limit) { return nil }
      let fed = newest[index] ?? []
      let soonest = fed.filter { $0.freshness.due != nil }.min {
        ($0.freshness.due ?? today) < ($1.freshness.due ?? today)
      }
      return SourceReading(
        source: source, rows: counts[index], coverage: coverage[index],
        newestOf: fed.map(\.title), due: soonest?.freshness.due,
        state: soonest?.freshness.state ?? .current)
    }.sorted { left, right in
      let (one, other) = (left.source.published, right.source.published)
      if one.isDated != other.isDated { return one.isDated }
      return one.day > other.day
    }
  }
}
