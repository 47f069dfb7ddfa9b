internal import Canvas
internal import Text

/// The line in which a list is narrowed: the text, how much it leaves, and what ends it.
struct FindLine: View {
  let find: Find
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var line = Line(inside.width >= 16 ? "Find " : "", theme.style(.key))
    line.append(find.text.suffixFitting(inside.width - 7), theme.style(.strong))
    if find.isTyping { line.append(appearance.symbols == .ascii ? "_" : "▏", theme.style(.key)) }
    line.append("  ", theme.style(.text))
    let room = inside.width - line.columns
    let role: Role = find.rows.isEmpty ? .alert : .dim
    let count = find.rows.isEmpty ? "nothing found" : "\(find.rows.count) of \(find.total)"
    let ends = find.isTyping ? "⏎ keep  Esc clear" : "/ change  Esc clear"
    let words: Phrase = ["\(count)   \(ends)", count, "\(find.rows.count)", ""]
    line.append(words.fitting(room), theme.style(role))
    line.write(on: &canvas, at: Point(x: inside.x, y: inside.y), in: inside)
  }
}

extension String {
  /// The end of a text being typed, as much of it as has room.
  func suffixFitting(_ columns: Int) -> String {
    var rest = self[...]
    while rest.columns > max(0, columns) { rest = rest.dropFirst() }
    return String(rest)
  }
}
