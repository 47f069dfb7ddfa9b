import Board
import Canvas
import Model

extension Fixture {
  /// A board on the wall, as known on a day when nothing was overdue unless that is asked for.
  static func wall(
    _ preferences: WallPreferences = WallPreferences(pages: (1...4).map { .number($0) }),
    hasOverdue: Bool = true, isFromBoard: Bool = false, isLocked: Bool = false,
    at start: Instant = now
  ) -> Board {
    var board = Board(
      preferences: Preferences(wall: preferences), on: .braille, size: Size(width: 80, height: 24),
      now: start, knownOn: hasOverdue ? nil : day("2026-10-02"))
    _ = board.start()
    _ = board.apply(.read(reading()), at: start)
    board.openWall(isFromBoard: isFromBoard, isLocked: isLocked)
    return board
  }
}

extension Board {
  /// Lets seconds pass, one after another.
  mutating func pass(_ seconds: Int) {
    for _ in 0..<seconds { _ = apply(.tick, at: now.advanced(by: 1)) }
  }
}
