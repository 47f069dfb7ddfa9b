import Board
import Canvas
import Curses
import FuzzSupport
import struct Model.Instant
import Text

/// A board on made-up figures that was just opened.
struct Session {
  private var board: Board
  private var picture = Picture()
  private var now = start
  let instant = Duration.awake

  private static let start = Instant(seconds: 1_795_272_131)

  /// What all sessions begin with: made once, for that takes longer than most of them.
  private static let opened: Board = {
    var board = Board(size: Size(width: 80, height: 24), now: start)
    _ = board.start()
    _ = board.apply(.read(Reading(dataset: .small, files: [], finished: start)), at: start)
    return board
  }()

  init(size: Size) {
    board = Self.opened
    _ = board.apply(.input(.resized(size)), at: now)
  }

  /// Keeps the picture up, as it is kept between two events.
  mutating func draw() { picture.update(to: board) }

  mutating func apply(_ event: Event) {
    if case .tick = event { now = now.advanced(by: 1) }
    for effect in board.apply(event, at: now) {
      if case .copy(let text) = effect {
        require(text.utf8.count < 1 << 20, "what is copied is short")
      }
    }
  }

  /// Requires that what is drawn anew and what is drawn over the last picture are the same and fit.
  mutating func requireDrawn() {
    picture.update(to: board)
    let frame = board.frame()
    require(picture.canvas == frame, "a picture that is kept up is the frame")
    require(
      frame.width == board.size.width && frame.height == board.size.height, "a frame has its size")
    for y in 0..<frame.height {
      var columns = 0
      frame.forEachGlyph(row: y) { glyph in
        columns += glyph.columns
        require(glyph.x + glyph.columns <= frame.width, "a glyph stands inside")
        require(glyph.base.value >= 0x20 && glyph.base.value != 0x7F, "no control is drawn")
      }
      require(columns == frame.width, "row \(y) has \(columns) of \(frame.width) columns")
    }
  }
}
