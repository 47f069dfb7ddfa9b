import Canvas
import Model
import Testing

@testable import Board

/// What the signs of charts mean, beside them and below.
@Suite struct LegendTests {
  private static let agencies = ["Held after ICE arrest", "Held after CBP arrest"]

  /// A board on a family whose figures are split into two.
  private static func parts(width: Int, height: Int) -> Board {
    let metrics = (["held"] + agencies).map { Fixture.metric($0, "held", .stock) }
    return Fixture.board(
      metrics,
      [
        .on("2026-09-30", 60_311), .on("2026-09-30", 51_428, of: 1),
        .on("2026-09-30", 8_883, of: 2), .on("2026-08-31", 60_000),
        .on("2026-08-31", 52_000, of: 1), .on("2026-08-31", 8_000, of: 2),
      ],
      panels: [
        PanelDefinition(
          family: "held", titles: ["People held", "Held"], strip: "Held", metric: "held",
          chart: .area, parts: agencies)
      ], size: Size(width: width, height: height))
  }

  @Test func `what a chart has no room to explain is explained below it`() {
    let claimed = Line.Part(["◇ claimed"], Style())
    let readout = Line.Part(["Aug 2026"], Style())
    let event = Line.Part(["▾ 30 Apr an event", "▾ 1 event"], Style())
    var footer = ChartFooter()
    footer.append(.readout, [readout])
    footer.append(.events, [event])
    footer.append(.freshness, [readout])
    footer.add(legend: [claimed])
    #expect(footer.lines(height: 20, labels: 2).map(\.count) == [1, 2, 1])
    var short = ChartFooter()
    short.append(.readout, [readout])
    short.append(.freshness, [readout])
    short.add(legend: [claimed])
    #expect(short.lines(height: 20, labels: 2) == [[readout], [claimed], [readout]])
    short.add(legend: [])
    #expect(short.lines(height: 20, labels: 2).count == 3)
  }

  @Test func `the name of the year before leaves room for that of the mean`() {
    let months = (0..<30).map { Month(year: 2024, month: 1) + $0 }
    var board = Fixture.board(
      [Fixture.metric("crossings", "crossings", .flow)],
      months.map { .month(String($0.first.description.prefix(7)), Double(5_000 + $0.month * 90)) },
      panels: [
        PanelDefinition(
          family: "crossings", titles: ["Crossings"], strip: "Crossings", metric: "crossings",
          chart: .logarithmicLine)
      ], size: Size(width: 80, height: 24))
    board.type("1 a m")
    let legend = board.lines(with: "⠒⠒ Crossings").first ?? ""
    #expect(legend.contains("year ago") && legend.contains("mean"), "\(legend)")
  }

  @Test func `the values and the shares of parts stand in columns`() {
    var board = Self.parts(width: 120, height: 36)
    board.type("1 b")
    let rows = board.lines(with: "Held after").filter { $0.contains("█") }
    #expect(rows.count == 2 && rows[0].contains(" 51,428 · 85 %"))
    #expect(rows.last?.contains("  8,883 · 15 %") == true)
    let places = rows.map { $0.prefix { $0 != "·" }.count }
    #expect(Set(places).count == 1, "\(rows)")
  }

  @Test(arguments: [(56, "(1 more part needs more room)"), (40, "(1 more)"), (24, "arrest ")])
  func `a part that finds no room is told of in the singular`(width: Int, words: String) throws {
    var board = Self.parts(width: 60, height: 20)
    board.type("1 b")
    let panel = board.panels[0]
    let chart = BreakdownChart(
      board: board, panel: panel, breakdown: try #require(board.breakdown(of: 0)),
      window: try #require(TimeWindow(of: panel.months, count: 2, showing: nil)), cursor: nil)
    var canvas = Canvas(width: width, height: 7)
    chart.draw(on: &canvas, in: canvas.bounds)
    let heading = canvas.text(row: 0)
    #expect(heading.hasPrefix("Held after ICE arrest") && heading.contains(words), "\(heading)")
  }

  @Test(arguments: 40...120)
  func `the names of parts are all shortened or none`(width: Int) {
    var board = Self.parts(width: width, height: 30)
    board.type("1 b B")
    let legend = board.lines(with: "▒ ").first ?? ""
    #expect(legend.contains("█ Held after") == legend.contains("▒ Held after"), "\(legend)")
    #expect(legend.contains("█ ICE") == legend.contains("▒ CBP"), "\(legend)")
  }
}
