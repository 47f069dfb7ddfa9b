import Board
import Canvas
import Model
import Testing

/// That pages come back as they were left.
struct MemoryTests {
  private static let july = Month(year: 2026, month: 7)

  @Test(arguments: [
    "1 Up Up Up", "1 Up Up Up Esc Enter", "1 Up Up Up 2 1", "1 Up Up Up 0 1",
    "1 Up Up Up Tab S-Tab",
    "1 Up Up Up u Esc", "1 Up Up Up u Up Enter Esc Esc", "1 Up Up Up Enter Esc",
    "1 Up Up Up Enter u u Esc Esc Esc", "1 Up Up Enter Left Esc", "1 Up Up Up 5 8 7 1",
  ])
  func `a family has the month under the cursor that was left there`(keys: String) {
    var board = Fixture.board()
    board.type(keys)
    #expect(board.path == [.overview(selected: 0), .months(family: 0, selected: Self.july)])
  }

  @Test(arguments: [
    ("7 Tab Esc 7", Place.sources(selected: 1)), ("7 Tab 2 7", .sources(selected: 1)),
    ("8 Down Down Down 0 8", .changes(scroll: 3)), ("8 Down Down Enter Esc", .changes(scroll: 2)),
  ])
  func `a list has the row under the cursor that was left there`(keys: String, place: Place) {
    var board = Fixture.board()
    board.type(keys)
    #expect(board.place == place)
  }

  @Test func `going back after going up leads to the month that was open`() {
    var board = Fixture.board()
    board.type("1 Up Up Up Enter")
    let path = board.path
    board.type("u Esc")
    #expect(board.path == path)
  }

  @Test func `another way to a page forgets what went up before`() {
    var board = Fixture.board()
    board.type("1 u 0 1 g 2 0 2 5 Enter Esc Esc")
    #expect(board.path == [.overview(selected: 0)])
  }

  @Test func `another package has no rows left`() {
    var board = Fixture.board()
    board.type("1 Up Up Up 0")
    let reading = Reading(
      dataset: Fixture.dataset(generation: 2), files: [], isOtherPackage: true,
      finished: Fixture.now)
    _ = board.apply(.read(reading), at: Fixture.now)
    board.type("1")
    #expect(board.place == .months(family: 0, selected: nil))
  }
}
