internal import Canvas
internal import Text

/// What stands on the screen before any data was read: that it is being read, or what went wrong.
struct NoDataPage: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let (top, rest) = area.splitTop(area.height >= 4 ? 1 : 0)
    StatusLine(board: board).draw(on: &canvas, in: top)
    let lines = message.prefix(rest.height)
    let first = rest.y + max(0, (rest.height - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      let text = line.fitted(to: max(0, rest.width - 2))
      let x = rest.x + max(0, (rest.width - text.columns) / 2)
      let role: Role = index == 0 ? .strong : .dim
      canvas.write(text, at: Point(x: x, y: first + index), style: theme.style(role), in: rest)
    }
  }

  /// How many columns stand for a whole reading.
  private static let barWidth = 30

  private var message: [String] {
    guard board.refresh.last != nil else {
      let words = "reading the data files…"
      guard let percent = board.refresh.percent else { return [words] }
      let filled = percent * Self.barWidth / 100
      let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "░", count: Self.barWidth - filled)
      return ["\(words) \(percent) %", "", bar]
    }
    let faults = board.refresh.faults
    guard !faults.isEmpty else { return ["the data package holds nothing to show"] }
    return [
      board.dataset == nil
        ? "the data package could not be read" : "the data package lacks what its panels show"
    ] + faults + [
      "`paceboard check` lists every fault; the files are read again by themselves"
    ]
  }
}
