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

extension Bound {
  /// The sign before a value, empty for an exact one.
  public var sign: String { self == .exact ? "" : rawValue }

  /// The values that a statement of a count leaves possible.
  ///
  /// - Parameter value: The value stated.
  /// - Returns: The value alone, a twentieth to either side of it, or all above or below it; a
  ///   count is never below zero.
  func meaning(of value: Double) -> ClosedRange<Double> {
    switch self {
    case .exact: value...value
    case .about:
      value - value.magnitude * Tolerance.about...value + value.magnitude * Tolerance.about
    case .above: value...Double.infinity
    case .below: min(0, value)...value
    }
  }
}

extension Bound {
  /// How a sum is to be written whose parts are stated with these bounds: more than one and fewer
  /// than another is about their sum at best.
  public init(ofSumOf parts: some Collection<Bound>) {
    let isOpen = (above: parts.contains(.above), below: parts.contains(.below))
    self =
      switch isOpen {
      case (true, true): .about
      case (true, false): .above
      case (false, true): .below
      case (false, false): parts.contains(.about) ? .about : .exact
      }
  }
}
