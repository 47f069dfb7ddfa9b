internal import Canvas
internal import Text

/// A text the viewer asked for.
public struct Notice: Hashable, Sendable {
  /// Whether the wall is meant, which takes the whole display.
  static let wallQuestion = Notice(
    titles: ["Show the wall?"],
    text: "w shows one page after another in large figures; there, q leads back here. "
      + "Any other key stays here. A display that nobody watches is for paceboard --wall, which "
      + "keeps a log and a heartbeat.")

  /// What the text is, the longest form first.
  let titles: [String]
  /// The text.
  public let text: String
}

/// A text the viewer asked for, over the foot of the page until the next key.
struct NoticeBox: View {
  let board: Board
  let notice: Notice

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let lines = notice.text.wrapped(to: max(2, area.width - 4))
    let height = min(area.height, lines.count + 2)
    let box = area.splitBottom(height).bottom
    let frame = Panel(
      Phrase(notice.titles),
      isFocused: true, keepsFrame: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: box)
    let inner = frame.inner(of: box)
    for (index, line) in lines.prefix(inner.height).enumerated() {
      canvas.write(
        line, at: Point(x: inner.x, y: inner.y + index), style: theme.style(.strong), in: inner)
    }
  }
}
