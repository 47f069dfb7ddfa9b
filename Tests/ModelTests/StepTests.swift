@testable import Model
import Testing

struct StepTests {
  private func total(
    _ start: String, _ end: String, _ value: Double, bound: Bound = .exact,
    quality: Quality = .primary
  ) -> Figure {
    figure(period(start, end), value, bound: bound, quality: quality)
  }

  @Test func `steps follow irregular releases and restart on 1 October`() {
    let steps = Step.differences(of: [
      total("2025-10-01", "2025-11-15", 54_735), total("2024-10-01", "2025-08-09", 181_379),
      total("2024-10-01", "2025-09-20", 222_832), total("2025-10-01", "2025-11-29", 70_511),
    ])
    #expect(
      steps.map(\.period) == [
        period("2024-10-01", "2025-08-09"), period("2025-08-10", "2025-09-20"),
        period("2025-10-01", "2025-11-15"), period("2025-11-16", "2025-11-29"),
      ])
    #expect(steps.map(\.value) == [181_379, 41_453, 54_735, 15_776])
    #expect(steps.map(\.isFirst) == [true, false, true, false])
    // 41,453 ÷ 42 days and 15,776 ÷ 14 days.
    #expect(abs(steps[1].perDay - 986.976) < 0.001)
    #expect(abs(steps[3].perDay - 1_126.857) < 0.001)
  }

  @Test func `the days of 21 to 30 September are not filled in`() {
    let steps = Step.differences(of: [
      total("2024-10-01", "2025-09-20", 222_832), total("2025-10-01", "2025-11-15", 54_735),
    ])
    #expect(!steps.contains { $0.period.overlaps(period("2025-09-21", "2025-09-30")) })
  }

  @Test func `a total that falls is a correction`() {
    let steps = Step.differences(of: [
      total("2025-10-01", "2025-10-31", 100), total("2025-10-01", "2025-11-15", 90),
    ])
    #expect(steps.map(\.value) == [100, -10])
    #expect(steps.map(\.isCorrection) == [false, true])
  }

  @Test func `two totals to one day give one step`() {
    let steps = Step.differences(of: [
      total("2024-10-01", "2025-07-26", 168_371), total("2024-10-01", "2025-07-26", 168_371),
      total("2024-10-01", "2025-08-09", 181_379),
    ])
    #expect(steps.map(\.value) == [168_371, 13_008])
    #expect(steps.map(\.period.days) == [299, 14])
  }

  @Test func `bounds, derived, contested and uncertain totals give none`() {
    let steps = Step.differences(of: [
      total("2025-01-20", "2025-09-23", 400_000, bound: .above),
      total("2025-01-20", "2025-10-01", 450_000, bound: .about),
      total("2025-01-20", "2025-10-20", 460_000, quality: .derived),
      total("2025-01-20", "2025-10-27", 527_000, quality: .conflict),
      total("2025-01-20", "2025-12-31", 622_000),
    ])
    #expect(steps.map(\.period) == [period("2025-01-20", "2025-12-31")])
    #expect(Step.differences(of: []).isEmpty)
  }
}

struct TotalTests {
  private let figures = [
    figure(period("2025-01-01", "2025-01-11"), 2_363, status: .partial, row: 1),
    figure(period("2025-01-01", "2025-01-25"), 6_552, status: .partial, row: 2),
    figure(month("2025-01"), 11_753, row: 3),
    figure(period("2025-02-01", "2025-02-08"), 4_597, status: .partial, row: 4),
    figure(month("2025-02"), 17_378, row: 5), figure(month("2025-04"), 20_000, row: 6),
  ]

  @Test func `days add up along what was published, forwards and backwards`() throws {
    let totals = Totals(figures)
    // 11,753 − 6,552 + 4,597.
    let total = try #require(totals.total(of: period("2025-01-26", "2025-02-08")))
    #expect(total.value == 9_798)
    #expect(total.rows == [2, 3, 4])
    #expect(totals.total(of: month("2025-02"))?.rows == [5])
    #expect(totals.total(of: period("2025-01-27", "2025-02-08")) == nil)
  }

  @Test func `a gap is never bridged`() {
    #expect(Totals(figures).total(of: period("2025-02-01", "2025-04-30")) == nil)
  }

  @Test func `days between releases are held between the runs inside and around them`() throws {
    let totals = Totals(figures)
    let inside = try #require(totals.inside(period("2025-01-20", "2025-02-05")))
    #expect(inside.period == period("2025-01-26", "2025-01-31"))
    #expect(inside.value == 5_201)
    let around = try #require(totals.around(period("2025-01-20", "2025-02-05")))
    #expect(around.period == period("2025-01-12", "2025-02-08"))
    #expect(around.value == 13_987)
    #expect(totals.inside(period("2025-03-02", "2025-03-20")) == nil)
    #expect(totals.around(period("2025-03-02", "2025-03-20")) == nil)
  }

  @Test func `many separate days are held without trying each pair`() {
    // Every other day of a century is published: no two of them join.
    let days = (0..<18_000).map { number in
      figure(Period(Day(number: Int32(2 * number)), Day(number: Int32(2 * number))), 1)
    }
    let totals = Totals(days)
    let century = Period(Day(number: 1), Day(number: 35_000))
    #expect(totals.inside(century)?.period.days == 1)
    #expect(totals.around(century) == nil)
    #expect(totals.around(period("1970-01-05"))?.period == period("1970-01-05"))
  }

  @Test func `bounds and contested days widen the total`() throws {
    let totals = Totals([
      figure(period("2025-01-25"), 286),
      figure(period("2025-01-26"), 1_179, quality: .conflict, disagreement: 956...1_179),
      figure(period("2025-01-27"), 2_000, bound: .above),
      figure(period("2025-01-28"), 900, bound: .about),
    ])
    let contested = try #require(totals.total(of: period("2025-01-25", "2025-01-26")))
    #expect((contested.low, contested.high) == (1_242, 1_465))
    let bounded = try #require(totals.total(of: period("2025-01-25", "2025-01-28")))
    #expect(bounded.low == 4_142)
    #expect(bounded.high == .infinity)
    #expect(bounded.isAbout)
  }

  @Test func `running totals start on a day and end where something known ends`() {
    let running = Totals(figures).running(from: day("2025-01-01"), to: day("2025-04-30"))
    #expect(
      running.map(\.period.end).map(\.description) == [
        "2025-01-11", "2025-01-25", "2025-01-31", "2025-02-08", "2025-02-28",
      ])
    #expect(running.last?.value == 29_131)
  }
}
