/// A computed figure with how it was computed.
public struct Formula: Hashable, Sendable {
  /// Where a number in a formula comes from.
  public enum Origin: Hashable, Sendable {
    /// Published: the rows of the dataset it was taken or added up from.
    case rows([Int])
    /// A goal's id.
    case goal(String)
    /// A claim's id.
    case claim(String)
    /// The calendar.
    case calendar
    /// Another formula of the same result.
    case computed
  }

  /// A number that went into it.
  public struct Input: Hashable, Sendable {
    /// What it is, in a few words.
    public let name: String
    /// The number, in `unit`.
    public let value: Double
    /// What is counted.
    public let unit: String
    /// Where it comes from.
    public let origin: Origin

    /// Creates an input.
    public init(_ name: String, _ value: Double, unit: String, origin: Origin) {
      self.name = name
      self.value = value
      self.unit = unit
      self.origin = origin
    }
  }

  /// What is computed: `Catch-up rate`.
  public let name: String
  /// How, with its numbers: `(1,000,000 − 356,389) ÷ 81 days`.
  public let expression: Sentence
  /// The numbers, in the order of the expression.
  public let inputs: [Input]
  /// What it comes to, in `unit`; a share where the unit is empty.
  public let result: Double
  /// What the result counts: `people a day`; empty for a share or a multiple.
  public let unit: String

  /// Creates a formula.
  public init(
    _ name: String, _ expression: Sentence, inputs: [Input], result: Double, unit: String
  ) {
    self.name = name
    self.expression = expression
    self.inputs = inputs
    self.result = result
    self.unit = unit
  }
}
