/// Reads one number from the front of a field to its end.
struct NumberReading: ~Escapable {
  private let bytes: Span<UInt8>
  private var index = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The number, or nil if the bytes are anything else or it does not fit.
  mutating func number() -> DecimalNumber? {
    let isNegative = next == 0x2D
    if isNegative || next == 0x2B { index += 1 }
    // Read below zero, where there is room for one more: `Int.min` is a number too.
    guard let whole = wholeDigits() else { return nil }
    var (value, digits) = whole
    var exponent = 0
    if next == 0x2E {
      index += 1
      while let digit = digit() {
        guard append(digit, to: &value) else { return nil }
        digits += 1
        exponent -= 1
      }
    }
    guard digits > 0 else { return nil }
    if next == 0x45 || next == 0x65 {
      guard let power = power() else { return nil }
      exponent += power
    }
    guard index == bytes.count else { return nil }
    if isNegative { return DecimalNumber(significand: value, exponent: exponent) }
    guard value != .min else { return nil }
    return DecimalNumber(significand: -value, exponent: exponent)
  }

  /// Digits, or groups of three behind one of up to three; as a value not above zero.
  private mutating func wholeDigits() -> (value: Int, digits: Int)? {
    var (value, digits) = (0, 0)
    while let digit = digit() {
      guard append(digit, to: &value) else { return nil }
      digits += 1
    }
    guard next == 0x2C, (1...3).contains(digits) else { return (value, digits) }
    while next == 0x2C {
      index += 1
      for _ in 0..<3 {
        guard let digit = digit(), append(digit, to: &value) else { return nil }
        digits += 1
      }
    }
    return (value, digits)
  }

  private mutating func power() -> Int? {
    index += 1
    let isNegative = next == 0x2D
    if isNegative || next == 0x2B { index += 1 }
    var (value, digits) = (0, 0)
    while let digit = digit() {
      value = value * 10 + digit
      digits += 1
      guard value < 1000 else { return nil }
    }
    guard digits > 0 else { return nil }
    return isNegative ? -value : value
  }

  private mutating func digit() -> Int? {
    guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
    index += 1
    return Int(byte) - 0x30
  }

  private func append(_ digit: Int, to value: inout Int) -> Bool {
    let (tenfold, isTooMuch) = value.multipliedReportingOverflow(by: 10)
    let (sum, isTooMuchNow) = tenfold.subtractingReportingOverflow(digit)
    value = sum
    return !isTooMuch && !isTooMuchNow
  }
}
