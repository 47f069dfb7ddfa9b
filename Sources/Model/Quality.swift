/// How close a value is to its publisher, the best first.
public enum Quality: String, Hashable, Sendable, CaseIterable {
  /// From the publisher itself.
  case primary
  /// Read in a report that quotes it.
  case secondary
  /// Computed from a published change or ratio.
  case derived
  /// Another source gives another value for the same thing.
  case conflict
  /// Not to be charted.
  case uncertain

  /// 0 for the best.
  public var rank: Int {
    switch self {
    case .primary: 0
    case .secondary: 1
    case .derived: 2
    case .conflict: 3
    case .uncertain: 4
    }
  }
}
