extension Field {
  /// The field as an integer, or nil.
  ///
  /// A sign, digits, and commas as thousands separators where they stand exactly between groups of
  /// three; spaces around. `1,234` is 1234; `12,34`, `1.0` and what does not fit are nil.
  public var integer: Int? {
    if let integer = fewDigits ?? moreDigits { return integer }
    guard let number = decimal, number.exponent == 0, isWritten(without: 0x2E, 0x45, 0x65) else {
      return nil
    }
    return number.significand
  }

  /// The field as an exact decimal number, or nil.
  ///
  /// As ``integer``, and a point with decimals (`33876.0`, `.5`, `5.`), and a power of ten (`1.2E-2`).
  /// More digits than an `Int` holds are nil.
  public var decimal: DecimalNumber? {
    var reading = NumberReading(trimmed.bytes)
    return reading.number()
  }

  /// The `Double` nearest to the number in the field, or nil; see ``decimal``.
  public var double: Double? {
    if let integer = fewDigits ?? moreDigits { return Double(integer) }
    return decimal?.double
  }

  /// A percentage as its exact fraction, or nil: `45.6%` and `45.6 %` are 0.456.
  public var percent: DecimalNumber? {
    let whole = trimmed.bytes
    guard let last = whole.indices.last, whole[last] == 0x25 else { return nil }
    guard let number = Field(whole.extracting(..<last)).decimal else { return nil }
    return DecimalNumber(significand: number.significand, exponent: number.exponent - 2)
  }

  /// A number with a sign before it that says how it bounds the true value, or nil.
  ///
  /// `<5` is less than 5; `>`, `≤`, `<=`, `≥`, `>=`, `~` and `≈` likewise; a bare number is exact.
  public var bounded: (bound: NumberBound, number: DecimalNumber)? {
    let whole = trimmed.bytes
    var (bound, length) = (NumberBound.exact, 0)
    for candidate in NumberBound.signs where whole.starts(with: candidate.sign) {
      (bound, length) = (candidate.bound, candidate.sign.utf8CodeUnitCount)
      break
    }
    guard let number = Field(whole.extracting(length...)).decimal else { return nil }
    return (bound, number)
  }

  private func isWritten(without first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == first || byte == second || byte == third { return false }
    }
    return true
  }
}

extension Span<UInt8> {
  fileprivate func starts(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return Field(extracting(..<text.utf8CodeUnitCount)).isEqual(to: text)
  }
}
