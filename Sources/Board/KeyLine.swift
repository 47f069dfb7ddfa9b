internal import Canvas
internal import Text

/// The last line: the keys that matter here, each with what it does.
struct KeyLine: View {
  /// One hint: some actions and what they do here.
  struct Hint {
    let actions: [Action]
    let words: String
    let priority: Int

    /// Creates a hint; those of a higher priority stay longer when room runs out.
    init(_ actions: [Action], _ words: String, priority: Int = 0) {
      self.actions = actions
      self.words = words
      self.priority = priority
    }

    /// Creates a hint of one action.
    init(_ action: Action, _ words: String, priority: Int = 0) {
      self.init([action], words, priority: priority)
    }
  }

  /// A hint with the keys that its actions have.
  private struct Shown {
    let keys: String
    let hint: Hint

    var columns: Int { keys.columns + 1 + hint.words.columns }
  }

  let hints: [Hint]
  let keys: KeyBindings
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var line = Line()
    for (index, shown) in fitting(inside.width).enumerated() {
      if index > 0 { line.append("  ", theme.style(.dim)) }
      line.append(shown.keys, theme.style(.key))
      line.append(" " + shown.hint.words, theme.style(.dim))
    }
    line.write(on: &canvas, at: Point(x: inside.x, y: inside.y), in: inside)
  }

  /// The hints that find room, without those of the lowest priority, the later ones first.
  ///
  /// What has no key is not hinted at.
  private func fitting(_ columns: Int) -> [Shown] {
    var kept = hints.map { hint in
      Shown(keys: appearance.symbols.signs(of: keys.keys(for: hint.actions)), hint: hint)
    }
    kept.removeAll { $0.keys.isEmpty }
    while kept.reduce(-2, { $0 + 2 + $1.columns }) > columns,
      let lowest = kept.map(\.hint.priority).min(),
      let last = kept.lastIndex(where: { $0.hint.priority == lowest })
    {
      kept.remove(at: last)
    }
    return kept
  }
}
