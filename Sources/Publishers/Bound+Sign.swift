import Model
import Tables

extension Bound {
  /// The bound that a sign before a number states; `≤` and `≥` become the nearest there is.
  init(_ bound: NumberBound) {
    switch bound {
    case .exact: self = .exact
    case .about: self = .about
    case .lessThan, .atMost: self = .below
    case .moreThan, .atLeast: self = .above
    }
  }
}
