import Model
import Testing

private func claim(
  _ id: String, _ value: Double, _ bound: Bound = .exact, unit: String = "arrests",
  days: Period? = nil
) -> Claim {
  Claim(
    id: id, metric: "m", checkAgainst: "", measure: .none, saidOn: nil, period: days, bound: bound,
    value: value, unit: unit, speaker: "", source: "", note: "")
}

private let example = dataset(
  [metric("bookins.ice"), metric("arrests.posted_daily", .flow, .day), metric("held", .stock)],
  [
    Row(month("2025-02"), 17_378, "2025-09-24", metric: "bookins.ice"),
    Row(month("2025-03"), 19_123, "2025-09-24", metric: "bookins.ice"),
    Row(period("2025-01-23"), 538, "2025-01-30", metric: "arrests.posted_daily"),
    Row(period("2025-01-24"), 593, "2025-01-30", metric: "arrests.posted_daily"),
    Row(period("2025-02-09"), 41_169, "2025-02-14", metric: "held"),
    Row(FiscalYear(2012).period, 409_849, "2012-12-31", metric: "bookins.ice"),
  ],
  claims: [
    claim("c24", 11_000, .about, days: period("2025-01-20", "2025-02-06")),
    claim("c25", 787), claim("c13", 5, .about, unit: "percent"), claim("c17", 8_000, .above),
    claim("c5", 6_000, .below), claim("zero", 0),
  ])

private func value(_ text: String) throws -> Quantity {
  try Evaluation(example).value(of: Expression(parsing: text))
}

struct ExpressionTests {
  @Test(
    arguments: [
      ("1", 1), ("1.5", 1.5), (" 2 + 3 * 4 ", 14), ("(2 + 3) * 4", 20), ("10 - 4 - 3", 3),
      ("24 / 4 / 3", 2), ("-2 * -3", 6), ("--2", 2), ("6 %", 0.06), ("6%", 0.06), ("c25", 787),
      ("c24 / days(c24)", 611.111_111_111_111), ("days(bookins.ice@2025-02)", 28),
      ("bookins.ice@2025-02", 17_378), ("bookins.ice@FY2012", 409_849),
      ("held@2025-02-09", 41_169), ("arrests.posted_daily@2025-01-23/2025-01-24", 1_131),
      ("sum(arrests.posted_daily@2025-01-23/2025-01-24)", 1_131),
      ("sum(bookins.ice@2025-02, bookins.ice@2025-03)", 36_501),
      ("bookins.ice@2025-02-01/2025-03-31", 36_501), ("sum(1, 2, 3) / 3", 2),
      // A dash or slash behind a month works on it unless it makes a day or a run of days.
      ("bookins.ice@2025-02-378", 17_000), ("bookins.ice@2025-02/2", 8_689),
      ("held@2025-02-09/3", 13_723), ("c13", 5), ("500 / (c13 / 100)", 10_000),
    ] as [(String, Double)])
  func `expressions are computed`(text: String, byHand: Double) throws {
    #expect(isNear(try value(text).value, byHand, within: 1e-9))
  }

  @Test(
    arguments: [
      ("", 1, .missingValue), ("   ", 4, .missingValue), ("1 +", 4, .missingValue),
      ("1 2", 3, .unexpected("2")), ("1 + )", 5, .unexpected(")")), ("(1", 1, .unclosed),
      ("(1 2", 4, .unexpected("2")), ("sum(1", 4, .unclosed), ("()", 2, .unexpected(")")),
      ("1..2", 1, .badNumber("1..2")), ("3.", 1, .badNumber("3.")), (".5", 1, .badNumber(".5")),
      ("1,000", 2, .unexpected(",")), ("£5", 1, .unexpected("£")), ("٣", 1, .unexpected("٣")),
      ("c24 × 2", 5, .unexpected("×")), ("2 + mean(c24)", 5, .unknownFunction("mean")),
      ("days(c24, c25)", 1, .unexpected(",")), ("m@2025-13", 3, .badPeriod("2025-13")),
      ("m@25", 3, .badPeriod("25")), ("m@FY25", 3, .badPeriod("FY25")),
      ("m@2025-02-30", 3, .badPeriod("2025-02-30")), ("m@", 3, .badPeriod("")),
      ("m@2025-02-02/2025-02-01", 3, .badPeriod("2025-02-02/2025-02-01")),
      ("m@0000", 3, .badPeriod("0000")),
    ] as [(String, Int, ExpressionFault.Reason)])
  func `what is no expression is refused at its column`(
    text: String, column: Int, reason: ExpressionFault.Reason
  ) {
    #expect(throws: ExpressionFault(column: column, reason: reason)) {
      try Expression(parsing: text)
    }
  }

  @Test(
    arguments: [
      ("1 + c99", 5, .unknownClaim("c99")), ("none@2025-02", 1, .unknownMetric("none")),
      ("days(c25)", 6, .noDays("c25")), ("days(1 + 2)", 1, .noDays("an arithmetic expression")),
      ("1 / zero", 3, .division), ("1 / (2 - 2)", 3, .division),
      ("bookins.ice@2025-04", 1, .notPublished(metric: "bookins.ice", month("2025-04"))),
      ("held@2025-02-10", 1, .notPublished(metric: "held", period("2025-02-10"))),
      ("held@2025-02", 1, .notAdditive(metric: "held")),
    ] as [(String, Int, ExpressionFault.Reason)])
  func `what cannot be computed is refused at its column`(
    text: String, column: Int, reason: ExpressionFault.Reason
  ) throws {
    let expression = try Expression(parsing: text)
    #expect(throws: ExpressionFault(column: column, reason: reason)) {
      try Evaluation(example).value(of: expression)
    }
  }

  @Test func `nesting and length are bounded`() {
    func parens(_ count: Int) -> String {
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    #expect(throws: Never.self) { try Expression(parsing: parens(Expression.deepest - 1)) }
    #expect(throws: ExpressionFault(column: 33, reason: .tooDeep)) {
      try Expression(parsing: parens(Expression.deepest))
    }
    #expect(throws: ExpressionFault(column: 33, reason: .tooDeep)) {
      try Expression(parsing: String(repeating: "-", count: 500) + "1")
    }
    #expect(throws: ExpressionFault(column: 1_001, reason: .tooLong)) {
      try Expression(parsing: String(repeating: "1", count: 1_000_000))
    }
    let long = Array(repeating: "1", count: 500).joined(separator: "+")
    #expect(throws: Never.self) { try #expect(value(long).value == 500) }
  }

  @Test func `no text of its own signs stops the reader`() {
    let signs = Array("c24 m@2025-/FY0123456789.%()+-*,sumday\u{301}\u{202E}\t")
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(signs[Int(state >> 33) % signs.count])
      }
      do {
        let expression = try Expression(parsing: text)
        _ = try? Evaluation(example).value(of: expression)
      } catch {
        #expect((1...25).contains(error.column))
      }
    }
  }

  @Test(arguments: [
    // 461 of more than 8,000 is less than 5.8 %; of fewer than 6,000 it is more.
    ("461 / c17", 0.0, 0.057_625), ("461 / c5", 0.076_833_333, Double.infinity),
    ("c17 * 2", 16_000, .infinity), ("1 - c17", -.infinity, -7_999), ("c17 + c5", 8_000, .infinity),
    ("c24 * 0", 0, 0), ("c17 * 0", 0, 0), ("-c5", -6_000, 0),
  ])
  func `bounds go through the arithmetic`(text: String, low: Double, high: Double) throws {
    let quantity = try value(text)
    #expect(abs(quantity.low - low) < 1e-6 || quantity.low == low)
    #expect(abs(quantity.high - high) < 1e-6 || quantity.high == high)
  }

  @Test(arguments: [
    ("c24 / days(c24)", "~11,000 arrests (c24) ÷ 18 days"),
    ("500 / (c13 / 100)", "500 ÷ (~5 % (c13) ÷ 100)"), ("(1 + 2) * 3", "(1 + 2) × 3"),
    ("1 - (2 - 3)", "1 − (2 − 3)"), ("1 + 2 * 3", "1 + 2 × 3"), ("6 %", "6 %"),
    ("sum(bookins.ice@2025-02)", "17,378 in Feb 2025"), ("-(1 + 2)", "−(1 + 2)"),
  ])
  func `an expression is written with its numbers`(text: String, line: String) throws {
    let sentence = try Evaluation(example).sentence(of: Expression(parsing: text))
    #expect(readable(sentence) == line)
  }

  @Test func `faults have neutral words`() {
    let fault = ExpressionFault(column: 5, reason: .unexpected(")"))
    #expect(fault.words == "column 5: unexpected “)”")
  }
}

struct ComparisonTests {
  @Test(arguments: [
    // An exact value may be half a percent off, about a twentieth; either side may be.
    (Quantity(100), Quantity(101.0), true), (Quantity(100), Quantity(101.1), false),
    (Quantity(100, .about), Quantity(105.5), true), (Quantity(100, .about), Quantity(106), false),
    (Quantity(7_000, .above), Quantity(7_179), true),
    (Quantity(7_000, .above), Quantity(6_900), false),
    (Quantity(600, .below), Quantity(599), true), (Quantity(600, .below), Quantity(612), false),
    (Quantity(6_000, .below), Quantity(6_100, .above), false),
    // Shares in percent are judged by the point: half of one, or one for about.
    (Quantity(109, point: 1), Quantity(109.03), true),
    (Quantity(108, .about, point: 1), Quantity(105), false),
    (Quantity(0.06, point: 0.01), Quantity(0.057_6), true),
    (Quantity(108, point: 1), Quantity(1.08, point: 0.01), true),
    (Quantity(108, point: 1), Quantity(1.05, point: 0.01), false),
  ])
  func `tolerances follow how a value is stated`(tested: Quantity, other: Quantity, agrees: Bool) {
    #expect(Comparison(tested, with: other).agrees == agrees)
    #expect(Comparison(other, with: tested).agrees == agrees)
  }

  @Test func `the difference is the smallest that bounds allow`() {
    let comparison = Comparison(Quantity(7_083), with: Quantity(6_000, .below))
    #expect(isNear(comparison.share, 0.180_5, within: 0.000_05))
    #expect(comparison.isAtLeast)
    #expect(readable(comparison.words) == "at least 18.1 % high")
    #expect(readable(Comparison(Quantity(5), with: Quantity(5)).words) == "equal")
    #expect(Comparison(Quantity(5), with: Quantity(0)).share == 0)
  }
}
