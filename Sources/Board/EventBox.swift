internal import Canvas
internal import Model
internal import Text

/// Dated events in words, earliest first, and how many find no room.
struct EventBox: View {
  let board: Board
  let title: String
  let events: [Model.Event]

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      Phrase([title, "Events"]),
      reading: [events.count == 1 ? "1 event" : "\(events.count) events", ""], keepsFrame: true,
      accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let count = events.count > inner.height ? max(0, inner.height - 1) : events.count
    if count < events.count {
      canvas.write(
        "… and \(events.count - count) more",
        at: Point(x: inner.x + 8, y: inner.y + count), style: theme.style(.dim), in: inner)
    }
    for (index, event) in events.prefix(count).enumerated() {
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
