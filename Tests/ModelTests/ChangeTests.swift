import Model
import Testing

struct ChangeTests {
  @Test func `February is compared with January by the day`() throws {
    // 11,753 ÷ 31 = 379.129 a day; 17,378 ÷ 28 = 620.643: 63.7 % more.
    let figures = [figure(month("2025-01"), 11_753), figure(month("2025-02"), 17_378)]
    let change = try #require(Change.before(1, in: figures, kind: .flow))
    #expect(abs(change.share - 0.637_022_8) < 1e-6)
    #expect(change.base == month("2025-01"))
  }

  @Test func `a leap February has a day more`() throws {
    // 6,538 ÷ 31 = 210.903; 7,387 ÷ 29 = 254.724: 20.8 % more.
    let figures = [figure(month("2024-01"), 6_538), figure(month("2024-02"), 7_387)]
    let change = try #require(Change.before(1, in: figures, kind: .flow))
    #expect(abs(change.share - 0.207_778) < 1e-6)
  }

  @Test func `levels and rates are compared as they are`() throws {
    let figures = [figure(month("2025-01"), 100), figure(month("2025-02"), 90)]
    for kind in [Kind.mean, .rate] {
      let change = try #require(Change.before(1, in: figures, kind: kind))
      #expect(abs(change.share + 0.1) < 1e-12)
    }
  }

  @Test(arguments: [
    figure(month("2025-01"), 10, status: .partial), figure(month("2025-01"), 10, bound: .above),
    figure(month("2025-01"), 10, bound: .about), figure(month("2025-01"), 10, quality: .derived),
    figure(month("2025-01"), 10, quality: .conflict),
    figure(month("2025-01"), 10, quality: .uncertain),
    figure(month("2025-01"), 10, status: .preliminary),
    figure(month("2025-01"), 10, disagreement: 9...10), figure(month("2024-12"), 10),
    figure(month("2025-01"), 0), figure(month("2025-01"), -4),
    figure(month("2025-01"), 10, published: "2025-01-30"),
    figure(period("2025-01-25", "2025-01-31"), 10),
  ])
  func `nothing is compared with what is not firm, not adjacent or not above zero`(earlier: Figure)
  {
    let figures = [earlier, figure(month("2025-02"), 12)]
    #expect(Change.before(1, in: figures, kind: .flow) == nil)
  }

  @Test func `the running month takes part in no change`() {
    let figures = [
      figure(month("2025-08"), 32_000),
      figure(period("2025-09-01", "2025-09-20"), 21_293, status: .partial),
    ]
    #expect(Change.before(1, in: figures, kind: .flow) == nil)
  }

  @Test func `a week beside the months does not hide the month before`() {
    let figures = [
      figure(month("2025-01"), 31), figure(period("2025-01-20", "2025-01-26"), 7),
      figure(month("2025-02"), 28),
    ]
    #expect(Change.before(2, in: figures, kind: .flow)?.share == 0)
  }

  @Test func `a stock is compared with the firm snapshot before, two months back at most`() {
    let figures = [
      figure(period("2026-02-07"), 68_289),
      figure(period("2026-03-01"), 70_000, quality: .conflict),
      figure(period("2026-04-04"), 60_311),
      figure(period("2026-07-11"), 65_765),
    ]
    let change = Change.before(2, in: figures, kind: .stock)
    #expect(change?.base == period("2026-02-07"))
    #expect(abs((change?.share ?? 0) + 0.116_827) < 1e-6)
    #expect(Change.before(3, in: figures, kind: .stock) == nil)
  }

  @Test func `fiscal years follow fiscal years`() {
    let figures = [
      figure(FiscalYear(2023).period, 142_580), figure(FiscalYear(2024).period, 271_484),
    ]
    let change = Change.before(1, in: figures, kind: .flow)
    #expect(change.map { abs($0.share - 0.898_879_6) < 1e-6 } == true)
  }

  @Test func `a cumulative total and what lies outside have no change`() {
    let figures = [figure(month("2025-01"), 10), figure(month("2025-02"), 12)]
    #expect(Change.before(1, in: figures, kind: .cumulative) == nil)
    #expect(Change.before(0, in: figures, kind: .flow) == nil)
    #expect(Change.before(2, in: figures, kind: .flow) == nil)
    #expect(Change.before(-1, in: [], kind: .flow) == nil)
  }

  @Test(arguments: [
    // From 1 June 2023 the definition is another: June is not compared with May, July is.
    ("2023-06-01", false, true), ("2023-05-12", false, true), ("2023-07-15", true, false),
    ("2023-08-01", true, true), ("2023-05-01", true, true),
  ])
  func `nothing is compared across a break`(from: String, june: Bool, july: Bool) {
    let figures = [
      figure(month("2023-05"), 171_382), figure(month("2023-06"), 99_538),
      figure(month("2023-07"), 132_642),
    ]
    let breaks = [Break(day: day(from), label: "another definition")]
    #expect((Change.before(1, in: figures, kind: .flow, breaks: breaks) != nil) == june)
    #expect((Change.before(2, in: figures, kind: .flow, breaks: breaks) != nil) == july)
  }
}

struct BreakTests {
  @Test func `breaks are the events of that kind that name the metric`() {
    let data = dataset(
      [metric("a"), metric("b")], [],
      events: [
        Event(
          date: day("2023-06-01"), label: "Title 42 ended", kind: "break", source: "s",
          metrics: ["a"]),
        Event(date: day("2023-05-11"), label: "policy", kind: "policy", source: ""),
      ])
    #expect(
      data.breaks(of: "a") == [Break(day: day("2023-06-01"), label: "Title 42 ended", source: "s")])
    #expect(data.breaks(of: "b").isEmpty)
  }

  @Test func `the pace's definition breaks its metrics once`() {
    let pace = PaceDefinition(
      titles: [], metric: "a", annual: "b", goal: "g", definitionSince: 2025)
    let named = Event(
      date: day("2024-10-01"), label: "wider definition", kind: "break", source: "",
      metrics: ["b"])
    let data = dataset([metric("a"), metric("b"), metric("c")], [], events: [named], pace: pace)
    #expect(data.breaks(of: "a").map(\.day) == [day("2024-10-01")])
    #expect(data.breaks(of: "b").map(\.label) == ["wider definition"])
    #expect(data.breaks(of: "c").isEmpty)
  }

  @Test func `a period with days of both definitions is split`() {
    let end = Break(day: day("2023-05-12"), label: "")
    #expect(end.splits(month("2023-05")))
    #expect(!end.splits(month("2023-06")))
    #expect(!Break(day: day("2023-06-01"), label: "").splits(month("2023-06")))
  }

  @Test func `events near a period are found, those of other metrics left out`() {
    let events = [
      Event(date: day("2025-06-03"), label: "record", kind: "record", source: ""),
      Event(date: day("2025-06-30"), label: "other", kind: "data", source: "", metrics: ["b"]),
      Event(date: day("2025-07-01"), label: "site", kind: "detention", source: ""),
    ]
    let data = dataset([metric("a")], [], events: events)
    #expect(data.events(in: month("2025-06")).map(\.label) == ["record", "other"])
    #expect(
      data.events(in: month("2025-06"), reach: 1, for: "a").map(\.label) == ["record", "site"])
  }

  @Test func `of the goals in force the one stated last holds`() {
    func goal(_ id: String, _ from: String, to: String? = nil, per span: Goal.Span = .day) -> Goal {
      Goal(
        id: id, metric: "m", span: span, from: day(from), to: to.map(day), low: 1, high: 1,
        label: id, source: "")
    }
    let data = dataset(
      [metric()], [],
      goals: [
        goal("g2", "2025-05-21"), goal("g1", "2025-01-26"),
        goal("g3", "2025-01-20", to: "2025-12-31", per: .year),
      ])
    #expect(data.goals(for: "m", on: day("2025-01-25")).map(\.id) == ["g3"])
    #expect(data.goals(for: "m", on: day("2025-05-20")).map(\.id) == ["g1", "g3"])
    #expect(data.goals(for: "m", on: day("2025-05-21")).map(\.id) == ["g2", "g3"])
    #expect(data.goals(for: "m", on: day("2026-01-01")).map(\.id) == ["g2"])
  }
}
