internal import Canvas
internal import Model
internal import Text

/// Dated events in words, earliest first.
struct EventBox: View {
  let board: Board
  let title: String
  let events: [Model.Event]

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      Phrase([title, "Events"]), keepsFrame: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    for (index, event) in events.prefix(inner.height).enumerated() {
      let y = inner.y + index
      let day = event.date.short(in: event.date.civil.year)
      canvas.write(
        String(repeating: " ", count: max(0, 6 - day.columns)) + day,
        at: Point(x: inner.x, y: y), style: theme.style(.event), in: inner)
      canvas.write(
        event.label.fitted(to: inner.width - 8), at: Point(x: inner.x + 8, y: y),
        style: theme.style(.text), in: inner)
    }
  }
}
