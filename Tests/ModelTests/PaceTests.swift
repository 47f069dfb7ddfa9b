import Model
import Testing

private func goal(
  _ low: Double, _ high: Double? = nil, per span: Goal.Span = .year, from: String = "2025-01-20"
) -> Goal {
  Goal(
    id: "g", metric: "m", span: span, from: day(from), low: low, high: high ?? low, label: "goal",
    source: "s")
}

struct PaceTests {
  private let removals = dataset(
    [metric("m", .cumulative, .twoWeeks), metric("annual", .flow, .fiscalYear)],
    [
      Row(period("2023-10-01", "2024-09-14"), 260_000, "2024-09-20"),
      Row(FiscalYear(2024).period, 271_484, "2024-12-31", metric: "annual"),
      Row(period("2025-10-01", "2026-04-04"), 234_236, "2026-04-09"),
      Row(period("2025-10-01", "2026-07-11"), 356_389, "2026-08-22", precision: .by),
      Row(period("2025-10-01", "2026-07-20"), 400_000, "2026-08-22", bound: .above),
    ])

  @Test func `removals of FY2026 against a million, worked out by hand`() throws {
    let pace = try #require(
      removals.pace(of: "m", annual: "annual", against: goal(1_000_000), in: FiscalYear(2026)))
    let target = try #require(pace.targets.first)
    // To 11 July are 284 days, 81 are left: 356,389 ÷ 284, 1,000,000 ÷ 365, 643,611 ÷ 81.
    #expect(pace.total.period.days == 284)
    #expect(isNear(pace.rate.result, 1_254.9))
    #expect(isNear(target.flat.result, 2_739.7))
    #expect(isNear(target.catchUp?.result, 7_945.8))
    #expect(isNear(target.share.result, 0.458, within: 0.000_5))
    #expect(isNear(target.multiple?.result, 6.332, within: 0.000_5))
    #expect(target.result == nil)
    // 643,611 ÷ 1,254.89 = 512.9: 513 days after 11 July 2026.
    guard case .on(let met, let formula) = target.meeting else {
      Issue.record("no day")
      return
    }
    #expect(met == day("2027-12-06"))
    #expect(formula.result == 513)
    #expect(pace.statedWithin == nil)
    #expect(!pace.isOver)
  }

  @Test func `a formula shows its numbers and where they come from`() throws {
    let pace = try #require(
      removals.pace(of: "m", against: goal(1_000_000), in: FiscalYear(2026)))
    let formula = try #require(pace.targets.first?.catchUp)
    #expect(readable(formula.expression) == "(1,000,000 − 356,389) ÷ 81 days")
    #expect(formula.unit == "people a day")
    #expect(formula.inputs.map(\.value) == [1_000_000, 356_389, 81])
    #expect(formula.inputs.map(\.origin) == [.computed, .rows(pace.total.rows), .calendar])
    #expect(pace.targets.first?.flat.inputs.first?.origin == .goal("g"))
  }

  @Test func `a closed year has its annual total and a result`() throws {
    let pace = try #require(
      removals.pace(of: "m", annual: "annual", against: goal(1_000_000), in: FiscalYear(2024)))
    #expect(pace.isOver)
    // A leap year: 271,484 ÷ 366 and 1,000,000 ÷ 366.
    #expect(isNear(pace.rate.result, 741.8))
    #expect(isNear(pace.targets.first?.flat.result, 2_732.2))
    #expect(pace.targets.first?.catchUp == nil)
    #expect(isNear(pace.targets.first?.result?.result, 0.271_5, within: 0.000_1))
    #expect(pace.statedWithin == nil || pace.statedWithin == day("2025-01-20"))
  }

  @Test func `as known on an earlier day the pace is that of the release then`() throws {
    let pace = try #require(
      removals.pace(
        of: "m", against: goal(1_000_000), in: FiscalYear(2026), knownOn: day("2026-08-21")))
    #expect(pace.total.value == 234_236)
    #expect(
      removals.pace(
        of: "m", against: goal(1_000_000), in: FiscalYear(2026), knownOn: day("2026-01-01")) == nil)
  }

  private let bookins = dataset(
    [metric("m")],
    [
      Row(month("2025-10"), 36_622, "2026-04-09"), Row(month("2025-11"), 34_477, "2026-04-09"),
      Row(month("2025-12"), 37_828, "2026-04-09"), Row(month("2026-01"), 36_083, "2026-04-09"),
      Row(month("2026-02"), 28_698, "2026-04-09"), Row(month("2026-03"), 29_606, "2026-04-09"),
      Row(period("2026-04-01", "2026-04-04"), 3_721, "2026-04-09", status: .partial),
      Row(month("2026-06"), 30_000, "2026-07-09"),
    ])

  @Test func `months are summed to the last without a gap, against a goal a day`() throws {
    let pace = try #require(
      bookins.pace(
        of: "m", against: goal(3_000, per: .day, from: "2025-05-21"), in: FiscalYear(2026)))
    let target = try #require(pace.targets.first)
    // June does not count: May is not published. 207,035 ÷ 186 days.
    #expect(pace.total.value == 207_035)
    #expect(pace.total.period.end == day("2026-04-04"))
    #expect(isNear(pace.rate.result, 1_113.1))
    #expect(target.flat.result == 3_000)
    #expect(target.amount == 1_095_000)
    // (1,095,000 − 207,035) ÷ 179 days.
    #expect(isNear(target.catchUp?.result, 4_960.7))
    #expect(isNear(target.share.result, 0.371, within: 0.000_5))
  }

  @Test func `a range has two ends, and a goal a day stated within the year no catch-up`() throws {
    let pace = try #require(
      bookins.pace(
        of: "m", against: goal(1_200, 1_500, per: .day, from: "2026-01-26"), in: FiscalYear(2026)))
    #expect(pace.targets.map(\.flat.result) == [1_200, 1_500])
    #expect(pace.targets.map { isNear($0.share.result, 0.928, within: 0.000_5) } == [true, false])
    #expect(pace.targets.allSatisfy { $0.catchUp == nil && $0.multiple == nil })
    #expect(pace.statedWithin == day("2026-01-26"))
  }

  @Test func `a goal a month is twelve of them over the year's days`() throws {
    let pace = try #require(
      bookins.pace(
        of: "m", against: goal(36_500, per: .month, from: "2025-10-01"), in: FiscalYear(2026)))
    #expect(pace.targets.first?.flat.result == 1_200)
  }

  @Test(arguments: [(100.0, true), (0.0, false)])
  func `a goal may be met already or never`(total: Double, isMet: Bool) throws {
    let data = dataset(
      [metric("m", .cumulative)], [Row(period("2025-10-01", "2026-04-04"), total, "2026-04-09")])
    let pace = try #require(data.pace(of: "m", against: goal(100), in: FiscalYear(2026)))
    #expect(pace.targets.first?.meeting == (isMet ? .met : .never))
    #expect((pace.targets.first?.catchUp == nil) == isMet)
    #expect(pace.targets.first?.multiple == nil)
  }

  @Test func `a pace too slow for the calendar never meets its goal`() throws {
    let data = dataset(
      [metric("m", .cumulative)], [Row(period("2025-10-01", "2026-04-04"), 1, "2026-04-09")])
    let pace = try #require(data.pace(of: "m", against: goal(1e300), in: FiscalYear(2026)))
    #expect(pace.targets.first?.meeting == .never)
  }

  @Test func `a stock has no pace`() {
    let data = dataset([metric("m", .stock)], [Row(period("2025-10-01"), 1, "2025-10-09")])
    #expect(data.pace(of: "m", against: goal(100), in: FiscalYear(2026)) == nil)
    #expect(data.pace(of: "none", against: goal(100), in: FiscalYear(2026)) == nil)
  }
}

struct FiscalYearCurveTests {
  @Test func `fiscal years lie on one axis of days, their breaks flagged`() throws {
    let pace = PaceDefinition(
      titles: [], metric: "m", annual: "annual", goal: "g", definitionSince: 2025)
    let data = dataset(
      [metric("m", .cumulative), metric("annual", .flow, .fiscalYear)],
      [
        Row(FiscalYear(2012).period, 409_849, "2012-12-31", metric: "annual"),
        Row(FiscalYear(2024).period, 271_484, "2024-12-31", metric: "annual"),
        Row(period("2024-10-01", "2024-11-02"), 29_817, "2024-11-21"),
        Row(period("2024-10-01", "2025-09-20"), 319_980, "2025-09-24"),
        Row(period("2025-10-01", "2026-07-11"), 356_389, "2026-08-22"),
      ], pace: pace)
    let curves = data.fiscalYearCurves(of: "m", annual: "annual")
    #expect(curves.map(\.year.year) == [2012, 2024, 2025, 2026])
    #expect(curves.map { $0.points.map(\.day) } == [[], [], [33, 355], [284]])
    #expect(curves[2].points.map(\.total) == [29_817, 319_980])
    #expect(curves.map { $0.closing?.value } == [409_849, 271_484, nil, nil])
    #expect(curves.map(\.definition) == [0, 0, 1, 1])
    #expect(curves.map { $0.breaks.count } == [0, 0, 1, 0])
  }

  @Test func `months grow into a curve, a leap year's February with its day`() {
    let data = dataset(
      [metric("m")],
      (0..<12).map { index in
        let month = FiscalYear(2024).months[index]
        return Row(month.period, Double(month.days), "2024-10-31")
      })
    let curve = data.fiscalYearCurves(of: "m").first
    #expect(curve?.points.map(\.day) == [31, 61, 92, 123, 152, 183, 213, 244, 274, 305, 336, 366])
    #expect(curve?.points.allSatisfy { Double($0.day) == $0.total } == true)
  }
}
