import Canvas
import Model
import Testing
import Text

@testable import Board

/// That no figure on the board says more than what was published.
@Suite struct FigureTests {
  private static let held = PanelDefinition(
    family: "held", titles: ["People held"], strip: "Held", metric: "held.snapshot",
    daily: "held.daily", chart: .area)
  private static let heldMetrics = [
    Fixture.metric("held.snapshot", "held", .stock, .twoWeeks),
    Fixture.metric("held.daily", "held", .stock, .day),
  ]

  // MARK: Shares

  @Test func `shares of a capacity are those of the month under the cursor`() {
    var board = Fixture.board(140, 36)
    board.type("2")
    // 40,000 + 23 × 900 = 60,700; a month before 59,800; both of 41,500.
    #expect(board.lines(with: "146 % of 41,500 beds").count == 1)
    board.type("Left")
    #expect(board.lines(with: "144 % of 41,500 beds").count == 1)
    #expect(board.lines(with: "146 % of 41,500 beds").isEmpty)
  }

  @Test func `a month without a figure has no share of a capacity`() {
    var board = Fixture.board(140, 36)
    board.type("2 g")
    board.enter("oct 25")
    board.type("Enter")
    #expect(board.place == .months(family: 1, selected: Month(year: 2025, month: 10)))
    #expect(board.lines(with: "% of 41,500 beds").isEmpty)
  }

  @Test func `a share carries the bound or the range of its figure`() {
    let wording = Wording(NumberStyle())
    #expect(wording.share(0.828, bound: .about) == "~83 %")
    #expect(wording.share(from: 0.637, to: 0.796) == "64–80 %")
    #expect(wording.share(from: 0.798, to: 0.804) == "80 %")
  }

  @Test func `a figure of a period that is not over is no headline`() {
    let board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      [.month("2026-08", 31 * 955), .month("2027-08", 31 * 5)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day"], strip: "Arrests", metric: "arrests",
          chart: .bars, measure: .perDay)
      ])
    #expect(board.panels[0].headline?.value == 955)
    #expect(board.panels[0].months.last?.month == Month(year: 2026, month: 8))
  }

  @Test(arguments: [
    (Bound.exact, Bound.exact, "120"), (.exact, .about, "~120"), (.above, .about, ">120"),
    (.below, .below, "<120"), (.exact, .below, "<120"), (.above, .below, "~120"),
  ])
  func `a year's mean says how its months were stated`(
    _ first: Bound, _ second: Bound, _ mean: String
  ) {
    var board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)],
      [.month("2026-01", 100, first), .month("2026-02", 140, second)],
      panels: [
        PanelDefinition(
          family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights",
          chart: .bars)
      ])
    board.type("1 u")
    #expect(board.lines(with: "┤ \(mean) ├").count == 1)
    #expect(board.lines(with: " \(mean) a month").count == 1)
  }

  @Test func `a preliminary figure is a headline that says so, without a change`() {
    let board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      [
        .month("2026-07", 31 * 900),
        .over("2026-08-01", "2026-08-31", 31 * 955, .preliminary),
      ],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day"], strip: "Arrests", metric: "arrests",
          chart: .bars, measure: .perDay)
      ])
    #expect(board.panels[0].headline?.value == 955)
    #expect(board.panels[0].headline?.change == nil)
    #expect(board.lines(with: "┫ 955  Aug 2026 prelim ┣").count == 1)
  }

  @Test func `what is published by the month leads by whole months`() {
    let board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      [.month("2026-07", 31 * 900), .over("2026-07-15", "2026-08-14", 31 * 5)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day"], strip: "Arrests", metric: "arrests",
          chart: .bars, measure: .perDay)
      ])
    #expect(board.panels[0].headline?.value == 900)
  }

  @Test func `a change of a total says that rates were compared`() {
    var board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)],
      [.month("2026-06", 30 * 10), .month("2026-07", 31 * 11)],
      panels: [
        PanelDefinition(
          family: "flights", titles: ["Flights a month"], strip: "Flights", metric: "flights",
          chart: .bars)
      ])
    #expect(board.lines(with: "341  Jul 2026 ▲10% a day from Jun").count == 1)
    board.type("1")
    #expect(board.lines(with: "341  Jul 2026 ▲10% a day").count == 1)
  }

  @Test func `a clock that was never set hides no figure`() throws {
    let dataset = Fixture.dataset()
    let panel = try #require(
      PanelReading(
        dataset.panels[0], index: 0, in: dataset, knownOn: nil, today: Fixture.day("1970-01-01")))
    #expect(panel.headline != nil)
  }

  @Test func `the wall holds a figure against both ends of a goal`() {
    let board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)], [.month("2026-08", 31 * 955)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day"], strip: "Arrests", metric: "arrests",
          chart: .bars, measure: .perDay)
      ],
      goals: [
        Goal(
          id: "g", metric: "arrests", span: .day, from: Fixture.day("2025-01-26"), low: 1200,
          high: 1500, label: "goal", source: "s")
      ])
    let details = WallFamilyPage(board: board, panel: board.panels[0]).sheet.details
    let texts = details.map { $0.phrase.longest }
    #expect(texts.contains("64–80 % of the goal 1,200–1,500 a day, from 26 Jan 2025"))
    let goal = details.first { $0.isGoal }
    #expect(goal?.phrase.fitting(23) == "64–80 % of 1,200–1,500")
  }

  @Test(arguments: [70, 120, 160, 200])
  func `beside a mean a month is not called one without data`(width: Int) {
    let days = (0..<31).map { Fixture.day("2026-07-01") + $0 }
    var board = Fixture.board(
      Self.heldMetrics,
      [.on("2026-06-29", 57_861), .on("2026-09-14", 56_945)]
        + days.map { Fixture.Row.on("\($0)", 34_000, of: 1) }, panels: [Self.held],
      size: Size(width: width, height: 30))
    board.type("1")
    let rows = board.lines(with: "Jul 2026") + board.lines(with: "Aug 2026")
    #expect(rows.count == 2)
    #expect(rows[0].contains("34,000") && !rows[0].contains("no data"))
    #expect(!rows[0].contains("not published"))
    #expect(width < 200 || rows[0].contains("no snapshot") && rows[1].contains("not published"))
  }

  @Test(arguments: [70, 160, 200])
  func `a column keeps its full name before months without data are told twice`(width: Int) {
    var board = Fixture.board(width, 40)
    board.type("2")
    #expect(board.lines(with: "Midnight mean").count == 1)
  }

  // MARK: Changes

  @Test func `a month's level is compared with the last of the month before`() throws {
    let board = Fixture.board(
      Self.heldMetrics,
      [
        .on("2026-06-15", 56_000), .on("2026-06-29", 57_861), .on("2026-07-13", 56_800),
        .on("2026-07-27", 56_945),
      ], panels: [Self.held])
    let july = try #require(board.panels[0].months.last)
    // 56,945 ÷ 57,861 = 0.9842; against the release before it would be a rise.
    #expect(abs(try #require(july.change).share + 0.015_831) < 1e-6)
    #expect(july.change?.base.end == Fixture.day("2026-06-29"))
    let headline = try #require(board.panels[0].headline)
    #expect(headline.change?.base.end == Fixture.day("2026-07-13"))
  }

  @Test(arguments: [
    Fixture.Row.on("2026-06-29", 57_861, .about), .on("2026-06-29", 57_861, .exact, .estimated),
    .on("2026-05-02", 57_861),
  ])
  func `a level is compared with none that is not firm or too long ago`(before: Fixture.Row) throws
  {
    let board = Fixture.board(
      Self.heldMetrics, [before, .on("2026-07-27", 56_945)], panels: [Self.held])
    #expect(try #require(board.panels[0].months.last).change == nil)
  }

  @Test(arguments: [
    (-0.117, "▼12%", "−11.7%"), (-0.001, "▼0.1%", "−0.1%"), (0.0096, "▲1%", "+1.0%"),
    (0.0094, "▲0.9%", "+0.9%"), (-0.000_1, "▼<0.1%", "−<0.1%"), (0, "=", "="),
    (0.14, "▲14%", "+14.0%"), (11, "▲×12", "+1,100.0%"),
  ])
  func `a change above nothing is never written as none`(
    share: Double, words: String, signed: String
  ) {
    let change = Change(share: share, base: Fixture.day("2026-01-31").month.period)
    let wording = Wording(NumberStyle())
    #expect(wording.change(change) == words)
    #expect(wording.signedChange(change) == signed)
  }

  @Test func `a change says what it is against`() {
    let wording = Wording(NumberStyle())
    let day = Fixture.day("2026-02-07")
    let since = Change(share: -0.117, base: Period(day, day))
    #expect(wording.changeWithBase(since) == "▼12% since 7 Feb 2026")
    #expect(wording.base(of: since, in: 2026) == "since 7 Feb")
    let from = Change(share: -0.07, base: day.month.period)
    #expect(wording.changeWithBase(from) == "▼7% from Feb 2026")
    #expect(wording.base(of: from, in: 2026) == "from Feb")
    #expect(
      wording.changeWithBase(Change(share: 0, base: day.month.period)) == "unchanged from Feb 2026")
  }

  @Test func `every headline of the strip has its date`() {
    let strip = Fixture.board(160, 36).frame().text(row: 1)
    #expect(strip.contains("Held 60,700 10 Oct ▲2%"))
    #expect(strip.contains("Flights 205 Aug"))
    #expect(Fixture.board(220, 50).frame().text(row: 1).contains("since 30 Sep"))
  }

  @Test func `a formula writes a fall as the tables do`() {
    let board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)],
      [.month("2026-07", 100), .month("2026-08", 80)],
      panels: [
        PanelDefinition(
          family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights",
          chart: .bars)
      ])
    var formulas = board
    formulas.type("1 f")
    #expect(!formulas.lines(with: "−").isEmpty)
    #expect(formulas.lines(with: " = -").isEmpty)
  }

  @Test(arguments: [
    ("Held in ICE detention (snapshot)", "snapshot"), ("Held at midnight", "Held at midnight"),
    ("Arrests · ICE book-ins", "ICE book-ins"),
  ])
  func `the short form of a title tells the metric from others`(title: String, short: String) {
    let metric = Metric(
      id: "m", family: "f", kind: .flow, unit: "people", cadence: .month, title: title)
    #expect(metric.titleForms.forms.last == short && metric.titleForms.longest == title)
  }

  // MARK: Years

  @Test func `the sum of some months is not the total of a year`() {
    var board = Fixture.board(140, 36)
    board.type("3 u")
    let row = board.lines(with: "FY2025").first { $0.contains("4 of 12") } ?? ""
    // Nov, Feb, May and Aug 2025: 100 + 115 + 130 + 145.
    #expect(!row.contains("490"))
    board.type("Up")
    #expect(!board.lines(with: "FY2025 · 490 people in 4 of 12 months").isEmpty)
  }

  @Test(arguments: [
    (200, "in 6 of 12 months and part of one, to 4 Apr"), (120, "and part"), (80, "part"),
  ])
  func `a sum that holds days of a month that was not over says so`(width: Int, words: String) {
    let months = (0..<6).map { Month(year: 2025, month: 10) + $0 }
    var board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      months.map { .month(String($0.first.description.prefix(7)), 33_886) }
        + [.over("2026-04-01", "2026-04-04", 3_719, .partial)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day"], strip: "Arrests", metric: "arrests",
          chart: .bars, measure: .perDay)
      ], size: Size(width: width, height: 30))
    board.type("1 u")
    let readout = board.lines(with: "FY2026 · 207,035").first ?? ""
    #expect(readout.contains("6 of 12") && readout.contains(words), "\(readout)")
  }

  @Test func `a whole year has its total, and its months are counted`() {
    let months = (0..<12).map { Month(year: 2024, month: 10) + $0 }
    var board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)],
      months.map { .month(String($0.first.description.prefix(7)), 100) },
      panels: [
        PanelDefinition(
          family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights", chart: .bars)
      ])
    board.type("1 u")
    let row = board.lines(with: "▸FY2025").first ?? ""
    #expect(row.contains("1,200") && row.contains(" 12 "))
  }

  @Test func `the last level of a year has its day`() {
    let days = (0..<28).map { Fixture.day("2024-04-01") + $0 }
    var board = Fixture.board(
      Self.heldMetrics,
      [Fixture.Row.on("2024-04-21", 34_373, .about)]
        + days.map { Fixture.Row.on("\($0)", 34_000, of: 1) }, panels: [Self.held])
    board.type("1 u")
    #expect(!board.lines(with: "~34,373 21 Apr").isEmpty)
  }

  // MARK: Cursors

  @Test func `a month is entered on the figure that is shown`() {
    var board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      [
        .over("2026-02-01", "2026-02-07", 7_137, .partial),
        .over("2026-02-01", "2026-02-28", 28_698), .month("2026-03", 29_606),
      ],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests"], strip: "Arrests", metric: "arrests", chart: .bars)
      ])
    board.type("1 Up Enter")
    #expect(board.lines(with: "▸Feb 2026").count == 1)
    #expect(board.citation?.hasPrefix("28,698") == true)
    board.type("v")
    #expect(board.lines(with: "▸").contains { $0.contains("28,698") && $0.contains("shown") })
    board.type("v Right Left")
    #expect(board.lines(with: "▸Feb 2026").count == 1, "the months before and after as well")
  }

  // MARK: Legends

  @Test func `every part of a month in a chart says where it ends`() {
    let arrests = PanelDefinition(
      family: "arrests", titles: ["Arrests"], strip: "Arrests", metric: "arrests", chart: .bars)
    func board(_ ends: [String]) -> Board {
      Fixture.board(
        [Fixture.metric("arrests", "arrests", .flow)],
        ends.map { Fixture.Row.over(String($0.prefix(7)) + "-01", $0, 900, .partial) }
          + ["2026-05", "2026-06"].map { Fixture.Row.month($0, 1_000) },
        panels: [arrests], size: Size(width: 160, height: 36))
    }
    #expect(!board(["2026-04-04"]).lines(with: "▒ to 4 Apr 2026").isEmpty)
    let two = board(["2026-03-20", "2026-04-04"])
    #expect(!two.lines(with: "▒ to 20 Mar").isEmpty)
    let three = board(["2026-02-20", "2026-03-20", "2026-04-04"])
    #expect(!three.lines(with: "▒ part of a month").isEmpty)
  }
}
