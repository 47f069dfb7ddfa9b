import Model
import Testing

struct FreshnessTests {
  private let figures = [
    figure(period("2026-03-21"), 61_000, published: "2026-03-26"),
    figure(period("2026-04-04"), 60_311, published: "2026-04-09"),
  ]

  private func judge(
    _ figures: [Figure]? = nil, _ cadence: Cadence = .twoWeeks, checked: String? = nil,
    today: String
  ) -> Freshness? {
    Freshness(
      figures: figures ?? self.figures, cadence: cadence, checked: checked.map(day),
      today: day(today))
  }

  @Test func `the next edition is due one cadence after the last`() throws {
    let freshness = try #require(judge(today: "2026-04-23"))
    #expect(freshness.dataTo == day("2026-04-04"))
    #expect(freshness.published.day == day("2026-04-09"))
    #expect(freshness.due == day("2026-04-23"))
    #expect(freshness.state == .current)
  }

  @Test func `a copy nobody looked after is old, not the publisher late`() {
    #expect(judge(today: "2026-11-21")?.state == .old(days: 212))
    #expect(judge(checked: "2026-04-22", today: "2026-04-24")?.state == .old(days: 1))
  }

  @Test func `a publisher is late where someone looked on or after the due day`() {
    #expect(judge(checked: "2026-04-23", today: "2026-04-24")?.state == .late(days: 1))
    #expect(judge(checked: "2026-05-01", today: "2026-05-15")?.state == .late(days: 22))
  }

  @Test func `a look holds for one cadence`() {
    #expect(judge(checked: "2026-05-01", today: "2026-05-16")?.state == .old(days: 23))
  }

  @Test func `a row dated months ahead does not look fresh`() throws {
    let stray = figures + [figure(period("2026-12-31"), 1, published: "2026-04-09")]
    let freshness = try #require(judge(stray, today: "2026-11-21"))
    #expect(freshness.dataTo == day("2026-04-09"))
    #expect(freshness.state == .old(days: 212))
  }

  @Test func `an unknown publication day is judged by the data's end`() throws {
    let unknown = [
      figure(
        period("2025-10-01", "2026-06-30"), 280_656, published: "2026-11-21", precision: .unknown)
    ]
    let freshness = try #require(judge(unknown, .month, today: "2026-11-21"))
    #expect(freshness.due == day("2026-07-30"))
    #expect(freshness.state == .old(days: 114))
  }

  @Test func `contested and uncertain figures count only where there are no others`() {
    let contested = [
      figure(period("2026-07-11"), 65_765, quality: .conflict, published: "2026-08-22")
    ]
    #expect(judge(figures + contested, today: "2026-04-10")?.dataTo == day("2026-04-04"))
    #expect(judge(contested, today: "2026-08-23")?.dataTo == day("2026-07-11"))
  }

  @Test(arguments: [
    (Cadence.day, "2026-01-31", "2026-02-01"), (.week, "2026-01-31", "2026-02-07"),
    (.month, "2026-01-31", "2026-02-28"), (.month, "2028-01-31", "2028-02-29"),
    (.fiscalYear, "2024-12-31", "2025-12-31"), (.fiscalYear, "2024-02-29", "2025-02-28"),
  ])
  func `cadences carry over short months`(cadence: Cadence, from: String, next: String) {
    #expect(cadence.next(after: day(from)) == day(next))
  }

  @Test func `an irregular series is never overdue, and no figures have no freshness`() {
    #expect(judge(figures, .irregular, today: "2036-01-01")?.state == .current)
    #expect(judge([], today: "2026-01-01") == nil)
  }
}
