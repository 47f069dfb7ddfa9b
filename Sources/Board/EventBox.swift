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
    let columns = Self.columns(in: inner.width)
    let room = inner.height * columns
    let count = events.count > room ? max(0, room - 1) : events.count
    let width = (inner.width + Self.gap) / columns - Self.gap
    for index in 0..<min(room, events.count) {
      let cell = Rect(
        x: inner.x + index / inner.height * (width + Self.gap), y: inner.y + index % inner.height,
        width: width, height: 1)
      if index < count {
        draw(events[index], on: &canvas, in: cell)
      } else {
        canvas.write(
          "… and \(events.count - count) more", at: Point(x: cell.x + Self.dates, y: cell.y),
          style: theme.style(.dim), in: cell)
      }
    }
  }

  /// How many events stand side by side.
  private static func columns(in width: Int) -> Int { max(1, (width + gap) / (Self.width + gap)) }

  /// How many rows so many events take with their frame.
  static func height(of count: Int, in width: Int) -> Int {
    let columns = columns(in: width - 4)
    return (count + columns - 1) / columns + 2
  }

  /// The columns that a date and an event of an ordinary length take.
  static let width = dates + 40

  /// The columns of a date with the blanks behind it.
  private static let dates = 8

  /// Columns between two columns of events.
  private static let gap = 2

  private func draw(_ event: Model.Event, on canvas: inout Canvas, in cell: Rect) {
    let theme = board.appearance.theme
    let day = event.date.short(in: event.date.civil.year)
    canvas.write(
      day.leading(Self.dates - 2), at: Point(x: cell.x, y: cell.y), style: theme.style(.event),
      in: cell)
    canvas.write(
      event.label.fitted(to: cell.width - Self.dates),
      at: Point(x: cell.x + Self.dates, y: cell.y), style: theme.style(.text), in: cell)
  }
}
