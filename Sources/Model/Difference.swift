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
  /// - Returns: The differences, by metric and period.
  /// - Complexity: O(*n*) in the observations of both.
  public func differences(from earlier: Dataset, most: Int = 1000) -> [Difference] {
    var result: [Difference] = []
    let ids = metrics.map(\.id) + earlier.metrics.map(\.id).filter { metric($0) == nil }
    for id in ids where result.count < most {
      let before = Dictionary(
        earlier.allRows(of: id).map { (earlier.identity(of: $0), $0) },
        uniquingKeysWith: { first, _ in first })
      var seen: Set<Int> = []
      for row in allRows(of: id) {
        let now = observations[row]
        guard let old = before[identity(of: row)] else {
          result.append(difference(.added, now, metric: id))
          continue
        }
        seen.insert(old)
        let value = earlier.observations[old].value
        if value != now.value { result.append(difference(.altered(from: value), now, metric: id)) }
      }
      for row in earlier.allRows(of: id) where !seen.contains(row) {
        result.append(earlier.difference(.removed, earlier.observations[row], metric: id))
      }
    }
    return Array(result.prefix(most))
  }

  private struct Identity: Hashable {
    let dimensions: [Dimension]
    let period: Period
    let source: String
    let published: Publication
  }

  private func identity(of row: Int) -> Identity {
    let observation = observations[row]
    return Identity(
      dimensions: dimensions[observation.dimensions], period: observation.period,
      source: sources[observation.source].id, published: observation.published)
  }

  private func difference(
    _ kind: Difference.Kind, _ observation: Observation, metric: String
  ) -> Difference {
    Difference(
      kind: kind, metric: metric, period: observation.period, value: observation.value,
      published: observation.published, publisher: sources[observation.source].publisher)
  }
}
