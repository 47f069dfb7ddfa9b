/// A length of time as people write it: a whole number and a unit, `100ms`, `30s`, `5m`, `24h`.
extension Duration {
  private static let units: [(name: String, duration: Duration)] = [
    ("h", .seconds(3600)), ("m", .seconds(60)), ("s", .seconds(1)), ("ms", .milliseconds(1)),
  ]

  /// Reads a span; nil for anything else, and for one of more than eleven days in milliseconds.
  init?(span text: String) {
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    guard !digits.isEmpty, digits.count <= 9, let number = Int(digits),
      let unit = Self.units.first(where: { $0.name == text.dropFirst(digits.count) })
    else { return nil }
    self = unit.duration * number
  }

  /// This length of time in the largest unit of which it is a whole number.
  ///
  /// Defined for whole milliseconds, which every span is.
  public var span: String {
    guard self > .zero else { return "0s" }
    for unit in Self.units {
      let count = Int(self / unit.duration)
      if unit.duration * count == self { return "\(count)\(unit.name)" }
    }
    return "\(Int(self / .milliseconds(1)))ms"
  }
}
