/// A number exactly as it is written: `significand` × 10 to the power of `exponent`.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits as one integer, with the sign.
  public let significand: Int

  /// The power of ten; negative for decimal places.
  public let exponent: Int

  /// A number of its parts.
  ///
  /// - Parameters:
  ///   - significand: The digits as one integer, with the sign.
  ///   - exponent: The power of ten.
  public init(significand: Int, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }
}

extension DecimalNumber {
  /// The nearest `Double`.
  public var double: Double {
    // Both factors are exact in a Double, so the one division or product rounds once (Clinger 1990).
    if significand.magnitude <= 1 << 53, let power = Self.power(of: exponent.magnitude) {
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  private static func power(of exponent: UInt) -> Double? {
    guard exponent <= 22 else { return nil }
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The number as an integer; nil if it has decimals other than zero, or does not fit.
  public var integer: Int? {
    var (value, exponent) = (significand, exponent)
    while exponent < 0, value != 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      exponent += 1
    }
    while exponent > 0, value != 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      exponent -= 1
    }
    return value
  }
}
