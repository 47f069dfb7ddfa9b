internal import Canvas
internal import Model

/// What of the wall changes by the clock alone.
struct WallLook: Hashable, Sendable {
  var drift = WallDrift.Offset()
  var isNight = false
}

/// The slow walk of the whole picture over the panel, so that no edge stays where it was.
enum WallDrift {
  /// How far the picture stands from the top-left corner.
  struct Offset: Hashable, Sendable {
    var x = 0
    var y = 0
  }

  /// How long the picture stands still, in seconds.
  static let pause = 240

  /// The way round, in steps of one cell.
  private static let way = [
    Offset(), Offset(x: 1), Offset(x: 2), Offset(x: 2, y: 1), Offset(x: 1, y: 1), Offset(y: 1),
  ]

  /// Where the picture stands at a moment: by the clock, so that a restart changes nothing.
  static func offset(at now: Instant) -> Offset {
    let step = now.seconds / pause % way.count
    return way[step < 0 ? step + way.count : step]
  }

  /// The part of the display that the picture takes at a moment.
  ///
  /// It is all but the room it walks in, and the whole display where that room would be missed. A
  /// wide display has a margin as well.
  static func area(of display: Rect, at now: Instant) -> Rect {
    guard display.width >= 24, display.height >= 10 else { return display }
    let offset = offset(at: now)
    let margin = display.width >= 72 ? 1 : 0
    return Rect(
      x: display.x + margin + offset.x, y: display.y + offset.y,
      width: display.width - 2 - 2 * margin, height: display.height - 1)
  }
}
