internal import Canvas
internal import Text
internal import Model

/// All families at a glance, with the pace strip below them.
struct OverviewPage: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = OverviewLayout(
      area, panels: board.panels.count, hasPace: board.pace != nil,
      expanded: board.exploration.isExpanded ? board.selectedPanel : nil)
    StatusLine(board: board).draw(on: &canvas, in: layout.title)
    HeadlineStrip(board: board).draw(on: &canvas, in: layout.strip)
    for (panel, place) in zip(board.panels, layout.panels) where !place.isEmpty {
      let isFocused = board.selectedPanel == panel.index
      canvas.mark(.panel(panel.index), in: place)
      if layout.isTextOnly {
        PanelLine(panel: panel, board: board, isFocused: isFocused).draw(on: &canvas, in: place)
      } else {
        FamilyPanel(panel: panel, board: board, isFocused: isFocused).draw(on: &canvas, in: place)
      }
    }
    if !layout.detail.isEmpty, let last = board.panels.indices.last {
      FamilyPanel(panel: board.panels[min(board.selectedPanel, last)], board: board)
        .draw(on: &canvas, in: layout.detail)
    }
    if let pace = board.pace {
      let isFocused = board.selectedPanel == board.panels.count
      canvas.mark(.panel(board.panels.count), in: layout.pace)
      PaceStrip(board: board, pace: pace, isFocused: isFocused).draw(on: &canvas, in: layout.pace)
    }
    let (keys, claims) = layout.keys.splitLeft(layout.keys.width - claimsLine.columns)
    KeyLine(hints: hints, keys: board.keys, appearance: board.appearance).draw(
      on: &canvas, in: keys)
    claimsLine.draw(on: &canvas, in: claims)
  }

  /// How many claims the figures contradict; nothing where none does or there is no room.
  private var claimsLine: Line {
    let count = board.disagreements
    guard count > 0 else { return Line() }
    let words: Phrase =
      count == 1
      ? ["⚑ 1 claim disagrees ", "⚑ 1 "]
      : ["⚑ \(count) claims disagree ", "⚑ \(count) disagree ", "⚑ \(count) "]
    return Line(words.fitting(board.size.width * 2 / 5), board.appearance.theme.style(.alert))
  }

  private var hints: [KeyLine.Hint] {
    [
      KeyLine.Hint(.enter, "in", priority: 4),
      KeyLine.Hint([.left, .right, .up, .down], "panel", priority: 2),
      KeyLine.Hint((0...8).map(Action.page), "page", priority: 3),
      KeyLine.Hint(.palette, "actions", priority: 4),
      KeyLine.Hint([.earlierKnowledge, .laterKnowledge], "as known on", priority: 3),
      KeyLine.Hint(.claims, "claims", priority: 3),
      KeyLine.Hint(.theme, "theme", priority: 3), KeyLine.Hint(.wall, "wall", priority: 2),
      board.expandHint(2),
      KeyLine.Hint(.revisions, "revisions", priority: 1),
      KeyLine.Hint(.goToDate, "date", priority: 1),
      KeyLine.Hint(.citation, "cite", priority: 1),
      KeyLine.Hint(.refresh, "read now", priority: 1),
      KeyLine.Hint(.pause, board.refresh.isPaused ? "resume" : "pause", priority: 1),
      KeyLine.Hint(.help, "help", priority: 5), KeyLine.Hint(.quit, "quit", priority: 5),
    ]
  }
}

/// A family in one line of text, where there is no room for a chart.
struct PanelLine: View {
  let panel: PanelReading
  let board: Board
  let isFocused: Bool

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let style = theme.style(isFocused ? .selected : .text)
    canvas.fill(area, style: style)
    let words = words(in: area.width - 1)
    canvas.write(words.text, at: Point(x: area.x, y: area.y), style: style, in: area)
    canvas.write(
      words.age, at: Point(x: area.right - words.age.columns - 1, y: area.y),
      style: isFocused ? style : theme.style(.alert), in: area)
  }

  /// The name with the figure, and the age: the name shortens first, then the age does, then the
  /// name goes, because the figure matters more, and then the age.
  private func words(in columns: Int) -> (text: String, age: String) {
    let readings = panel.reading(board.wording).forms
    let number = "\(isFocused ? "▸" : " ")\(panel.index + 1) "
    let names = panel.definition.title.forms + [panel.definition.strip]
    let named = names.filter { !$0.isEmpty }.map { "\(number)\($0)  " }
    for titles in [named, [number, ""]] {
      for age in ages {
        let room = columns - (age.isEmpty ? 0 : age.columns + 2)
        for title in titles {
          for reading in readings where title.columns + reading.columns <= room {
            return (title + reading, age)
          }
        }
      }
    }
    return (panel.reading(board.wording).fitting(columns), "")
  }

  /// Whose delay it is where something is overdue; in a list of lines the words for that alone.
  private var ages: [String] {
    guard let state = panel.freshness?.state, state != .current else { return [""] }
    return Array(Freshness.words(state).forms.dropFirst())
  }
}
