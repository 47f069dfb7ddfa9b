import Tables
import TestSupport
import Testing

struct `Fields` {
  private func with<Result>(_ text: String, _ body: (Field) -> Result) -> Result {
    let bytes = Array(text.utf8)
    return body(Field(bytes.span))
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("42", 42), (" 42\t", 42), ("+7", 7), ("-7", -7), ("1,234", 1234),
    ("12,345,678", 12_345_678), ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ("007", 7),
  ])
  func `integers are read`(text: String, expected: Int) {
    #expect(with(text) { $0.integer } == expected)
  }

  @Test func `integers of every length are read`() {
    for count in 1...19 {
      for digit in ["1", "9"] {
        let text = String(repeating: digit, count: count)
        #expect(with(text) { $0.integer } == Int(text))
        #expect(with(text) { $0.double } == Int(text).map(Double.init))
        #expect(with(text) { $0.fewDigits } == (count <= 8 ? Int(text) : nil))
      }
      let text = String("1234567890123456789".prefix(count))
      #expect(with(text) { $0.integer } == Int(text))
    }
  }

  @Test(arguments: 1...18)
  func `a number with any byte in it that is no digit is none`(count: Int) {
    for position in 0..<count {
      for byte in UInt8.min ... .max where !(0x30...0x39 ~= byte) {
        var bytes = [UInt8](repeating: 0x39, count: count)
        bytes[position] = byte
        #expect(Field(bytes.span).fewDigits == nil)
        if byte > 0x39 { #expect(Field(bytes.span).integer == nil) }
      }
    }
  }

  @Test(arguments: ["", " ", "\t ", "a", " a", "a\t", " \t a b\t ", "\r", "a\r", "\u{0}", "\n a"])
  func `spaces and tabs at the ends are trimmed, and nothing else`(text: String) {
    let expected = text.unicodeScalars.drop { $0 == " " || $0 == "\t" }
      .reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    #expect(with(text) { $0.trimmed.string } == String(String.UnicodeScalarView(expected)))
  }

  @Test(arguments: [
    "", " ", "-", "+", "a", "1a", "12,34", "1,2345", "1234,567", ",123", "1,", "1,234,", "1.0",
    "1e2",
    "9223372036854775808", "-9223372036854775809", "--1", "1 2", "<5", "NA", "٣",
  ])
  func `what is no integer is none`(text: String) {
    #expect(with(text) { $0.integer } == nil)
  }

  @Test(arguments: [
    ("33876.0", 33876), ("1,234.5", 1234.5), (".5", 0.5), ("5.", 5), ("-0.25", -0.25),
    ("1.2E-2", 0.012), ("1e3", 1000), ("0.1", 0.1),
    ("4.9406564584124654e-324", .leastNonzeroMagnitude),
    ("123456789012345678", 123_456_789_012_345_680), ("1e22", 1e22), ("1e23", 1e23),
  ])
  func `decimals are read`(text: String, expected: Double) {
    #expect(with(text) { $0.decimal?.double } == expected)
  }

  @Test(arguments: ["", ".", "1.2.3", "1e", "e5", "1e9999", "1,23.4", "nan", "inf", "0x10"])
  func `what is no decimal is none`(text: String) {
    #expect(with(text) { $0.decimal } == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a decimal is the Double that its text is`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let number = DecimalNumber(
      significand: Int.random(in: .min ... .max, using: &randomness)
        >> Int.random(in: 0..<60, using: &randomness),
      exponent: Int.random(in: -30...30, using: &randomness))
    #expect(number.double == Double("\(number.significand)e\(number.exponent)"))
  }

  @Test func `decimals are exact, and integers where they are whole`() {
    #expect(with("33876.0") { $0.decimal } == DecimalNumber(significand: 338_760, exponent: -1))
    #expect(with("33876.0") { $0.decimal?.integer } == 33876)
    #expect(with("1e3") { $0.decimal?.integer } == 1000)
    #expect(with("0.5") { $0.decimal?.integer } == nil)
    #expect(with("1e30") { $0.decimal?.integer } == nil)
    #expect(with("0e900") { $0.decimal?.integer } == 0)
  }

  @Test func `percentages are fractions`() {
    #expect(with("45.6%") { $0.percent?.double } == 0.456)
    #expect(with(" 45 % ") { $0.percent?.double } == 0.45)
    #expect(with("45") { $0.percent } == nil)
    #expect(with("%") { $0.percent } == nil)
  }

  @Test(
    arguments: [
      ("<5", .lessThan, 5), ("> 1,000", .moreThan, 1000), ("~3", .about, 3), ("≤2", .atMost, 2),
      (">=2", .atLeast, 2), ("7", .exact, 7), ("-7", .exact, -7),
    ] as [(String, NumberBound, Int)])
  func `bounds are told from numbers`(text: String, bound: NumberBound, value: Int) {
    let read = with(text) { $0.bounded }
    #expect(read?.bound == bound)
    #expect(read?.number.integer == value)
  }

  @Test(arguments: ["", "<", "<<5", "X", "NA"])
  func `what is no bound is none`(text: String) {
    #expect(with(text) { $0.bounded == nil })
  }

  @Test func `a leap day is a day`() throws {
    #expect(try #require(with("2024-02-29") { $0.day }) == (2024, 2, 29))
    #expect(try #require(with("2000-02-29") { $0.day }) == (2000, 2, 29))
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-01-00", "2024-1-1",
    "2024/01/01", "0000-01-01", "2024-01-01 ", "", "20240101", "２024-01-1",
  ])
  func `what is no day is none`(text: String) {
    #expect(with(text) { $0.day == nil })
  }

  @Test func `text is compared byte by byte`() {
    #expect(with("Total") { $0.isEqual(to: "Total") })
    #expect(!with("Total ") { $0.isEqual(to: "Total") })
    #expect(with(" Total\t") { $0.trimmed.isEqual(to: "Total") })
    #expect(with("  ") { $0.trimmed.isEmpty })
  }
}
