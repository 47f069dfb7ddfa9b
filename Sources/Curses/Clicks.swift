import Canvas

/// What a terminal reports of its mouse, as numbered by xterm.
struct MouseReport: Hashable {
  /// The button in bits 0–1, modifiers in 2–4, motion in 5, the wheel in 6.
  let code: Int
  /// From 1.
  let column: Int
  /// From 1.
  let row: Int
  let isPress: Bool
}

/// Tells clicks from double clicks.
///
/// A click is reported when the button goes down, at once: waiting whether a second one follows
/// would delay every click.
struct ClickCounter {
  /// Two clicks on one cell within this time are a double click.
  static let interval = Duration.milliseconds(400)

  private var last: (point: Point, time: Duration)?

  /// What a report means; releases, motion and the other buttons mean nothing.
  mutating func inputs(for report: MouseReport, at now: Duration) -> [Mouse] {
    guard report.isPress, report.column > 0, report.row > 0 else { return [] }
    let point = Point(x: report.column - 1, y: report.row - 1)
    // The modifiers' bits do not matter; motion's does.
    switch report.code & ~0b11100 {
    case 0: return [Mouse(press(at: point, now), at: point)]
    case 64: return [Mouse(.wheelUp, at: point)]
    case 65: return [Mouse(.wheelDown, at: point)]
    default: return []
    }
  }

  private mutating func press(at point: Point, _ now: Duration) -> Mouse.Action {
    if let last, last.point == point, now - last.time <= Self.interval {
      // A third click starts anew.
      self.last = nil
      return .doubleClick
    }
    last = (point, now)
    return .click
  }
}
