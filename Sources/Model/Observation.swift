/// How exactly a value is stated.
public enum Bound: String, Hashable, Sendable, CaseIterable {
  /// As stated.
  case exact = "="
  /// About.
  case about = "~"
  /// More than.
  case above = ">"
  /// Fewer than.
  case below = "<"
}

/// Whether a period was over and its value final when it was published.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// Published as final.
  case reported
  /// From an earlier release that said it would change.
  case preliminary
  /// The period was not over.
  case partial
  /// Estimated by the publisher.
  case estimated
}

/// How close a value is to its publisher, the best first.
public enum Quality: String, Hashable, Sendable, CaseIterable {
  /// From the publisher itself.
  case primary
  /// Read in a report that quotes it.
  case secondary
  /// Computed from a published change or ratio.
  case derived
  /// Another source gives another value for the same thing.
  case conflict
  /// Not to be charted.
  case uncertain

  /// 0 for the best.
  public var rank: Int {
    switch self {
    case .primary: 0
    case .secondary: 1
    case .derived: 2
    case .conflict: 3
    case .uncertain: 4
    }
  }
}

/// One published value of a metric for a period.
public struct Observation: Hashable, Sendable {
  /// The index of the metric in the dataset.
  public let metric: Int
  /// The index of the dimension values in the dataset; 0 for none.
  public let dimensions: Int
  /// The days the value covers.
  public let period: Period
  /// The value, in the metric's unit, as published.
  public let value: Double
  /// How exactly it is stated.
  public let bound: Bound
  /// Whether it was final.
  public let status: Status
  /// How close it is to its publisher.
  public let quality: Quality
  /// The index of the source in the dataset.
  public let source: Int
  /// When it was published.
  public let published: Publication
  /// What the keeper of the data noted, or empty.
  public let note: String

  /// Creates an observation.
  public init(
    metric: Int, dimensions: Int = 0, period: Period, value: Double, bound: Bound = .exact,
    status: Status = .reported, quality: Quality = .primary, source: Int, published: Publication,
    note: String = ""
  ) {
    self.metric = metric
    self.dimensions = dimensions
    self.period = period
    self.value = value
    self.bound = bound
    self.status = status
    self.quality = quality
    self.source = source
    self.published = published
    self.note = note
  }
}

/// A named property that splits a metric: `agency` = `ICE`.
public struct Dimension: Hashable, Sendable {
  /// The column's name.
  public let name: String
  /// The value.
  public let value: String

  /// Creates a dimension value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
