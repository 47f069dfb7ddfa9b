import Board
import Canvas
import Testing

struct ScrollingTests {
  /// The rows of two frames that differ.
  private func changes(of board: inout Board, _ key: String) -> [Int] {
    let before = board.frame().description.split(separator: "\n")
    board.type(key)
    let after = board.frame().description.split(separator: "\n")
    return before.indices.filter { before[$0] != after[$0] }
  }

  @Test func `a step in a long list leaves its other rows where they are`() {
    // The changes: a list and nothing beside it.
    var board = Fixture.board(80, 24)
    board.type("8")
    for _ in 0..<15 { #expect(changes(of: &board, "Down").count == 2) }
    for _ in 0..<12 { board.type("Down") }
    #expect(changes(of: &board, "Down").count > 4)
    #expect(changes(of: &board, "Up").count == 2)
  }

  @Test func `a list stands as it stood when its viewer comes back`() {
    var board = Fixture.board(80, 24)
    board.type("1 Left Left Left Left Left Left")
    let before = board.frame().description
    board.type("Enter Esc")
    #expect(board.frame().description == before)
  }

  @Test func `a click on a list that has scrolled selects the row under the mouse`() {
    var board = Fixture.board(80, 24)
    board.type("8 PgDn PgDn Up Up Up")
    let rows = board.frame().description.split(separator: "\n", omittingEmptySubsequences: false)
    let cursor = rows.firstIndex { $0.contains("▸") && !$0.contains("PACEBOARD") } ?? 0
    let target = cursor - 2
    let point = Point(x: 6, y: target)
    _ = board.apply(.input(.mouse(Mouse(.click, at: point))), at: board.now)
    let after = board.frame().description
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after[target].contains("▸"))
  }
}
