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
    let dots = Line.Part(dots(wall), theme.style(.dim), priority: 2)
    // Before there is data there are no pages to turn.
    let turning = board.dataset == nil && !wall.isQuitAsked ? [] : [dots] + turnParts(wall)
    Line(
      fitting: turning + faultParts(columns: area.width), columns: room, separator: "   ",
      style: theme.style(.dim)
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
    let quit = board.signs(of: .quit)
    if wall.isQuitAsked {
      return [
        Line.Part(
          ["\(quit) again leaves the wall", "\(quit) again leaves"], theme.style(.notice),
          priority: 5)
      ]
    }
    guard wall.isHeld else {
      let words =
        board.appearance.reducesMotion
        ? "" : "next in \(left.padded(to: String(board.wallPreferences.every).count)) s"
      return [Line.Part([words], theme.style(.dim), priority: 3)]
    }
    let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    let (arrows, pause) = (board.signs(of: .left, .right), board.signs(of: .pause))
    return [
      Line.Part(
        ["PAUSED, goes on in \(time)", "PAUSED \(time)"], theme.style(.notice), priority: 4),
      Line.Part(
        [
          "\(arrows) page  \(pause) go on  "
            + (wall.isFromBoard ? "\(quit) board" : "\(quit) \(quit) leave"), "",
        ],
        theme.style(.dim), priority: 1),
    ]
  }

  /// What is watched for and has come about, and what keeps the figures from being of now: a day of
  /// knowledge, faults in the files, or files that have not been read for long.
  private func faultParts(columns: Int) -> [Line.Part] {
    let style = board.appearance.theme.reversedAlert
    let refresh = board.refresh
    var parts: [Line.Part] = []
    /// Parts that are told apart by their words keep them as long as there is room for any.
    func add(_ words: Phrase, priority: Int) {
      let text = Phrase(words.forms.map { " \($0) " }).fitting(columns / 2)
      parts.append(Line.Part([text], style, priority: priority))
    }
    if let day = board.knownOn {
      add(["AS KNOWN ON \(day.short())", "AS OF \(day.short())", day.short()], priority: 7)
    }
    if let first = board.alerts.first {
      let name = visible(first.rule.name)
      let count = board.alerts.count > 1 ? "S \(board.alerts.count)" : ""
      let words = visible(board.wording.text(first.reading.words))
      add(
        ["ALERT\(count) \(name): \(words)", "ALERT\(count) \(name)", "ALERT\(count)"],
        priority: 5)
    }
    if board.isClockBehind {
      add(["✗ the clock is behind the data", "✗ clock behind", "✗ clock"], priority: 6)
    }
    let count = refresh.faults.count
    if count > 0 {
      let faults = count == 1 ? "1 fault" : "\(count) faults"
      let since = refresh.lastGood.map { ": figures of \(age(of: $0)) ago" } ?? ""
      add(
        ["✗ \(faults) in the files\(since)", "✗ \(faults)\(since)", "✗ \(faults)", "✗"],
        priority: 6)
    } else if let last = refresh.last ?? refresh.began, board.now.seconds - last.seconds > patience
    {
      add(["✗ files not read for \(age(of: last))", "✗ \(age(of: last))", "✗"], priority: 6)
    }
    return parts
  }

  /// After how many seconds without a reading something must be wrong.
  private var patience: Int { max(120, 3 * board.refresh.interval) }

  /// How long ago a moment was: `40 s`, `12 min`, `5 h`, `3 days`.
  private func age(of moment: Instant) -> String {
    switch max(0, board.now.seconds - moment.seconds) {
    case let seconds where seconds < 60: "\(seconds) s"
    case let seconds where seconds < 3600: "\(seconds / 60) min"
    case let seconds where seconds < 172_800: "\(seconds / 3600) h"
    case let seconds: "\(seconds / 86_400) days"
    }
  }
}
