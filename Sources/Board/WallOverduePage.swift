internal import Canvas
internal import Text

/// What of the metrics shown is overdue, the longest first.
struct WallOverduePage: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let heading = WallHeading(
      titles: ["Overdue"], style: theme.style(.title), symbols: board.appearance.symbols)
    let (top, rest) = area.splitTop(heading.rows(in: area))
    heading.draw(on: &canvas, in: top)
    var y = rest.y
    guard !board.overdue.isEmpty else {
      canvas.write(
        "nothing is overdue", at: Point(x: rest.x, y: y), style: theme.style(.text), in: rest)
      return
    }
    for reading in board.overdue where y < rest.bottom {
      let title = Phrase(reading.titles).fitting(rest.width)
      canvas.write(title, at: Point(x: rest.x, y: y), style: theme.style(.strong), in: rest)
      let details = reading.freshness.wallDetails(board)
      WallDetails(details: details, board: board).draw(
        on: &canvas,
        in: Rect(x: rest.x + 2, y: y + 1, width: rest.width - 2, height: 2)
          .intersection(rest))
      y += 4
    }
  }
}
