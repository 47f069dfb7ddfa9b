internal import Canvas
internal import Model

/// The second line: the headline of each family, complete periods only.
struct HeadlineStrip: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var x = inside.x
    var lines = board.panels.map { line($0, theme) }
    var columns = lines.map(\.columns).reduce(0, +)
    let gaps = max(1, lines.count - 1)
    if columns + 2 * gaps > inside.width {
      // Every family before every detail: the panels below have the days and the changes.
      lines = board.panels.map { shortLine($0, theme) }
      columns = lines.map(\.columns).reduce(0, +)
    }
    let gap = max(
      columns + 2 * gaps > inside.width ? 1 : 2, min(5, (inside.width - columns) / gaps))
    for line in lines {
      guard x + line.columns <= inside.right else { break }
      x = line.write(on: &canvas, at: Point(x: x, y: inside.y), in: inside) + gap
    }
    let newest = newestLine(columns: inside.right - x - 2, theme)
    newest.write(on: &canvas, at: Point(x: inside.right - newest.columns, y: inside.y), in: inside)
  }

  /// What was published last, where there is room beside the headlines.
  private func newestLine(columns: Int, _ theme: Theme) -> Line {
    guard let dataset = board.dataset, let newest = board.newest?.observation else { return Line() }
    let value = board.wording.value(newest.value, bound: newest.bound)
    let title = dataset.metrics[newest.metric].title
    let day = newest.published.words(in: board.wording.year)
    let phrase: Phrase = [
      "newest, \(day): \(title), \(newest.period.label) \(value)", "newest, \(day): \(title)",
      "newest \(day)",
    ]
    return Line(phrase.fitting(columns), theme.style(.dim))
  }

  /// A family's name and figure alone.
  private func shortLine(_ panel: PanelReading, _ theme: Theme) -> Line {
    let emphasis = board.emphasis(panel)
    var line = Line(panel.definition.strip, theme.style(.text))
    line.append(
      board.appearance.symbols.blank(emphasis), theme.style(theme.style(.text), emphasis))
    let value = panel.headline.map { board.wording.value($0.value) } ?? "–"
    line.append(value, theme.style(theme.style(.strong), emphasis))
    return line
  }

  private func line(_ panel: PanelReading, _ theme: Theme) -> Line {
    let emphasis = board.emphasis(panel)
    let blank = board.appearance.symbols.blank(emphasis)
    var line = Line(panel.definition.strip, theme.style(.text))
    line.append(blank, theme.style(theme.style(.text), emphasis))
    guard let headline = panel.headline else {
      line.append("–", theme.style(.dim))
      return line
    }
    line.append(
      board.wording.value(headline.value), theme.style(theme.style(.strong), emphasis))
    if let change = headline.change {
      line.append(" " + board.wording.change(change), theme.style(.dim))
    } else if let month = headline.figure.period.wholeMonth {
      line.append(" " + month.name, theme.style(.dim))
    }
    return line
  }
}
