import Canvas
import Model
import Testing

@testable import Board

/// What a family's chart shows besides its series, and the legend that explains it.
@Suite struct OverlayTests {
  private static let arrests = PanelDefinition(
    family: "arrests", titles: ["Arrests"], strip: "Arrests", metric: "arrests", chart: .bars)

  @Test func `a mean that ends before the chart says where`() {
    let months = (0..<14).map { Month(year: 2025, month: 1) + $0 }
    var board = Fixture.board(
      [Fixture.metric("arrests", "arrests", .flow)],
      months.map { Fixture.Row.month(String($0.first.description.prefix(7)), 900) }
        + [.over("2026-03-01", "2026-03-07", 200, .partial)], panels: [Self.arrests])
    board.type("1 m")
    #expect(board.lines(with: "•").contains { $0.contains("mean to Feb") })
  }

  @Test func `a sample in a legend has the colour of its series`() throws {
    let board = Fixture.board(200, 60)
    let canvas = board.frame()
    let row = try #require(
      (0..<canvas.height).first { canvas.text(row: $0).contains("⣿ midnight, by day") })
    let column = try #require(
      (0..<canvas.width - 1).first {
        canvas.scalars(x: $0, y: row) == ["⣿"] && canvas.scalars(x: $0 + 1, y: row) == [" "]
      })
    let theme = board.appearance.theme
    #expect(canvas.style(x: column, y: row).foreground == theme.accent(1).sample)
  }

  @Test func `the flat rate to a goal has the colour of goals`() {
    let board = PacePageTests.board(heldAtEnd: 42_500)
    guard let pace = board.pace else {
      Issue.record("no pace")
      return
    }
    var canvas = Canvas(width: 80, height: 16)
    let view = PaceCurves(pace: pace, appearance: board.appearance)
    view.draw(on: &canvas, in: canvas.bounds)
    let goal = board.appearance.theme.style(.goal).foreground
    let x = (0..<80).first {
      canvas.text(row: 0).contains("flat") && canvas.style(x: $0, y: 0).foreground == goal
    }
    #expect(x != nil)
  }

  // MARK: Drilled pages

  @Test(arguments: [Theme.dark, .dark.suited(to: .sixteen)])
  func `the selected day of a calendar keeps its shade`(theme: Theme) {
    let month = Month(year: 2026, month: 6)
    let days = (0..<30).map { Fixture.Row.on("\(month.first + $0)", 100 + Double($0 * 10)) }
    let board = Fixture.board(
      [Fixture.metric("held", "held", .stock, .day)], days,
      panels: [
        PanelDefinition(
          family: "held", titles: ["Held"], strip: "Held", metric: "held", daily: "held",
          chart: .area)
      ])
    guard let figures = DayFigures(of: month, in: board.panels[0], dataset: board.dataset) else {
      Issue.record("no days")
      return
    }
    var appearance = board.appearance
    appearance.theme = theme
    func drawn(_ cursor: Day?) -> Canvas {
      var canvas = Canvas(width: 50, height: 16)
      DayCalendar(
        figures: figures, accent: theme.accent(1), appearance: appearance, cursor: cursor
      ).draw(on: &canvas, in: canvas.bounds)
      return canvas
    }
    let (plain, selected) = (drawn(nil), drawn(month.first + 9))
    var changed = 0
    for y in 0..<16 {
      for x in 0..<50 {
        let glyph = plain.scalars(x: x, y: y).first ?? " "
        if plain.style(x: x, y: y) != selected.style(x: x, y: y) { changed += 1 }
        guard ["░", "▒", "▓", "█"].contains(glyph) else { continue }
        #expect(plain.style(x: x, y: y) == selected.style(x: x, y: y))
      }
    }
    #expect(changed > 2)
  }

  @Test func `a contested value is not called shown where it is not`() {
    var rows = (0..<3).map { Fixture.Row.on("2026-0\(6 + $0)-10", 70_000) }
    rows.append(.on("2026-08-05", 73_000, .about, quality: .conflict))
    var board = Fixture.board(
      [Fixture.metric("held", "held", .stock, .twoWeeks)], rows,
      panels: [
        PanelDefinition(
          family: "held", titles: ["Held"], strip: "Held", metric: "held", chart: .area)
      ])
    board.type("1 Enter")
    let line = board.lines(with: "~73,000").first ?? ""
    #expect(line.contains("contested") && !line.contains("shown"))
    #expect(board.lines(with: "▸10 Aug 2026").count == 1)
  }

  @Test(arguments: [140, 120, 100, 90])
  func `a table keeps its columns while it is narrowed`(width: Int) {
    var board = Fixture.board(width, 36)
    board.type("2")
    func header() -> Substring? { board.lines(with: "Month ").first?.split(separator: "┃")[1] }
    let whole = header()
    board.type("/")
    board.enter("mar")
    #expect(header() == whole)
  }

  @Test func `a year before and a mean are told apart by more than their dashes`() {
    #expect(Theme.dark.accent(4).sample != Theme.dark.accentOfMeans.sample)
  }

  @Test(arguments: [Symbols.braille, .block, .ascii])
  func `a year before is one stroke across all bars, that of the legend`(symbols: Symbols) {
    var board = Fixture.board(120, 36, symbols: symbols)
    board.type("1 a")
    #expect(board.lines(with: "▔").isEmpty && board.lines(with: "~~").isEmpty)
    #expect(board.lines(with: String(repeating: Character(symbols.earlier), count: 2)).count > 2)
    #expect(board.lines(with: "\(symbols.earlier) a year before").count == 1)
    board.type("? End")
    #expect(board.lines(with: "across a bar: a year before").count == 1)
  }

  @Test(arguments: 30...60)
  func `an event is cut where the line ends and not before`(columns: Int) {
    let board = Fixture.board()
    let event = Model.Event(
      date: Fixture.day("2025-12-01"), label: "Minnesota surge operation starts", kind: "law",
      source: "s", metrics: [])
    let parts = CursorReadout(board: board, metric: board.panels[0].metric)
      .events([event], in: Fixture.day("2025-12-01").month.period)
    #expect(Line(fitting: parts, columns: columns).columns == min(columns, 40))
  }
}
