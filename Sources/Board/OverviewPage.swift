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
    if let pace = board.pace {
      let isFocused = board.selectedPanel == board.panels.count
      canvas.mark(.panel(board.panels.count), in: layout.pace)
      PaceStrip(board: board, pace: pace, isFocused: isFocused).draw(on: &canvas, in: layout.pace)
    }
    let (keys, claims) = layout.keys.splitLeft(layout.keys.width - claimsLine.columns)
    KeyLine(hints: hints, appearance: board.appearance).draw(on: &canvas, in: keys)
    claimsLine.draw(on: &canvas, in: claims)
  }

  /// How many claims the figures contradict; nothing where none does or there is no room.
  private var claimsLine: Line {
    let count = board.disagreements
    guard count > 0, board.size.width >= 80 else { return Line() }
    let words = count == 1 ? "1 claim disagrees" : "\(count) claims disagree"
    return Line("⚑ \(words) ", board.appearance.theme.style(.alert))
  }

  private var hints: [KeyLine.Hint] {
    let families = "0–8"
    return [
      KeyLine.Hint("⏎", "in", priority: 4), KeyLine.Hint("←→↑↓", "panel", priority: 2),
      KeyLine.Hint(families, "page", priority: 3), KeyLine.Hint("F5", "read now", priority: 1),
      KeyLine.Hint("< >", "as known on", priority: 3), KeyLine.Hint("v", "revisions", priority: 2),
      KeyLine.Hint("e", board.exploration.isExpanded ? "shrink" : "expand", priority: 2),
      KeyLine.Hint("g", "date", priority: 1),
      KeyLine.Hint("y", "cite", priority: 1),
      KeyLine.Hint("p", board.refresh.isPaused ? "resume" : "pause", priority: 1),
      KeyLine.Hint("?", "help", priority: 5), KeyLine.Hint("q", "quit", priority: 5),
    ].filter { !$0.keys.isEmpty }
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
    let reading = panel.reading(board.wording)
    let mark = isFocused ? "▸" : " "
    let titles = panel.definition.title.forms + [panel.definition.strip]
    // The figure matters more than its name: the name shortens first, then goes.
    for title in titles where !title.isEmpty {
      for form in reading.forms where !form.isEmpty {
        let line = "\(mark)\(panel.index + 1) \(title)  \(form)"
        guard line.columns <= area.width else { continue }
        canvas.write(line, at: Point(x: area.x, y: area.y), style: style, in: area)
        return
      }
    }
    let figure = reading.fitting(area.width)
    canvas.write(figure, at: Point(x: area.x, y: area.y), style: style, in: area)
  }
}
