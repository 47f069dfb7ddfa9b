internal import Canvas
internal import Model

/// The second line: the headline of each family, complete periods only.
struct HeadlineStrip: View {
  /// From how many columns on changes have room for what they are against.
  private static let roomy = 180

  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inside = area.inset(left: 1, right: 1)
    var x = inside.x
    // Where there is room a change says what it is against; the panels below say it besides.
    var lines = board.panels.map { line($0, theme, hasBases: inside.width >= Self.roomy) }
    var columns = lines.map(\.columns).reduce(0, +)
    let gaps = max(1, lines.count - 1)
    // Every family before every detail: the panels below have the changes and the days.
    for isDated in [true, false] where columns + 2 * gaps > inside.width {
      lines = board.panels.map { shortLine($0, theme, isDated: isDated) }
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

  /// A family's name and figure, with its date or alone.
  private func shortLine(_ panel: PanelReading, _ theme: Theme, isDated: Bool) -> Line {
    let emphasis = board.emphasis(panel)
    var line = Line(panel.definition.strip, theme.style(.text))
    line.append(
      board.appearance.symbols.blank(emphasis), theme.style(theme.style(.text), emphasis))
    let value = panel.headline.map { board.wording.value($0.value) } ?? "–"
    line.append(value, theme.style(theme.style(.strong), emphasis))
    if isDated, let headline = panel.headline {
      line.append(" " + date(of: headline.figure.period), theme.style(.dim))
    }
    return line
  }

  /// When a figure was counted, with the year where a reader could take it for a later one.
  private func date(of period: Period) -> String {
    let today = board.knownOn ?? board.now.easternDay
    if let month = period.wholeMonth {
      return today.month - month < 12 ? month.name : month.short
    }
    return today - period.end < 365
      ? period.end.short(in: period.end.civil.year) : period.end.short()
  }

  private func line(_ panel: PanelReading, _ theme: Theme, hasBases: Bool) -> Line {
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
    // A figure without its date would be taken for today's.
    line.append(" " + date(of: headline.figure.period), theme.style(.dim))
    guard let change = headline.change else {
      let caveat = board.wording.shortCaveat(headline.figure)
      if !caveat.isEmpty { line.append(" " + caveat, theme.style(.notice)) }
      return line
    }
    guard hasBases else {
      line.append(" " + board.wording.changeAlone(change), theme.style(.dim))
      return line
    }
    let base = board.wording.base(of: change, in: headline.figure.period.end.civil.year)
    line.append(" \(board.wording.change(change)) \(base)", theme.style(.dim))
    return line
  }
}
