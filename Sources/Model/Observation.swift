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
