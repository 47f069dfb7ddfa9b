import Canvas
import Model
import Testing

@testable import Board

/// That a board follows its panels where settings or the package put them in another order.
@Suite struct FamilyTests {
  private func board(_ keys: String, showing order: [Int]) -> Board {
    var board = Fixture.board()
    board.type(keys)
    let dataset = Fixture.dataset(generation: 2)
    let panels = order.map { dataset.panels[$0] }
    _ = board.apply(.read(Fixture.reading(dataset.showing(panels))), at: Fixture.now)
    return board
  }

  @Test(arguments: [("3", 0), ("2", 2), ("4 u", 1)])
  func `who is in a family stays in it where the panels are put in another order`(
    _ keys: String, _ family: Int
  ) {
    let board = board(keys, showing: [2, 3, 1])
    #expect(board.place.list?.family == family)
    #expect(board.frame().description.contains("PACEBOARD"))
  }

  @Test(arguments: [
    "4", "4 u", "4 u Enter", "4 Enter", "4 b", "4 O", "4 Enter v", "4 f", "4 / 2",
    "0 Right Right Right",
  ])
  func `who is in a family that is gone is back on the overview`(_ keys: String) {
    var board = board(keys, showing: [0])
    #expect(board.path.allSatisfy { $0.list?.family == nil })
    board.type("Down Enter Esc u Down y 4 1 u Enter Enter")
    #expect(board.frame().description.contains("PACEBOARD"))
  }

  @Test func `a breakdown goes with its family`() {
    let board = board("2 b", showing: [1, 0])
    #expect(board.exploration.breakdowns == [0: 0])
    #expect(!board.frame().description.isEmpty)
  }

  @Test func `the row that a family was left on goes with it`() throws {
    var board = board("4 Home 0", showing: [0, 3, 2, 1])
    let first = try #require(board.panels[1].months.first?.month)
    board.type("2")
    #expect(board.place == .months(family: 1, selected: first))
    board.type("4")
    #expect(board.place == .months(family: 3, selected: nil))
  }

  @Test(arguments: [(60, " Revisions  "), (100, "Revisions of ")])
  func `the revisions are named in the trail at any width`(width: Int, name: String) {
    var board = Fixture.board(width, 24)
    board.type("1 v")
    #expect(board.frame().text(row: 0).contains(name), "\(board.frame().text(row: 0))")
  }
}
