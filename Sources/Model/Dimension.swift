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
