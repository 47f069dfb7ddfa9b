/// A number of a claim, a figure or a computation, with what it leaves open.
public struct Quantity: Hashable, Sendable {
  /// The number as stated or computed.
  public let value: Double
  /// The lowest it can be, by bounds and by sources that disagree.
  public let low: Double
  /// The highest it can be, infinite for "more than".
  public let high: Double
  /// Whether it is stated as about, or computed from a number that is.
  public let isAbout: Bool
  /// What one percentage point is, for a share in percent: 1 for 108 %, 0.01 for a share of 1.08.
  public let point: Double?

  /// Creates a number without openness.
  public init(_ value: Double, point: Double? = nil) {
    self.init(value, value, value, isAbout: false, point: point)
  }

  /// Creates a number as it was stated.
  public init(_ value: Double, _ bound: Bound, point: Double? = nil) {
    let meaning = bound == .about ? value...value : bound.meaning(of: value)
    self.init(
      value, meaning.lowerBound, meaning.upperBound, isAbout: bound == .about, point: point)
  }

  init(_ value: Double, _ low: Double, _ high: Double, isAbout: Bool, point: Double? = nil) {
    self.value = value
    self.low = low.isNaN ? -.infinity : min(low, value)
    self.high = high.isNaN ? .infinity : max(high, value)
    self.isAbout = isAbout
    self.point = point
  }

  init(_ total: Total) {
    self.init(total.value, total.low, total.high, isAbout: total.isAbout)
  }

  init(_ figure: Figure) {
    let stated = Quantity(figure.value, figure.bound)
    let range = figure.disagreement ?? stated.low...stated.high
    self.init(figure.value, range.lowerBound, range.upperBound, isAbout: stated.isAbout)
  }

  /// Whether it is one number rather than a range or a bound.
  public var isOne: Bool { low == high }

  /// How it is to be written: `<` where it has no lower end above zero, `>` where it has no upper.
  public var bound: Bound {
    if high == .infinity { return .above }
    if value == high, low < value, low <= 0 { return .below }
    return isAbout ? .about : .exact
  }
}

extension Quantity {
  /// The sum, its ends the sums of the ends.
  static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(
      left.value + right.value, left.low + right.low, left.high + right.high,
      isAbout: left.isAbout || right.isAbout)
  }

  /// The negative, its ends swapped.
  static prefix func - (quantity: Quantity) -> Quantity {
    Quantity(-quantity.value, -quantity.high, -quantity.low, isAbout: quantity.isAbout)
  }

  /// The difference.
  static func - (left: Quantity, right: Quantity) -> Quantity { left + (-right) }

  /// The product, its ends the outermost products of the ends.
  static func * (left: Quantity, right: Quantity) -> Quantity {
    let ends = [left.low, left.high].flatMap { end in
      [right.low, right.high].map { end == 0 || $0 == 0 ? 0 : end * $0 }
    }
    return Quantity(
      left.value * right.value, ends.min() ?? .nan, ends.max() ?? .nan,
      isAbout: left.isAbout || right.isAbout)
  }

  /// The quotient; nil where the divisor is zero or may have either sign.
  static func / (left: Quantity, right: Quantity) -> Quantity? {
    guard right.value != 0, right.low >= 0 || right.high <= 0 else { return nil }
    let inverse = Quantity(
      1 / right.value, right.high == 0 ? -.infinity : 1 / right.high,
      right.low == 0 ? .infinity : 1 / right.low, isAbout: right.isAbout)
    return left * inverse
  }
}

/// How two quantities stand to each other.
public struct Comparison: Hashable, Sendable {
  /// Whether they can be the same within what their statements leave open.
  public let agrees: Bool
  /// How far the first is from the second, as a share of the second: 0.29 is 29 % high.
  ///
  /// Between ranges or bounds it is the smallest difference they allow.
  public let share: Double
  /// Whether the difference may be larger than `share`.
  public let isAtLeast: Bool

  /// Compares a quantity with the one it is held against.
  public init(_ tested: Quantity, with reference: Quantity) {
    let (tested, reference) = Self.inOneScale(tested, reference)
    let point = tested.point ?? reference.point
    let own = tested.tolerated(point: point)
    let other = reference.tolerated(point: point)
    agrees = own.overlaps(other)
    let (from, to): (Double, Double) =
      if tested.low > reference.high {
        (tested.low, reference.high)
      } else if tested.high < reference.low {
        (tested.high, reference.low)
      } else {
        (tested.value, reference.value)
      }
    let difference = from == to ? 0 : (from - to) / to.magnitude
    share = difference.isFinite ? difference : 0
    isAtLeast = !tested.isOne || !reference.isOne
  }

  /// Two shares in percent in points, so that 108 (percent) and `108 %` are the same.
  private static func inOneScale(_ tested: Quantity, _ reference: Quantity) -> (Quantity, Quantity)
  {
    guard let first = tested.point, let second = reference.point, first != second else {
      return (tested, reference)
    }
    return (tested.inPoints(of: first), reference.inPoints(of: second))
  }
}

extension Quantity {
  /// The values it can stand for, by ``Tolerance``.
  fileprivate func tolerated(point: Double?) -> ClosedRange<Double> {
    func margin(_ end: Double) -> Double {
      guard end.isFinite else { return 0 }
      if let point {
        return point * (isAbout ? Tolerance.aboutPoints : Tolerance.exactPoints)
      }
      return end.magnitude * (isAbout ? Tolerance.about : Tolerance.exact)
    }
    return low - margin(low)...high + margin(high)
  }

  fileprivate func inPoints(of point: Double) -> Quantity {
    Quantity(value / point, low / point, high / point, isAbout: isAbout, point: 1)
  }
}
