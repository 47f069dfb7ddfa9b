import Model
import Testing

struct ChainTests {
  private let definition = ChainDefinition(
    entries: ["ice", "cbp"], left: "left", held: "held", apart: "removals")
  private let metrics = [
    metric("ice"), metric("cbp"), metric("left"), metric("held", .stock, .day),
    metric("removals", .cumulative),
  ]
  private let rows = [
    Row(month("2025-01"), 11_753, "2025-09-24", metric: "ice"),
    Row(month("2025-01"), 10_237, "2025-09-24", metric: "cbp"),
    Row(month("2025-01"), 11_915, "2025-10-30", metric: "left"),
    Row(period("2024-12-31"), 39_429, "2026-03-10", metric: "held"),
    Row(period("2025-01-31"), 40_923, "2026-03-10", metric: "held"),
  ]

  @Test func `January 2025 worked out by hand`() throws {
    // 11,753 + 10,237 − 11,915 − (40,923 − 39,429) = 8,581.
    let chain = dataset(metrics, rows).chain(definition, over: month("2025-01"))
    #expect(chain.missing.isEmpty)
    #expect(chain.change.value?.result == 1_494)
    let residual = try #require(chain.residual)
    #expect(residual.result == 8_581)
    #expect(readable(residual.expression) == "11,753 + 10,237 − 11,915 − (1,494)")
    #expect(chain.apart?.value == nil)
  }

  @Test func `a part that is not published is named, and nothing is made up for it`() {
    let chain = dataset(metrics, Array(rows.dropLast(2))).chain(
      definition, over: month("2025-01"))
    #expect(chain.missing == ["held"])
    #expect(chain.residual == nil)
    let bounded =
      rows.dropFirst() + [
        Row(month("2025-01"), 11_000, "2025-09-24", metric: "ice", bound: .above)
      ]
    #expect(
      dataset(metrics, Array(bounded)).chain(definition, over: month("2025-01")).missing == ["ice"])
  }

  @Test func `the chain of FY2025 runs to 20 September`() throws {
    let facts = Facts.dataset
    let definition = try #require(facts.pace?.chain)
    let period = try #require(facts.chainPeriod(definition, in: FiscalYear(2025)))
    #expect(period.end == day("2025-09-20"))
    let chain = facts.chain(definition, over: period)
    // 222,832 + 87,349 − 222,401 − (59,428 − 37,420) = 65,772, and 319,980 removals apart.
    #expect(chain.entries.map { $0.value?.result } == [222_832, 87_349])
    #expect(chain.left.value?.result == 222_401)
    #expect(chain.change.value?.result == 22_008)
    #expect(chain.residual?.result == 65_772)
    #expect(chain.apart?.value?.result == 319_980)
  }

  @Test func `where no run has every flow, the latest that has the most is told`() throws {
    let facts = Facts.dataset
    let definition = try #require(facts.pace?.chain)
    let limit = day("2025-11-25")
    let period = try #require(
      facts.chainPeriod(definition, in: FiscalYear(2026), knownOn: limit))
    let chain = facts.chain(definition, over: period, knownOn: limit)
    #expect(period.end == day("2025-11-15"))
    #expect(chain.entries.map { $0.value?.result } == [54_735, 7_066])
    #expect(chain.left.value == nil && chain.residual == nil)
    #expect(chain.apart?.value?.result == 56_392)
  }

  @Test func `where the people held are not known yet, the flows are told for their own days`()
    throws
  {
    let facts = Facts.dataset
    let (definition, limit) = (try #require(facts.pace?.chain), day("2026-02-28"))
    let period = try #require(
      facts.chainPeriod(definition, in: FiscalYear(2026), knownOn: limit))
    #expect(period.end == day("2026-02-07"))
    let chain = facts.chain(definition, over: period, knownOn: limit)
    #expect(chain.missing == [definition.held])
    #expect(chain.entries.map { $0.value?.result } == [152_190, 17_604])
    #expect(chain.apart?.value?.result == 162_192)
  }
}

struct HeadroomTests {
  private func headroom(
    held: [(String, Double)], capacity: Double, bound: Bound = .exact
  ) -> Headroom? {
    dataset(
      [metric("held", .stock), metric("beds", .stock, .irregular, unit: "beds")],
      held.map { Row(period($0.0), $0.1, $0.0, metric: "held") }
        + [Row(period("2025-03-12"), capacity, "2025-03-12", metric: "beds", bound: bound)]
    ).headroom(of: "held", below: "beds")
  }

  @Test func `the days to a capacity follow the recent rate`() throws {
    // (43,000 − 40,200) ÷ 28 days = 100 a day; (45,000 − 43,000) ÷ 100 = 20 days after 1 March.
    let room = try #require(
      headroom(
        held: [
          ("2025-01-04", 39_000), ("2025-02-01", 40_200), ("2025-02-15", 41_000),
          ("2025-03-01", 43_000),
        ],
        capacity: 45_000))
    #expect(room.rate?.result == 100)
    guard case .reached(let on, let formula) = room.outcome else {
      Issue.record("no day")
      return
    }
    #expect(on == day("2025-03-21"))
    #expect(readable(formula.expression) == "(45,000 − 43,000) ÷ 100 a day")
    #expect(isNear(room.share, 0.955_6, within: 0.000_1))
  }

  @Test func `a capacity is exceeded since the first of the snapshots above it`() {
    let room = headroom(
      held: [
        ("2024-06-01", 42_000), ("2025-02-09", 41_169), ("2025-02-23", 43_759),
        ("2025-03-09", 46_269),
      ], capacity: 41_500)
    #expect(room?.outcome == .exceeded(since: day("2025-02-23")))
  }

  @Test func `a falling or level stock, and a lone snapshot, come no nearer`() {
    #expect(
      headroom(held: [("2026-02-07", 68_289), ("2026-04-04", 60_311)], capacity: 62_913)?.outcome
        == Headroom.Outcome.none)
    #expect(
      headroom(held: [("2026-03-07", 100), ("2026-04-04", 100)], capacity: 100)?.outcome
        == Headroom.Outcome.none)
    let lone = headroom(held: [("2025-01-01", 90), ("2025-03-12", 95)], capacity: 100)
    #expect(lone?.outcome == Headroom.Outcome.none)
    #expect(lone?.rate == nil)
  }

  @Test func `a capacity that is not firm gives no headroom`() {
    #expect(headroom(held: [("2025-01-01", 90)], capacity: 100, bound: .about) == nil)
  }

  @Test func `the headroom of the figures shipped`() throws {
    let funded = try #require(
      Facts.dataset.headroom(of: "detained.snapshot", below: "capacity.funded"))
    // 60,311 on 4 April 2026 against 41,500, above it from the snapshot of 23 February 2025 on.
    #expect(funded.outcome == .exceeded(since: day("2025-02-23")))
    #expect(isNear(funded.share, 1.453, within: 0.000_5))
    let contractual = try #require(
      Facts.dataset.headroom(of: "detained.snapshot", below: "capacity.contractual"))
    #expect(contractual.outcome == Headroom.Outcome.none)
    #expect(isNear(contractual.share, 0.959, within: 0.000_5))
  }
}
