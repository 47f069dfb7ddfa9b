/// A figure that someone stated.
public struct Claim: Hashable, Sendable {
  /// How the claimed quantity relates to the metric it is checked against.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The same quantity.
    case same
    /// A related quantity: agreement is possible, identity is not.
    case related
    /// A target rather than a measurement.
    case goal
    /// What another claim amounts to per day.
    case quotient
    /// A statement about a period that was not over.
    case forecast
    /// No published quantity measures it.
    case none = ""
  }

  /// Its name in files, such as `c24`.
  public let id: String
  /// What is claimed, by name.
  public let metric: String
  /// The metric whose observations it is checked against, or empty.
  public let checkAgainst: String
  /// How the two relate.
  public let measure: Measure
  /// The day it was said.
  public let saidOn: Day?
  /// The days it speaks of, where it names any.
  public let period: Period?
  /// How exactly it is stated.
  public let bound: Bound
  /// The value, in `unit`.
  public let value: Double
  /// What is counted.
  public let unit: String
  /// Who said it.
  public let speaker: String
  /// The source's id.
  public let source: String
  /// What the keeper of the data noted, or empty.
  public let note: String

  /// Creates a claim.
  public init(
    id: String, metric: String, checkAgainst: String, measure: Measure, saidOn: Day?,
    period: Period?, bound: Bound, value: Double, unit: String, speaker: String, source: String,
    note: String
  ) {
    self.id = id
    self.metric = metric
    self.checkAgainst = checkAgainst
    self.measure = measure
    self.saidOn = saidOn
    self.period = period
    self.bound = bound
    self.value = value
    self.unit = unit
    self.speaker = speaker
    self.source = source
    self.note = note
  }
}
