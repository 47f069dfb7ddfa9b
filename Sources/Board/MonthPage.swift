internal import Canvas
internal import Text
internal import Model

/// One month of a family: its days or releases with their sources, and the whole citation of the
/// selected one.
struct MonthPage: View {
  let board: Board
  let panel: PanelReading
  let month: Month
  let row: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rows = board.observations(of: month, family: panel.index)
    let days = panel.daily.filter { $0.period.start.month == month }
    let events = board.dataset?.events(in: month.period, for: panel.metric.id) ?? []
    // What was published comes first; the chart has what is left, and goes before the rows do.
    var rest = area
    var citation = Rect(width: 0, height: 0)
    var happened = citation
    if rest.height >= 14 { (rest, citation) = rest.splitBottom(6) }
    if rest.height >= 20, !events.isEmpty {
      (rest, happened) = rest.splitBottom(min(events.count + 2, 6))
    }
    let wanted = max(4, min(rows.count + 3, rest.height * 3 / 5))
    let (chart, table) = rest.splitBottom(rest.height - wanted >= 8 ? wanted : rest.height)
    if !chart.isEmpty {
      if days.isEmpty {
        drawMonths(on: &canvas, in: chart)
      } else {
        drawDays(days, on: &canvas, in: chart)
      }
    }
    drawRows(rows, hasDays: !days.isEmpty, on: &canvas, in: table)
    if rows.indices.contains(min(row, rows.count - 1)) {
      CitationBox(board: board, row: rows[min(row, rows.count - 1)])
        .draw(on: &canvas, in: citation)
    }
    EventBox(board: board, title: "Events in \(month.long)", events: events)
      .draw(on: &canvas, in: happened)
  }

  private func drawRows(
    _ rows: [MonthRow], hasDays: Bool, on canvas: inout Canvas, in area: Rect
  ) {
    let theme = board.appearance.theme
    let title: Phrase = [
      "\(month.long) · \(hasDays ? "releases and days" : "releases")", month.long, month.short,
    ]
    let frame = Panel(
      title, reading: Phrase([rows.count == 1 ? "1 observation" : "\(rows.count) observations"]),
      isFocused: true, accent: theme.accent(panel.index), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    guard !rows.isEmpty else {
      canvas.write(
        "nothing was published for this month", at: Point(x: inner.x, y: inner.y),
        style: theme.style(.missing), in: inner)
      return
    }
    ObservationTable(board: board, panel: panel, rows: rows, cursor: min(row, rows.count - 1))
      .table.draw(on: &canvas, in: inner)
  }

  private func drawMonths(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let frame = Panel(
      panel.definition.title, reading: panel.reading(of: month, board.wording),
      accent: theme.accent(panel.index), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    FamilyChart(
      panel: panel, appearance: board.appearance, selected: month,
      claims: board.claims(about: panel)
    )
    .draw(on: &canvas, in: frame.inner(of: area))
  }

  private func drawDays(_ days: [Figure], on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let accent = theme.accent(panel.index)
    let chart = dayChart(days, width: area.width, accent: accent, theme: theme)
    let sum = days.reduce(0.0) { $0 + $1.value }
    let mean = board.wording.numbers.whole(sum / Double(max(1, days.count)))
    let title: Phrase = [dayTitle, "By day"]
    let reading: Phrase = ["\(mean) mean of \(days.count) days", mean]
    let footer: [[Line.Part]] = chart.note.map { [[Line.Part($0, theme.style(.dim))]] } ?? []
    let frame = Panel(
      title, reading: reading, footer: footer, accent: accent, theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    chart.draw(on: &canvas, in: frame.inner(of: area))
  }

  private var dayTitle: String {
    let metric = panel.definition.daily.flatMap { board.dataset?.metric($0) }
    return "\(month.long) · \(metric?.title ?? "by day")"
  }

  private func dayChart(
    _ days: [Figure], width: Int, accent: Accent, theme: Theme
  ) -> LineChart {
    let span = Double(max(1, month.days - 1))
    let points = days.map {
      DataPoint(x: Double($0.period.start - month.first) / span, y: $0.value)
    }
    // Every day where there is room for its number, else a regular few.
    let step = width >= month.days * 5 ? 1 : 5
    let shown = (1...month.days).filter { $0 == 1 || $0 % step == 0 }
    let labels = shown.map { number in
      let position = Double(number - 1) / span
      return XLabel(at: position, Phrase([String(number)]))
    }
    let numbers = board.appearance.numbers
    return LineChart(
      [Series("", points, accent: accent)], form: .line, theme: theme,
      symbols: board.appearance.symbols, xLabels: labels, label: { numbers.short($0) })
  }
}

/// The whole citation of one observation.
struct CitationBox: View {
  let board: Board
  let row: MonthRow

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, let dataset = board.dataset else { return }
    let theme = board.appearance.theme
    let observation = row.observation
    let source = dataset.sources[observation.source]
    let metric = dataset.metrics[observation.metric]
    let frame = Panel(
      "Where this figure comes from", accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let value = board.wording.value(observation.value, bound: observation.bound)
    let lines = [
      ("\(value) \(metric.unit), \(observation.period.label): \(metric.title)", Role.strong),
      ("\(source.publisher), \(source.title)", .text),
      (
        [observation.published.words(), source.url].filter { !$0.isEmpty }.joined(separator: " · "),
        .dim
      ),
      (observation.note, .dim),
    ].filter { !$0.0.isEmpty }
    for (index, line) in lines.prefix(inner.height).enumerated() {
      canvas.write(
        line.0.fitted(to: inner.width), at: Point(x: inner.x, y: inner.y + index),
        style: theme.style(line.1), in: inner)
    }
  }
}
