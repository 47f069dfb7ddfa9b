internal import Canvas
internal import Model
internal import Text

/// The foot of the wall: which page this is, when the next one comes, and a clock that goes on.
struct WallFoot: View {
  let board: Board
  /// Whether nothing but the clock is shown.
  let isBlank: Bool

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, let wall = board.wall else { return }
    let theme = board.appearance.theme
    let clock = Line(fitting: clockParts, columns: area.width, separator: " ")
    clock.write(
      on: &canvas, at: Point(x: area.right - clock.columns, y: area.y), in: area)
    guard !isBlank else { return }
    let room = area.width - clock.columns - (clock.columns > 0 ? 3 : 0)
    Line(
      fitting: [Line.Part(dots(wall), theme.style(.dim), priority: 2)] + turnParts(wall)
        + faultParts, columns: room, separator: "   ", style: theme.style(.dim)
    ).write(on: &canvas, at: Point(x: area.x, y: area.y), in: area)
  }

  /// A clock that goes on, and a sign that comes and goes: the proof that the program lives.
  private var clockParts: [Line.Part] {
    let theme = board.appearance.theme
    let isStill = board.appearance.reducesMotion
    let time = board.now.clockText
    let clock = isStill ? String(time.prefix(5)) : time
    let pulse = isStill ? "" : board.now.seconds.isMultiple(of: 2) ? "◆" : "◇"
    return [
      Line.Part([clock], theme.style(.dim), priority: 1),
      Line.Part([pulse], theme.style(.faint)),
    ]
  }

  private func dots(_ wall: Wall) -> Phrase {
    let count = board.wallPages.count
    let place = wall.position % max(1, count)
    let dots = (0..<count).map { index in
      index == place && !wall.showsOverdue ? "●" : "○"
    }
    let all = dots.joined(separator: " ") + (wall.showsOverdue ? " !" : "")
    return [all, "\(place + 1)/\(count)"]
  }

  private func turnParts(_ wall: Wall) -> [Line.Part] {
    let theme = board.appearance.theme
    let left = max(0, wall.secondsLeft(at: board.now, every: board.wallPreferences.every))
    if wall.isQuitAsked {
      return [
        Line.Part(["q again leaves the wall", "q again leaves"], theme.style(.notice), priority: 5)
      ]
    }
    guard wall.isHeld else {
      let words =
        board.appearance.reducesMotion
        ? "" : "next in \(left.padded(to: String(board.wallPreferences.every).count)) s"
      return [Line.Part([words], theme.style(.dim), priority: 3)]
    }
    let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    return [
      Line.Part(
        ["PAUSED, goes on in \(time)", "PAUSED \(time)"], theme.style(.notice), priority: 4),
      Line.Part(
        [wall.isFromBoard ? "←→ page  p go on  q board" : "←→ page  p go on  q q leave"],
        theme.style(.dim), priority: 1),
    ]
  }

  /// That the files could not be read, and of when the figures are.
  private var faultParts: [Line.Part] {
    let refresh = board.refresh
    guard !refresh.faults.isEmpty, let last = refresh.last else { return [] }
    let count = refresh.faults.count == 1 ? "1 fault" : "\(refresh.faults.count) faults"
    return [
      Line.Part(
        ["✗ \(count) in the files, read \(last.clockText)", "✗ \(count)"],
        board.appearance.theme.style(.alert).adding(.reverse), priority: 6)
    ]
  }
}
