internal import Canvas
internal import Model
internal import Text

/// The first line: the program or the trail at the left, the state of the reading at the right.
struct StatusLine: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    let reading = Line(
      fitting: readingParts(theme), columns: max(0, inside.width - 11), separator: "   ",
      style: theme.style(.dim))
    let room = inside.width - (reading.columns > 0 ? reading.columns + 2 : 0)
    let trail = trail(theme, columns: room)
    trail.write(on: &canvas, at: Point(x: inside.x, y: inside.y), in: inside)
    mark(trail, on: &canvas, in: inside)
    reading.write(
      on: &canvas, at: Point(x: inside.right - reading.columns, y: inside.y), in: inside)
  }

  private func trail(_ theme: Theme, columns: Int) -> Line {
    let names = board.trail
    guard names.count > 1 else {
      let title = board.dataset.map(\.title) ?? ""
      return Line(
        fitting: [
          Line.Part(["PACEBOARD", "PACE"], theme.style(.title), priority: 1),
          Line.Part(Phrase([title].filter { !$0.isEmpty }), theme.style(.dim)),
        ], columns: columns, separator: "  ")
    }
    // The nearest places matter most: the trail loses its beginning first.
    for first in names.indices.dropLast() {
      var line = Line()
      for (index, name) in names.enumerated().dropFirst(first) {
        let isLast = index == names.count - 1
        if index > 0 { line.append(index > first ? " ▸ " : "▸ ", theme.style(.faint)) }
        line.append(name, theme.style(isLast ? .title : .dim))
      }
      if line.columns <= columns { return line }
    }
    let last = board.trailSteps.last?.phrase ?? ""
    return Line(fitting: [Line.Part(last, theme.style(.title))], columns: columns)
  }

  /// Says which names of the trail stand where; none where it was shortened.
  private func mark(_ trail: Line, on canvas: inout Canvas, in area: Rect) {
    let names = board.trail
    guard names.count > 1, trail.runs.count == 2 * names.count - 1 else { return }
    var x = area.x
    for (index, run) in trail.runs.enumerated() {
      let width = run.text.columns
      if index.isMultiple(of: 2) {
        canvas.mark(.trail(index / 2), in: Rect(x: x, y: area.y, width: width, height: 1))
      }
      x += width
    }
  }

  private func readingParts(_ theme: Theme) -> [Line.Part] {
    let refresh = board.refresh
    let dim = theme.style(.dim)
    var parts: [Line.Part] = []
    if board.isClockBehind {
      parts.append(
        Line.Part(
          ["✗ the clock is behind the data", "✗ clock behind", "✗ clock"], theme.style(.alert),
          priority: 4))
    }
    if let last = refresh.last {
      let time = last.clockText
      let count = refresh.faults.count
      if let builtIn = refresh.builtIn, count == 0 {
        // Nobody need wait for it to change, and nobody may take it for the latest there is.
        let day = builtIn.published.short(in: nil)
        return [
          Line.Part(["built-in data of \(day)", "built-in \(day)", "built-in"], dim, priority: 1)
        ]
      } else if count == 0 {
        parts.append(Line.Part(["files read \(time) ✓", "read \(time) ✓"], dim, priority: 1))
      } else {
        let faults = count == 1 ? "1 fault" : "\(count) faults"
        let owner = refresh.faultyKind.map { "\($0.rawValue): " } ?? ""
        parts.append(Line.Part(["files read \(time)", "read \(time)"], dim, priority: 1))
        parts.append(
          Line.Part(
            ["✗ \(owner)\(faults)", "✗ \(owner)\(count)", "✗ \(count)"], theme.style(.alert),
            priority: 3))
      }
    }
    if refresh.isPaused {
      parts.append(Line.Part(["paused"], theme.style(.notice), priority: 2))
    } else if refresh.isReading, !refresh.isQuiet {
      parts.append(Line.Part([refresh.percent.map { "reading… \($0) %" } ?? "reading…"], dim))
    } else if let next = refresh.next {
      let seconds = max(0, next.seconds - board.now.seconds)
      let words =
        board.appearance.reducesMotion
        ? "next at \(next.clockText)" : "next in \(seconds.padded(to: 2)) s"
      parts.append(Line.Part([words], dim))
    }
    return parts
  }
}

extension Int {
  /// The digits, with blanks before them up to a width, so that what follows keeps its place.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: " ", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
