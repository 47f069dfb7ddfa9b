import Canvas
import Model
import Testing

@testable import Board

/// What the board says where the clock cannot be right.
@Suite struct ClockTests {
  @Test func `a clock that is behind the data is told, on the wall too`() {
    let early = Fixture.now.advanced(by: -300 * 86_400)
    var board = Board(size: Size(width: 120, height: 36), now: early)
    _ = board.start()
    _ = board.apply(.read(Fixture.reading()), at: early)
    #expect(board.lines(with: "✗ the clock is behind the data").count == 1)
    board.openWall()
    #expect(board.lines(with: "✗ the clock is behind the data").count == 1)
  }

  @Test func `a clock that is right is not`() {
    #expect(Fixture.board().lines(with: "clock").isEmpty)
  }

  @Test(arguments: [
    (Publication.Precision.day, "2026-12-31"), (.by, "2026-12-31"), (.month, "2026-12-01"),
    (.year, "2026-01-01"),
  ])
  func `a publication counts from the first day that it can mean`(
    _ precision: Publication.Precision, _ first: String
  ) {
    #expect(Publication(Fixture.day("2026-12-31"), precision).earliest == Fixture.day(first))
  }
}
