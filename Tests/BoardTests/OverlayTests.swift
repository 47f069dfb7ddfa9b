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
}
