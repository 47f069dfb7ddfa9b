internal import Canvas
internal import Text

/// The last line: the keys that matter here, each with what it does.
struct KeyLine: View {
  /// One hint: the keys and what they do.
  struct Hint {
    let keys: String
    let words: String
    let priority: Int

    /// Creates a hint; those of a higher priority stay longer when room runs out.
    init(_ keys: String, _ words: String, priority: Int = 0) {
      self.keys = keys
      self.words = words
      self.priority = priority
    }

    var columns: Int { keys.columns + 1 + words.columns }
  }

  let hints: [Hint]
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var line = Line()
    for (index, hint) in fitting(inside.width).enumerated() {
      if index > 0 { line.append("  ", theme.style(.dim)) }
      line.append(hint.keys, theme.style(.key))
      line.append(" " + hint.words, theme.style(.dim))
    }
    line.write(on: &canvas, at: Point(x: inside.x, y: inside.y), in: inside)
  }

  /// The hints that find room, without those of the lowest priority, the later ones first.
  private func fitting(_ columns: Int) -> [Hint] {
    var kept = hints
    if appearance.symbols == .ascii {
      kept = hints.map { Hint(Symbols.ascii.keys($0.keys), $0.words, priority: $0.priority) }
    }
    while kept.reduce(-2, { $0 + 2 + $1.columns }) > columns,
      let lowest = kept.map(\.priority).min(),
      let last = kept.lastIndex(where: { $0.priority == lowest })
    {
      kept.remove(at: last)
    }
    return kept
  }
}
