import Canvas
import Model
import Testing

@testable import Board

/// What the pages of a family keep where room runs out.
struct FamilyLayoutTests {
  private static func footer() -> ChartFooter {
    var footer = ChartFooter()
    for (content, words) in [
      (ChartFooter.Content.readout, "readout"), (.events, "events"), (.shares, "shares"),
      (.freshness, "freshness"),
    ] { footer.append(content, [Line.Part([words], Theme.dark.style(.text))]) }
    return footer
  }

  @Test(arguments: [
    (5, ["freshness"]), (10, ["freshness"]), (11, ["readout", "freshness"]),
    (12, ["readout", "shares", "freshness"]),
    (13, ["readout", "events", "shares", "freshness"]),
  ])
  func `events, shares and readout go before the data does, and freshness stays`(
    height: Int, kept: [String]
  ) {
    let lines = Self.footer().lines(height: height, labels: 2)
    #expect(lines.map { $0.map(\.phrase.longest).joined() } == kept)
  }

  @Test(arguments: [(70, 30), (60, 24), (70, 24), (71, 24), (60, 22), (60, 20), (60, 16)])
  func `a chart above its table has more of the page than the table`(width: Int, height: Int) {
    let layout = FamilyLayout(Rect(width: width, height: height - 2))
    #expect(layout.chart.height >= 8 && layout.table.height >= 5)
    #expect(layout.chart.height > layout.table.height)
    #expect(
      layout.chart.height + layout.table.height + layout.detail.height == height - 2)
  }

  @Test(arguments: [
    (200, 60), (120, 36), (80, 24), (76, 10), (71, 24), (70, 30), (70, 22), (60, 24), (60, 22),
    (60, 20), (60, 16), (40, 12), (40, 10),
  ])
  func `a page of a family says how fresh it is at any size`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    for keys in ["1", "2", "3", "4", "1 u", "2 u", "2 u Enter"] {
      board.type("0 " + keys)
      #expect(!board.lines(with: "Publisher · ").isEmpty, "\(keys)")
    }
  }

  @Test(arguments: [(200, 60), (160, 45), (120, 36), (118, 40)])
  func `events of a year have the rows that its table does not need`(width: Int, height: Int) {
    let layout = FamilyLayout(
      Rect(width: width, height: height - 2), rows: 8, events: 20, isExpanded: false)
    #expect(layout.table.height == 11)
    #expect(layout.detail.height == height - 2 - 11)
    #expect(layout.chart.height == height - 2)
    #expect(layout.detail.width == layout.table.width && layout.detail.width >= EventBox.width + 4)
  }

  @Test(arguments: [(100, 30), (80, 24), (76, 22)])
  func `where they would be cut beside the chart they stand below it`(width: Int, height: Int) {
    let layout = FamilyLayout(
      Rect(width: width, height: height - 2), rows: 8, events: 20, isExpanded: false)
    #expect(layout.table.height >= 11 && layout.chart.height == layout.table.height)
    #expect(layout.detail.width == width && layout.detail.height >= 7)
  }

  @Test(arguments: [(0, 16), (9, 16), (11, 15), (13, 13), (17, 11), (40, 11)])
  func `events below a short table have its rows before the chart has`(events: Int, top: Int) {
    let layout = FamilyLayout(
      Rect(width: 100, height: 28), rows: 8, events: events, isExpanded: false)
    #expect(layout.table.height == top && layout.chart.height == top)
    #expect(layout.detail.height == 28 - top)
  }

  @Test(arguments: 26...60, [80, 100, 160])
  func `the curves of the pace keep two fifths of the page`(height: Int, width: Int) {
    let layout = PaceLayout(
      Rect(width: width, height: height), years: 8, focus: .years, isExpanded: false
    ) { _, _ in 30 }
    #expect(layout.chart.height >= height * 2 / 5 && layout.table.height >= 5)
    #expect(layout.chart.height + layout.table.height + layout.chain.height == height)
  }

  @Test(arguments: [
    (52, 12), (52, 7), (102, 7), (102, 5), (152, 4), (30, 5), (40, 3),
  ])
  func `events stand in as many columns as find room`(width: Int, height: Int) {
    let events = (1...10).map {
      Model.Event(
        date: Fixture.day("2026-01-\($0 < 10 ? "0" : "")\($0)"), label: "event \($0)", kind: "law",
        source: "s", metrics: [])
    }
    var canvas = Canvas(width: width, height: height)
    EventBox(board: Fixture.board(), title: "Events", events: events)
      .draw(on: &canvas, in: canvas.bounds)
    let text = canvas.description
    let shown = (1...10).filter { text.contains("Jan  event \($0) ") }
    let wanted = min(10, (height - 2) * max(1, (width - 2) / (EventBox.width + 2)))
    #expect(shown == Array(1...10).prefix(wanted < 10 ? wanted - 1 : 10).map { $0 }, "\(text)")
    #expect(text.contains("… and \(10 - shown.count) more") == (shown.count < 10))
  }
}
