internal import Canvas
internal import Model
internal import Text

/// The line that says that the board shows what was known on an earlier day.
struct KnowledgeBanner: View {
  let board: Board
  let day: Day

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let style = board.appearance.theme.style(.banner)
    canvas.fill(area, style: style)
    let known: Phrase = [
      "AS KNOWN ON \(day.short()): nothing published later is shown", "AS KNOWN ON \(day.short())",
      day.short(),
    ]
    let keys = board.knowledge.isPlaying ? "P stop" : "< earlier  > later  n now  P play"
    let hint = area.width >= 100 ? keys : ""
    let text = known.fitting(area.width - 2 - (hint.isEmpty ? 0 : hint.columns + 3))
    canvas.write(text, at: Point(x: area.x + 1, y: area.y), style: style, in: area)
    canvas.write(
      hint, at: Point(x: area.right - 1 - hint.columns, y: area.y), style: style, in: area)
  }
}
