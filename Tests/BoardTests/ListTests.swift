import Canvas
import Model
import Testing

@testable import Board

/// The long lists: claims, sources and changes.
struct ListTests {
  private func rows(_ width: Int, _ height: Int, _ keys: String) -> [Substring] {
    var board = Fixture.board(width, height)
    board.type(keys)
    return board.frame().description.split(separator: "\n")
  }

  @Test(arguments: [("7 Tab", 1), ("7 Tab Tab", 0), ("7 S-Tab", 1), ("7 Tab Up", 0)])
  func `Tab goes between the files and the sources`(keys: String, selected: Int) {
    var board = Fixture.board()
    board.type(keys)
    #expect(board.place == .sources(selected: selected))
  }

  @Test(arguments: [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12), (40, 9), (30, 8)])
  func `the list that the keys go to is always in view`(width: Int, height: Int) {
    for keys in ["7", "7 Tab", "7 Tab Tab"] {
      #expect(rows(width, height, keys).filter { $0.contains("▸") && $0.contains("┃") }.count == 1)
    }
  }

  @Test(arguments: [(120, 36), (80, 24), (60, 20)])
  func `the lists of the sources stay where they are while their cursor moves`(
    width: Int, height: Int
  ) {
    let borders = ["7", "7 Tab", "7 Tab Down"].map { keys in
      rows(width, height, keys).indices.filter { index in
        "╭┏".contains(rows(width, height, keys)[index].prefix(1))
      }
    }
    #expect(borders.allSatisfy { $0 == borders[0] && $0.count == 3 })
  }

  @Test func `more than the room holds of what is selected ends with an ellipsis`() {
    var board = Fixture.board(60, 20)
    let faults = (1...9).map { "a.csv:\($0):1: error: no number" }
    _ = board.apply(
      .read(Fixture.reading(Fixture.dataset(generation: 2), faults: faults)), at: Fixture.now)
    board.type("7")
    let lines = board.frame().description.split(separator: "\n")
    #expect(lines.contains { $0.contains("a.csv:") && $0.contains("…") })
  }

  @Test func `Enter on a change opens the revisions of its figure`() {
    var board = Fixture.board()
    board.type("8 Enter")
    guard case .revisions(let metric, let period, _) = board.place else {
      Issue.record("\(board.place)")
      return
    }
    #expect(!metric.isEmpty && period.days > 0)
    board.type("Esc")
    #expect(board.place == .changes(scroll: 0))
  }

  @Test(arguments: [(40, 12), (44, 12), (60, 20), (80, 24)])
  func `a change has its metric, its period and its value at any width`(width: Int, height: Int) {
    var board = Fixture.board(
      [Fixture.metric("arrests.of.a.long.name", "arrests", .flow)],
      [.over("2026-08-03", "2026-09-20", 1_234_567), .month("2026-10", 31_000)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day", "Arrests"], strip: "Arrests",
          metric: "arrests.of.a.long.name", chart: .bars)
      ], size: Size(width: width, height: height))
    board.type("8")
    let row = board.lines(with: "31,000").first ?? ""
    #expect(row.contains(width < 50 ? "Arrests" : "arrests.of.a") && row.contains("Oct 2026"))
    #expect(!board.lines(with: "20 Sep").isEmpty || !board.lines(with: "to Sep 2026").isEmpty)
    #expect(!board.lines(with: "1.23M").isEmpty || !board.lines(with: "1,234,567").isEmpty)
  }

  @Test(arguments: 44...90)
  func `a change says at any width whether it is new or revised`(width: Int) {
    var board = Fixture.board(
      [Fixture.metric("arrests.of.a.very.long.name", "arrests", .flow)],
      [.over("2026-08-03", "2026-09-20", 1_234_567), .month("2026-10", 31_000)],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day", "Arrests"], strip: "Arrests",
          metric: "arrests.of.a.very.long.name", chart: .bars)
      ], size: Size(width: width, height: 20))
    board.type("8")
    #expect(board.lines(with: "Metric").first?.contains("What") == true)
    #expect(board.lines(with: "31,000").first?.contains("new  ") == true)
  }

  @Test(arguments: [(40, true), (41, false)])
  func `the changes say where they stop`(days: Int, isAll: Bool) {
    let first = Fixture.day("2026-01-05")
    var board = Fixture.board(
      [Fixture.metric("held", "held", .stock, .day)],
      (0..<days).map { .on("\(first + $0)", 40_000) }, panels: [])
    board.type("8")
    #expect(board.lines(with: "the latest 40 publication days").isEmpty == isAll)
    #expect(board.lines(with: "newest first").count == 1)
  }

  @Test(arguments: [54, 58, 64])
  func `states shorten and titles are cut before titles are left out`(width: Int) {
    let source = Source(
      id: "s", publisher: "A publisher of a name", title: "A release of a title of many words",
      published: Publication(Fixture.day("2026-10-30")))
    let readings = [
      SourceReading(
        source: source, rows: 7, coverage: nil, newestOf: [], due: nil, state: .old(days: 18))
    ]
    let page = SourcesPage(board: Fixture.board(), selected: 0)
    let area = Rect(width: width, height: 8)
    #expect(!page.sourceTable(readings, cursor: 0).shows(2, in: area))
    let narrow = page.sourceTable(readings, cursor: 0, isNarrow: true)
    var canvas = Canvas(width: width, height: 8)
    narrow.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text(row: 1).contains("A release of") && canvas.text(row: 1).contains("OLD"))
  }

  @Test func `a change can be cited`() {
    var board = Fixture.board()
    board.type("8 y")
    #expect(board.notice?.text.contains("A release") == true)
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `the lists name their own keys`(width: Int, height: Int) {
    #expect(rows(width, height, "8").last?.contains("⏎ revisions") == true)
    #expect(rows(width, height, "7").last?.contains("Tab panel") == true)
  }

  @Test(arguments: ["1 Left y", "1 C"])
  func `a text of one line stands in a frame`(keys: String) {
    let rows = rows(200, 36, keys)
    #expect(rows.suffix(3).first?.hasPrefix("┏") == true)
    #expect(rows.last?.hasPrefix("┗") == true)
  }
}
