/// One value of a release, by names rather than by places in a dataset.
public struct ReleasedValue: Hashable, Sendable {
  /// The metric's id.
  public let metric: String
  /// The dimension values that single it out, none for the whole.
  public let dimensions: [Dimension]
  /// The days it covers.
  public let period: Period
  /// The value, in the metric's unit, as published.
  public let value: Double
  /// How exactly it is stated.
  public let bound: Bound
  /// Whether it was final.
  public let status: Status
  /// How close it is to its publisher.
  public let quality: Quality
  /// What is worth knowing about it, or empty.
  public let note: String

  /// Creates a value.
  public init(
    metric: String, dimensions: [Dimension] = [], period: Period, value: Double,
    bound: Bound = .exact, status: Status = .reported, quality: Quality = .primary,
    note: String = ""
  ) {
    self.metric = metric
    self.dimensions = dimensions
    self.period = period
    self.value = value
    self.bound = bound
    self.status = status
    self.quality = quality
    self.note = note
  }
}

/// One edition of a publisher's figures: a source and everything taken from it.
public struct Release: Hashable, Sendable {
  /// Where and when it was published.
  public let source: Source
  /// Its values; no two have the same metric, dimensions and period.
  public let values: [ReleasedValue]

  /// Creates a release.
  public init(source: Source, values: [ReleasedValue]) {
    self.source = source
    self.values = values
  }
}
