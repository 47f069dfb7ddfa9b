/// How a stated number bounds the true value.
public enum NumberBound: Hashable, Sendable {
  /// It is the value.
  case exact
  /// It is near the value.
  case about
  /// The value is less.
  case lessThan
  /// The value is less or the same.
  case atMost
  /// The value is more.
  case moreThan
  /// The value is more or the same.
  case atLeast

  /// The longer signs before those they begin with.
  static var signs: [(sign: StaticString, bound: NumberBound)] {
    [
      ("<=", .atMost), (">=", .atLeast), ("<", .lessThan), (">", .moreThan), ("~", .about),
      ("\u{2264}", .atMost), ("\u{2265}", .atLeast), ("\u{2248}", .about),
    ]
  }
}
