/// One defined quantity.
public struct Metric: Hashable, Sendable {
  /// Its name in files, such as `crossings.usbp_southwest`.
  public let id: String
  /// The family it is shown with, such as `arrests`.
  public let family: String
  /// How its values behave over time.
  public let kind: Kind
  /// What is counted, in the plural: `book-ins`.
  public let unit: String
  /// How often it is published.
  public let cadence: Cadence
  /// What people call it.
  public let title: String
  /// What exactly is counted.
  public let definition: String
  /// Ids of metrics that must never share a line or a change with it.
  public let notComparableWith: [String]

  /// Creates a metric.
  public init(
    id: String, family: String, kind: Kind, unit: String, cadence: Cadence, title: String,
    definition: String = "", notComparableWith: [String] = []
  ) {
    self.id = id
    self.family = family
    self.kind = kind
    self.unit = unit
    self.cadence = cadence
    self.title = title
    self.definition = definition
    self.notComparableWith = notComparableWith
  }
}
