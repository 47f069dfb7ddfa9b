import Board
import Model
import Testing

/// The page of formulas.
@Suite struct FormulaTests {
  @Test func `a claim's are its verdict with the arithmetic, and within what figures agree`() {
    let claim = Claim(
      id: "c1", metric: "arrests", checkAgainst: "arrests.flow", measure: .same, saidOn: nil,
      period: Month(year: 2026, month: 8).period, bound: .about, value: 1_000, unit: "arrests",
      speaker: "A speaker", source: "s", note: "")
    var board = Fixture.board(
      [Fixture.metric("arrests.flow", "arrests", .flow)], [.month("2026-08", 1_010)], panels: [],
      claims: [claim])
    board.type("6 f")
    #expect(board.lines(with: "c1: ").count == 1)
    #expect(board.lines(with: "two figures say the same within 0.5 %, or 5 %").count == 1)
    #expect(board.lines(with: "nothing here is computed").isEmpty)
  }

  @Test func `where figures are as published the page says so`() {
    var board = Fixture.board()
    board.type("8 f")
    #expect(board.lines(with: "nothing here is computed").count == 1)
  }
}
