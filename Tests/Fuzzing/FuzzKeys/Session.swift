import Board
import Canvas
import DataPackage
import FuzzSupport
import struct Model.Instant
import Text

/// A board on the shipped data that was just opened.
struct Session {
  private var board: Board
  private var picture = Picture()
  private var now = start
  let instant = ContinuousClock.now

  private static let start = Instant(seconds: 1_795_272_131)
  private static let package = PackageReading.check("Data")

  init(size: Size) {
    board = Board(size: size, now: now)
    _ = board.start()
    require(!Self.package.dataset.metrics.isEmpty, "the shipped data is in Data")
    let reading = Reading(dataset: Self.package.dataset, files: [], finished: now)
    _ = board.apply(.read(reading), at: now)
  }

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
