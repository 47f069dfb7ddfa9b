public import Model

/// A value of another release, to compare with.
public struct NeighbourValue: Hashable, Sendable {
  /// The value.
  public let value: ReleasedValue
  /// The day on which it was published.
  public let published: Day

  /// Creates a value of another release.
  public init(_ value: ReleasedValue, published: Day) {
    self.value = value
    self.published = published
  }
}

/// What other releases say about the same quantities, to see where one contradicts them.
///
/// A contradiction is told and nothing is mended: which of the two releases is right, the files do
/// not say.
public struct Neighbours: Sendable {
  private var cumulative: [Line: [NeighbourValue]] = [:]
  private var agencies: [String: [NeighbourValue]] = [:]
  private let kinds: [String: Kind]

  /// The pairs of metrics whose columns can be swapped.
  private static let pairs = [
    ("detained.snapshot_by_agency.ice", "detained.snapshot_by_agency.cbp", "people held"),
    ("bookins.ice", "bookins.cbp", "book-ins"),
  ]

  /// A running total: a metric, its dimensions and the day it starts on.
  private struct Line: Hashable {
    let metric: String
    let dimensions: [Dimension]
    let start: Day

    init(_ value: ReleasedValue) {
      metric = value.metric
      dimensions = value.dimensions
      start = value.period.start
    }
  }

  /// Starts without any release.
  ///
  /// - Parameter metrics: The definitions of metrics, which tell the cumulative ones.
  public init(metrics: [Metric]) {
    kinds = Dictionary(metrics.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether values of a metric are compared at all.
  public func compares(_ metric: String) -> Bool {
    kinds[metric] == .cumulative
      || Self.pairs.contains { $0.0 == metric || $0.1 == metric }
  }

  /// Adds a value of a release.
  public mutating func add(_ neighbour: NeighbourValue) {
    let value = neighbour.value
    if kinds[value.metric] == .cumulative {
      cumulative[Line(value), default: []].append(neighbour)
    } else if compares(value.metric) {
      agencies[value.metric, default: []].append(neighbour)
    }
  }

  /// What in a release contradicts the others.
  ///
  /// - Parameters:
  ///   - values: The release's values.
  ///   - published: The day on which it was published.
  /// - Returns: Sentences without a full stop, or none.
  public func warnings(about values: [ReleasedValue], published: Day) -> [String] {
    falls(values, published) + swaps(values, published)
  }

  private func falls(_ values: [ReleasedValue], _ published: Day) -> [String] {
    values.compactMap { value in
      let others = cumulative[Line(value)] ?? []
      // One that is shorter and yet more, nearest before; or longer and yet less, nearest after.
      let before = others.filter { $0.value.period.end < value.period.end }
        .max { ($0.value.period.end, $0.published) < ($1.value.period.end, $1.published) }
      if let before, before.value.value > value.value {
        return fall(value.metric, from: before.value, to: value)
      }
      let after = others.filter { $0.value.period.end > value.period.end }
        .min { ($0.value.period.end, $0.published) < ($1.value.period.end, $1.published) }
      if let after, after.value.value < value.value {
        return fall(value.metric, from: value, to: after.value)
      }
      return nil
    }
  }

  private func fall(_ metric: String, from: ReleasedValue, to: ReleasedValue) -> String {
    "\(metric) falls from \(plain(from.value)) to \(from.period.end) to "
      + "\(plain(to.value)) to \(to.period.end), though it only counts up"
  }

  private func swaps(_ values: [ReleasedValue], _ published: Day) -> [String] {
    Self.pairs.compactMap { ice, cbp, title in
      let seconds = Dictionary(
        values.lazy.filter { $0.metric == cbp }.map { ($0.period, $0) },
        uniquingKeysWith: { first, _ in first })
      if seconds.isEmpty { return nil }
      for first in values where first.metric == ice {
        guard let second = seconds[first.period],
          let other = nearest(to: first, published, ice, cbp),
          isSwapped(first.value, second.value, other.ice.value.value, other.cbp)
        else { continue }
        return
          "\(title), \(first.period.label): ICE \(plain(first.value)) and CBP \(plain(second.value)) "
          + "are the other way round than in the release of \(other.ice.published): "
          + "ICE \(plain(other.ice.value.value)) and CBP \(plain(other.cbp))"
      }
      return nil
    }
  }

  /// The pair of another release for the same month, or for the nearest day within two months.
  private func nearest(
    to value: ReleasedValue, _ published: Day, _ ice: String, _ cbp: String
  ) -> (ice: NeighbourValue, cbp: Double)? {
    let isFlow = value.period.start != value.period.end
    let candidates = (agencies[ice] ?? []).filter { other in
      guard other.published != published else { return false }
      return isFlow
        ? other.value.period.start == value.period.start
        : abs(other.value.period.end - value.period.end) <= 60
    }
    let sorted = candidates.sorted {
      (abs($0.published - published), $0.published) < (abs($1.published - published), $1.published)
    }
    for candidate in sorted {
      let second = (agencies[cbp] ?? []).first {
        $0.published == candidate.published && $0.value.period == candidate.value.period
      }
      if let second { return (candidate, second.value.value) }
    }
    return nil
  }

  /// Whether two figures are much nearer to another pair crosswise than straight.
  private func isSwapped(
    _ ice: Double, _ cbp: Double, _ otherICE: Double, _ otherCBP: Double
  ) -> Bool {
    let straight = abs(ice - otherICE) + abs(cbp - otherCBP)
    let crossed = abs(ice - otherCBP) + abs(cbp - otherICE)
    return crossed * 4 < straight && straight > (ice + cbp) / 5
  }
}
