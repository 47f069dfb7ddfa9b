internal import Canvas

/// The line in which a list is narrowed: the text, how much it leaves, and what ends it.
struct FindLine: View {
  let find: Find
  /// The keys that begin it again.
  let again: String
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = find.rows.isEmpty ? "nothing found" : "\(find.rows.count) of \(find.total)"
    let enter = appearance.symbols.enterKey
    let ends = find.isTyping ? "\(enter) keep  Esc clear" : "\(again) change  Esc clear"
    PromptLine(
      title: "Find", text: find.text, isTyping: find.isTyping,
      words: ["\(count)   \(ends)", count, "\(find.rows.count)", ""],
      role: find.rows.isEmpty ? .alert : .dim, appearance: appearance
    ).draw(on: &canvas, in: area)
  }
}
