/// How numbers are written.
public struct NumberStyle: Hashable, Sendable {
  /// What stands between groups of three digits; empty for none.
  public let separator: String
  /// What stands before the decimals.
  public let point: String

  /// Creates a style; the default is that of English publications: `60,311` and `1.2`.
  public init(separator: String = ",", point: String = ".") {
    self.separator = separator
    self.point = point
  }

  /// A whole number with grouped digits: `60,311`, `-1,000`; rounds half away from zero.
  ///
  /// - Parameter value: Any finite number; others are written `–`.
  /// - Returns: The text, of ASCII digits and the style's marks.
  public func whole(_ value: Double) -> String { fixed(value, decimals: 0) }

  /// A number with grouped digits and a fixed count of decimals: `1,234.5`.
  ///
  /// - Parameters:
  ///   - value: Any finite number; others are written `–`.
  ///   - decimals: How many decimals, 0 to 6.
  /// - Returns: The text, rounded half away from zero.
  public func fixed(_ value: Double, decimals: Int) -> String {
    let places = min(6, max(0, decimals))
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard value.isFinite, scaled < 9e18 else { return "–" }
    let digits = UInt64(scaled)
    let unit = UInt64(scale)
    var text = grouped(digits / unit)
    if places > 0 {
      let fraction = String(digits % unit)
      text += point + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return value < 0 && digits > 0 ? "-" + text : text
  }

  /// A number as it was published: whole where it is whole, else with up to `decimals` decimals
  /// and no trailing zeros.
  ///
  /// - Parameters:
  ///   - value: Any finite number.
  ///   - decimals: How many decimals at most, 0 to 6.
  /// - Returns: The text.
  public func plain(_ value: Double, decimals: Int = 1) -> String {
    var text = fixed(value, decimals: decimals)
    guard decimals > 0, value.isFinite, text != "–" else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(point) { text.removeLast(point.count) }
    return text == "-0" ? "0" : text
  }

  /// A short form of at most five columns for axes: `950`, `1.2k`, `41.5k`, `316k`, `1M`, `0.5`.
  ///
  /// - Parameter value: Any finite number.
  /// - Returns: The text; three significant digits at most, no trailing zeros.
  public func short(_ value: Double) -> String {
    let magnitude = value.magnitude
    for (limit, suffix) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] where magnitude >= limit * 0.9995 {
      let scaled = value / limit
      return plain(
        scaled, decimals: scaled.magnitude >= 99.95 ? 0 : scaled.magnitude >= 9.995 ? 1 : 2)
        + suffix
    }
    return plain(value, decimals: magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2)
  }

  /// A share in whole percent: `145 %`.
  ///
  /// - Parameter share: The share, where 1 is the whole.
  /// - Returns: The text.
  public func percent(_ share: Double) -> String { whole(share * 100) + " %" }

  private func grouped(_ value: UInt64) -> String {
    let digits = String(value)
    guard !separator.isEmpty, digits.utf8.count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
