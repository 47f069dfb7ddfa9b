public import Canvas

extension Board: View {
  /// Draws the whole screen; before the first reading, that it is under way.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    guard !area.isEmpty else { return }
    guard dataset != nil else {
      NoDataPage(board: self).draw(on: &canvas, in: area)
      return
    }
    if case .overview = place {
      OverviewPage(board: self).draw(on: &canvas, in: area)
      return
    }
    let (top, rest) = area.splitTop(area.height >= 4 ? 1 : 0)
    let (body, bottom) = rest.splitBottom(area.height >= 8 ? 1 : 0)
    StatusLine(board: self).draw(on: &canvas, in: top)
    drawPage(on: &canvas, in: body)
    KeyLine(hints: hints, theme: theme).draw(on: &canvas, in: bottom)
  }

  private func drawPage(on canvas: inout Canvas, in area: Rect) {
    switch place {
    case .overview: OverviewPage(board: self).draw(on: &canvas, in: area)
    case .months(let family, let selected):
      guard panels.indices.contains(family) else { return }
      let panel = panels[family]
      MonthsPage(board: self, panel: panel, selected: selected ?? panel.months.last?.month)
        .draw(on: &canvas, in: area)
    case .month(let family, let month, let row):
      guard panels.indices.contains(family) else { return }
      MonthPage(board: self, panel: panels[family], month: month, row: row)
        .draw(on: &canvas, in: area)
    case .help(let scroll): HelpPage(board: self, scroll: scroll).draw(on: &canvas, in: area)
    }
  }

  /// The keys that matter where the viewer is.
  private var hints: [KeyLine.Hint] {
    switch place {
    case .overview: []
    case .months:
      [
        KeyLine.Hint("←→", "month", priority: 3), KeyLine.Hint("⏎", "releases", priority: 4),
        KeyLine.Hint("Esc", "back", priority: 5), KeyLine.Hint("Tab", "next family", priority: 2),
        KeyLine.Hint("PgUp PgDn", "year", priority: 1), KeyLine.Hint("Home End", "ends"),
        KeyLine.Hint("?", "help", priority: 5), KeyLine.Hint("q", "quit", priority: 2),
      ]
    case .month:
      [
        KeyLine.Hint("←→", "month", priority: 3), KeyLine.Hint("↑↓", "row", priority: 4),
        KeyLine.Hint("Esc", "back", priority: 5), KeyLine.Hint("Home End", "ends"),
        KeyLine.Hint("?", "help", priority: 5), KeyLine.Hint("q", "quit", priority: 2),
      ]
    case .help:
      [
        KeyLine.Hint("↑↓", "scroll", priority: 1), KeyLine.Hint("Esc", "back", priority: 2),
        KeyLine.Hint("q", "close", priority: 1),
      ]
    }
  }

  /// The canvas for this board's size, drawn.
  public func frame() -> Canvas {
    var canvas = Canvas(
      width: size.width, height: size.height, style: appearance.theme.style(.text))
    draw(on: &canvas, in: canvas.bounds)
    return canvas
  }
}
