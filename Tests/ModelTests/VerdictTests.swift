import Model
import Testing

private func claim(
  _ value: Double, _ bound: Bound = .exact, against metric: String = "m",
  _ measure: Claim.Measure = .same, unit: String = "people", days: Period? = month("2025-02"),
  said: String = "2025-03-05", source: String = "paper", id: String = "c1"
) -> Claim {
  Claim(
    id: id, metric: "claimed", checkAgainst: metric, measure: measure, saidOn: day(said),
    period: days, bound: bound, value: value, unit: unit, speaker: "", source: source, note: "")
}

private func verdict(
  _ claim: Claim, _ rows: [Row], _ kind: Kind = .flow, checks: [Check] = [], others: [Claim] = [],
  sources: [Source] = []
) -> Verdict? {
  dataset(
    [metric("m", kind)], rows, claims: [claim] + others, checks: checks, sources: sources
  ).verdicts().first
}

private func outcome(_ verdict: Verdict?) -> String? {
  verdict.map { readable($0.outcome.words) }
}

struct VerdictTests {
  private let february = Row(month("2025-02"), 1_000, "2025-03-14")
  private let paper = Source(
    id: "paper", publisher: "Paper", title: "Story", published: Publication(day("2025-03-05")))

  @Test(arguments: [
    (1_000.0, Bound.exact, "agrees"), (1_009, .exact, "agrees"), (1_011, .exact, "off: 1.1 % high"),
    (960, .about, "agrees"), (940, .about, "off: 6 % low"), (900, .above, "agrees"),
    (1_100, .above, "off: at least 10 % high"), (1_100, .below, "agrees"),
    (800, .below, "off: at least 20 % low"),
  ])
  func `a claim is held against the figure of its days`(
    value: Double, bound: Bound, words: String
  ) {
    #expect(outcome(verdict(claim(value, bound), [february])) == words)
  }

  @Test func `a rate a day is held against the count a day`() {
    let rate = claim(36, unit: "people per day")
    #expect(verdict(rate, [february])?.published?.quantity.value == 1_000.0 / 28)
    #expect(outcome(verdict(rate, [february])) == "agrees")
  }

  @Test func `what rests on the same statement proves nothing`() {
    let same = [
      Row(month("2025-02"), 1_000, "2025-06-01", by: "Paper")
    ]
    let another = Source(
      id: "paper", publisher: "Paper", title: "Another story",
      published: Publication(day("2025-03-05")))
    // The publication by title, then the publisher on the day it was said.
    let reprint = Source(
      id: "Paper 2025-06-01", publisher: "Paper", title: "Story",
      published: Publication(day("2025-06-01")))
    #expect(
      outcome(verdict(claim(1_000), same, sources: [paper, reprint]))
        == "cannot be checked: not published for its days")
    #expect(outcome(verdict(claim(1_000), same, sources: [another])) == "agrees")
    let sameDay = [Row(month("2025-02"), 1_000, "2025-03-05", by: "Paper")]
    #expect(
      outcome(verdict(claim(1_000), sameDay, sources: [another]))
        == "cannot be checked: not published for its days")
  }

  @Test func `the value below it is shown where the best rests on the same statement`() {
    let rows = [
      Row(month("2025-02"), 1_000, "2025-03-05", by: "Paper"),
      Row(month("2025-02"), 800, "2025-03-20", quality: .secondary, by: "Other"),
    ]
    #expect(outcome(verdict(claim(1_000), rows, sources: [paper])) == "off: 25 % high")
  }

  @Test func `a stock is held against the nearest snapshot within two months`() {
    let snapshots = [
      Row(period("2025-01-26"), 39_238, "2025-02-03"),
      Row(period("2025-02-09"), 41_169, "2025-02-14"),
      Row(period("2025-02-06"), 50_000, "2025-02-14", quality: .uncertain),
    ]
    func judged(_ on: String) -> Verdict? {
      verdict(claim(42_000, .about, days: period(on)), snapshots, .stock)
    }
    #expect(judged("2025-02-05")?.published?.period == period("2025-02-09"))
    #expect(judged("2025-02-05")?.published?.distance == 4)
    #expect(outcome(judged("2025-04-12")) == "agrees")
    #expect(
      outcome(judged("2025-04-13")) == "cannot be checked: the nearest snapshot is 63 days away")
  }

  @Test func `a claim outside of what bounds its days is off by at least that`() {
    let rows = [
      february, Row(month("2025-03"), 2_000, "2025-04-14"),
      Row(month("2025-04"), 500, "2025-05-14"),
    ]
    func judged(_ value: Double, _ measure: Claim.Measure = .same) -> String? {
      outcome(
        verdict(claim(value, against: "m", measure, days: period("2025-02-10", "2025-04-10")), rows)
      )
    }
    // March lies inside with 2,000, February to April around with 3,500.
    #expect(
      judged(2_500) == "cannot be checked: published for other days: between 2,000 and 3,500 people"
    )
    #expect(judged(4_200) == "off: at least 20 % high")
    #expect(judged(1_500) == "off: at least 25 % low")
    #expect(judged(4_200, .related)?.hasPrefix("cannot be checked") == true)
  }

  @Test func `a forecast is judged by what has been counted so far`() {
    let rows = [
      february, Row(period("2025-03-01", "2025-03-10"), 500, "2025-03-14", status: .partial),
    ]
    func judged(_ value: Double, _ bound: Bound = .about) -> String? {
      outcome(
        verdict(
          claim(value, bound, against: "m", .forecast, days: period("2025-02-01", "2025-03-31")),
          rows))
    }
    #expect(judged(1_600) == "forecast, outcome open")
    #expect(judged(1_000) == "forecast: at least 33.3 % low")
    #expect(judged(1_000, .above) == "forecast, outcome open")
    #expect(
      outcome(verdict(claim(2_000, .exact, against: "m", .forecast), [february]))
        == "forecast: 100 % high")
    #expect(
      outcome(verdict(claim(1, against: "m", .forecast, days: month("2020-01")), rows))
        == "forecast, outcome open")
  }

  @Test func `a quotient is what another claim comes to a day`() {
    let base = claim(1_100, .about, days: period("2025-02-01", "2025-02-10"), id: "c2")
    func judged(_ value: Double, base: Claim) -> String? {
      outcome(verdict(claim(value, against: "c2", .quotient), [], others: [base]))
    }
    #expect(judged(110, base: base) == "agrees with c2")
    #expect(judged(143, base: base) == "contradicts c2: 30 % high", "nothing published says so")
    #expect(
      judged(1, base: claim(1_100, days: nil, id: "c2")) == "cannot be checked: it names no days")
    #expect(judged(1, base: claim(1, id: "c3")) == "cannot be checked: there is no “c2”")
  }

  @Test func `checks decide what the figures do not`() {
    let others = [claim(50, against: "", .none, id: "c2"), claim(2, against: "", .none, id: "c3")]
    func judged(_ value: Double, _ expression: String, _ right: String) -> String? {
      outcome(
        verdict(
          claim(value, against: "", .none), [february],
          checks: [Check(id: "i", expression: expression, comparedWith: right, note: "")],
          others: others))
    }
    #expect(judged(100, "c2 * c3", "c1") == "agrees with c2, c3")
    #expect(judged(120, "c2 * c3", "c1") == "contradicts c2, c3")
    #expect(judged(100, "c1", "c2 * c3") == "agrees with c2, c3")
    #expect(judged(1_000, "c1", "m@2025-02") == "agrees")
    #expect(judged(500, "c1", "m@2025-02") == "off: 50 % low")
    // A literal, or a sum of several claims with figures, confirms none of them.
    #expect(judged(100, "c1 / c2", "2") == "cannot be checked: no published figure measures it")
    #expect(judged(100, "c1 +", "2") == "cannot be checked: no published figure measures it")
  }

  @Test func `a check does not test a claim by its own statement`() {
    let rows = [
      Row(month("2025-02"), 1_000, "2025-03-05", by: "Paper"),
      Row(month("2025-02"), 800, "2025-03-20", quality: .secondary, by: "Other"),
    ]
    let check = Check(id: "i", expression: "c1", comparedWith: "m@2025-02", note: "")
    let judged = verdict(
      claim(1_000, against: "", .none), rows, checks: [check], sources: [paper])
    #expect(outcome(judged) == "off: 25 % high")
  }

  @Test func `a broken check says where and why`() {
    func line(_ expression: String, _ right: String) -> String {
      let data = dataset([metric()], [], claims: [claim(1)])
      let check = Check(id: "i", expression: expression, comparedWith: right, note: "")
      return readable(Evaluation(data).result(of: check).line)
    }
    #expect(line("c1 +", "2") == "cannot be checked: column 5: a value is missing")
    #expect(line("c1", "c9") == "cannot be checked: column 1: no claim “c9” (right side)")
    #expect(line("c1 /", "c9").contains("column 5"))
    #expect(line("c1", " ") == "1 people (c1)")
  }
}
