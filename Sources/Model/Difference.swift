/// What a later reading of a package holds that an earlier one did not.
public struct Difference: Hashable, Sendable {
  /// What became of an observation.
  public enum Kind: Hashable, Sendable {
    /// It was not there before.
    case added
    /// The same observation had another value.
    case altered(from: Double)
    /// It is gone.
    case removed
  }

  /// What became of it.
  public let kind: Kind
  /// The id of its metric.
  public let metric: String
  /// Its period.
  public let period: Period
  /// Its value: the new one, or the last one of what is gone.
  public let value: Double
  /// When it was published.
  public let published: Publication
  /// Who published it.
  public let publisher: String
}

extension Dataset {
  /// How this dataset differs from an earlier reading of the same package.
  ///
  /// Observations are the same where metric, dimension values, period, source and publication
  /// are.
  ///
  /// - Parameters:
  ///   - earlier: The reading before.
  ///   - most: How many differences to tell at most.
  /// - Returns: The differences, metric by metric: first what is new or altered, then what is gone,
  ///   each by dimension values and period. Metrics that are gone come last.
  /// - Complexity: O(*n*) in the observations of both, which are gone through side by side.
  public func differences(from earlier: Dataset, most: Int = 1000) -> [Difference] {
    let pairing = Pairing(earlier, self)
    var result: [Difference] = []
    let ids = metrics.map(\.id) + earlier.metrics.map(\.id).filter { metric($0) == nil }
    for id in ids where result.count < most {
      let pairs = pairing.pairs(of: id, most: most)
      for (old, row) in pairs.changed {
        let kind = old.map { Difference.Kind.altered(from: earlier.observations.value(at: $0)) }
        result.append(difference(kind ?? .added, row, metric: id))
      }
      for row in pairs.removed {
        result.append(earlier.difference(.removed, row, metric: id))
      }
    }
    return Array(result.prefix(most))
  }

  private func difference(_ kind: Difference.Kind, _ row: Int, metric: String) -> Difference {
    Difference(
      kind: kind, metric: metric, period: observations.period(at: row),
      value: observations.value(at: row), published: observations.published(at: row),
      publisher: sources[observations.source(at: row)].publisher)
  }
}

/// Finds the observations of one dataset that another one has as well.
private struct Pairing {
  private let old: Dataset
  private let new: Dataset
  /// The index in the new dataset, or -1, of each source of the old one.
  private let sources: [Int]
  /// The groups of the old dataset by metric and dimension values.
  private let oldGroups: [Group: Range<Int>]

  private struct Group: Hashable {
    let metric: String
    let dimensions: [Dimension]
  }

  /// What of a metric is not the same in both datasets.
  struct Pairs {
    /// Rows of the new dataset, with the row of the old one where only the value is another.
    var changed: [(old: Int?, new: Int)] = []
    /// Rows of the old dataset.
    var removed: [Int] = []
  }

  init(_ old: Dataset, _ new: Dataset) {
    self.old = old
    self.new = new
    sources = old.sources.map { new.index(ofSource: $0.id) ?? -1 }
    oldGroups = Dictionary(
      old.metrics.flatMap { metric in Self.groups(of: metric.id, in: old) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func groups(of metric: String, in dataset: Dataset) -> [(Group, Range<Int>)] {
    dataset.groups(of: metric).map { group in
      let set = dataset.dimensions[dataset.observations.dimensions(ofGroup: group)]
      return (
        Group(metric: metric, dimensions: set), dataset.observations.rows(of: group..<group + 1)
      )
    }
  }

  /// What of a metric is not the same, as far as `most` of each sort.
  func pairs(of metric: String, most: Int) -> Pairs {
    var result = Pairs()
    var seen: Set<Range<Int>> = []
    for (group, rows) in Self.groups(of: metric, in: new) {
      let before = oldGroups[group] ?? 0..<0
      seen.insert(before)
      compare(before, rows, into: &result)
      if result.changed.count >= most { return result }
    }
    for (_, rows) in Self.groups(of: metric, in: old) where !seen.contains(rows) {
      result.removed += rows.prefix(most)
    }
    return result
  }

  /// Goes through two groups side by side, period by period.
  private func compare(_ before: Range<Int>, _ after: Range<Int>, into pairs: inout Pairs) {
    let (one, other) = (old.observations, new.observations)
    var (left, right) = (before.lowerBound, after.lowerBound)
    while left < before.upperBound, right < after.upperBound {
      // Mostly nothing has changed, and each row is where it was.
      if one.period(at: left) == other.period(at: right), isSame(left, right),
        one.value(at: left) == other.value(at: right)
      {
        (left, right) = (left + 1, right + 1)
        continue
      }
      let period = min(one.period(at: left), other.period(at: right))
      // Rows of this period that were the same may have gone before; they are the same again.
      let rows = (
        rows(of: one, around: left, in: before, period),
        rows(of: other, around: right, in: after, period)
      )
      comparePeriod(rows.0, rows.1, into: &pairs)
      (left, right) = (max(left, rows.0.upperBound), max(right, rows.1.upperBound))
    }
    pairs.removed += left..<before.upperBound
    pairs.changed += (right..<after.upperBound).map { (nil, $0) }
  }

  /// The rows of one period around a row, none where it is of another.
  private func rows(
    of observations: Observations, around row: Int, in rows: Range<Int>, _ period: Period
  ) -> Range<Int> {
    var (first, next) = (row, row)
    while first > rows.lowerBound, observations.period(at: first - 1) == period { first -= 1 }
    while next < rows.upperBound, observations.period(at: next) == period { next += 1 }
    return first..<next
  }

  /// Compares what was published of one period, of which there are few.
  private func comparePeriod(
    _ before: Range<Int>, _ after: Range<Int>, into pairs: inout Pairs
  ) {
    for row in after {
      guard let same = before.first(where: { isSame($0, row) }) else {
        pairs.changed.append((nil, row))
        continue
      }
      if old.observations.value(at: same) != new.observations.value(at: row) {
        pairs.changed.append((same, row))
      }
    }
    for row in before where !after.contains(where: { isSame(row, $0) }) {
      pairs.removed.append(row)
    }
  }

  /// Whether two rows of one period have the same source and publication.
  private func isSame(_ before: Int, _ after: Int) -> Bool {
    let (one, other) = (
      old.observations.provenance(at: before), new.observations.provenance(at: after)
    )
    return sources[Int(one.source)] == Int(other.source) && one.published == other.published
  }
}
