/// Why a file cannot be imported.
public struct Refusal: Error, Hashable, Sendable {
  /// What is wrong or missing.
  public let reason: String
  /// The format that comes nearest, or what to do about it; empty if nothing does.
  public let hint: String

  /// Creates a refusal.
  public init(_ reason: String, hint: String = "") {
    self.reason = reason
    self.hint = hint
  }
}

extension Refusal: CustomStringConvertible {
  /// The reason, and the hint behind a semicolon.
  public var description: String { hint.isEmpty ? reason : "\(reason); \(hint)" }
}
