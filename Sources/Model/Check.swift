/// An arithmetic statement over claims and observations: `c24 / days(c24)` against `c25`.
public struct Check: Hashable, Sendable {
  /// Its name in files.
  public let id: String
  /// The left side.
  public let expression: String
  /// The right side.
  public let comparedWith: String
  /// What the keeper of the data noted, or empty.
  public let note: String

  /// Creates a check.
  public init(id: String, expression: String, comparedWith: String, note: String) {
    self.id = id
    self.expression = expression
    self.comparedWith = comparedWith
    self.note = note
  }
}
