internal import Canvas
internal import Text

/// A line in which something is typed: what for, the text with its cursor, and words about it.
struct PromptLine: View {
  let title: String
  let text: String
  var isTyping = true
  /// What the text leads to, the longest form first.
  let words: Phrase
  /// How the words are drawn.
  let role: Role
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    let title = inside.width >= 16 ? title + " " : ""
    var line = Line(title, theme.style(.key))
    // Of a text too long for the line its end is shown, where the next letter goes.
    line.append(
      text.suffixFitting(inside.width - title.columns - 2), theme.style(.strong))
    if isTyping { line.append(appearance.symbols == .ascii ? "_" : "▏", theme.style(.key)) }
    line.append("  ", theme.style(.text))
    line.append(words.fitting(inside.width - line.columns), theme.style(role))
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
