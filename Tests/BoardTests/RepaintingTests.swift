import Canvas
import Testing

import struct Model.Instant

@testable import Board

@Suite struct RepaintingTests {
  private let start = 1_795_269_731

  private func board(onWall: Bool) -> Board {
    var board = Board(size: Size(width: 80, height: 24), now: Instant(seconds: start))
    if onWall { board.openWall() }
    return board
  }

  /// When a board that only sees time pass asks for a repaint, in seconds since its start.
  private func repaints(_ board: Board, at seconds: some Sequence<Int>) -> [Int] {
    var board = board
    return seconds.filter {
      board.apply(.tick, at: Instant(seconds: start + $0)).contains(.repaint)
    }
  }

  @Test func `the wall is sent whole every ten minutes, and the board is not`() {
    #expect(repaints(board(onWall: true), at: 0..<3000) == [600, 1200, 1800, 2400])
    #expect(repaints(board(onWall: false), at: 0..<3000).isEmpty)
  }

  @Test func `a clock that is set does not put it off`() {
    let times = Array(0..<100) + Array(-86_400 ..< -85_000)
    #expect(repaints(board(onWall: true), at: times) == [-86_400, -85_800, -85_200])
  }

  @Test(arguments: [Event.continued, .exposed, .input(.focused)])
  func `a display that is looked at again is sent everything`(_ event: Event) {
    for onWall in [false, true] {
      var board = board(onWall: onWall)
      #expect(board.apply(event, at: board.now).contains(.repaint))
    }
  }
}
