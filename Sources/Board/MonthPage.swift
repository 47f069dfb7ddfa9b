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

  /// Whether the days' chart and their calendar find room side by side.
  static func isWide(_ width: Int) -> Bool { width >= 90 }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rows = board.observations(of: month, family: panel.index)
    let days = DayFigures(of: month, in: panel, dataset: board.dataset)
    let selected = rows.isEmpty ? nil : rows[min(row, rows.count - 1)]
    let events = board.dataset?.events(in: month.period, for: panel.metric.id) ?? []
    guard !board.exploration.isExpanded else {
      drawCharts(days, rows, on: &canvas, in: area)
      return
    }
    // What was published comes first; the chart has what is left, and goes before the rows do.
    var rest = area
    var citation = Rect(width: 0, height: 0)
    var happened = citation
    if rest.height >= 14 { (rest, citation) = rest.splitBottom(rest.height >= 26 ? 6 : 4) }
    if rest.height >= 24, !events.isEmpty {
      (rest, happened) = rest.splitBottom(min(events.count + 2, 6))
    }
    let wanted = max(4, min(rows.count + 3, rest.height * 2 / 5))
    let (chart, table) = rest.splitBottom(rest.height - wanted >= 7 ? wanted : rest.height)
    drawCharts(days, rows, on: &canvas, in: chart)
    drawRows(rows, hasDays: days != nil, on: &canvas, in: table)
    if let breakdown = board.breakdown(of: panel.index) {
      BreakdownBox(board: board, panel: panel, breakdown: breakdown, day: month.last)
        .draw(on: &canvas, in: citation)
    } else if let selected {
      CitationBox(board: board, row: selected).draw(on: &canvas, in: citation)
    }
    EventBox(board: board, title: "Events in \(month.long)", events: events)
      .draw(on: &canvas, in: happened)
  }

  /// The month's days as a chart and a calendar, where there is room for both; without days the
  /// family's months, and the steps between releases that touch this one.
  private func drawCharts(
    _ days: DayFigures?, _ rows: [MonthRow], on canvas: inout Canvas, in area: Rect
  ) {
    guard !area.isEmpty else { return }
    let isWide = Self.isWide(area.width)
    let (left, right) =
      isWide ? area.splitLeft(area.width - min(60, area.width * 2 / 5)) : (area, area)
    if let days {
      let current = min(row, max(0, rows.count - 1))
      let shown = board.shownRows.filter(rows.indices.contains)
      let position = shown.firstIndex(of: current) ?? 0
      func day(_ row: MonthRow) -> Day? {
        row.observation.period.days == 1 ? row.observation.period.start : nil
      }
      let offsets = shown.enumerated().compactMap { index, row in
        day(rows[row]).map { ($0, index - position) }
      }
      let page = DayPanels(
        board: board, panel: panel, figures: days,
        cursor: rows.indices.contains(current) ? day(rows[current]) : nil,
        offsets: Dictionary(offsets, uniquingKeysWith: { _, last in last }))
      if isWide || !board.exploration.prefersCalendar { page.drawChart(on: &canvas, in: left) }
      if isWide || board.exploration.prefersCalendar { page.drawCalendar(on: &canvas, in: right) }
      return
    }
    let steps = panel.steps.filter { month.period.overlaps($0.period) }
    guard isWide, !steps.isEmpty else {
      drawMonths(on: &canvas, in: area)
      return
    }
    drawMonths(on: &canvas, in: left)
    drawSteps(steps, on: &canvas, in: right)
  }

  private func drawSteps(_ steps: [Step], on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let frame = Panel(
      ["Between releases", "Releases"],
      reading: [steps.count == 1 ? "1 step" : "\(steps.count) steps"],
      footer: [
        [
          Line.Part(
            ["differences of a cumulative total", "differences of totals"], theme.style(.dim))
        ]
      ], accent: theme.accent(panel.index), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let (chart, table) = frame.inner(of: area).splitBottom(steps.count + 1)
    StepTable(
      board: board, metric: panel.definition.cumulative ?? "", steps: steps,
      unit: panel.metric.unit, cursor: nil
    ).table.draw(on: &canvas, in: table)
    StepChart(
      steps: panel.steps, accent: theme.accent(panel.index), appearance: board.appearance, span: 6,
      cursor: panel.steps.firstIndex { $0 == steps.last }
    ).draw(on: &canvas, in: chart)
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
    let shown = board.shownRows.filter(rows.indices.contains)
    let table = ObservationTable(
      board: board, panel: panel, rows: shown.map { rows[$0] },
      cursor: shown.firstIndex(of: min(row, rows.count - 1))
    ).table
    board.ordered(table).draw(on: &canvas, in: inner)
  }

  /// Draws the chart of the family's months with this one under the cursor.
  func drawMonths(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let readout = CursorReadout(board: board, metric: panel.metric)
    let extras = board.extras(of: panel)
    let frame = Panel(
      panel.definition.title, reading: panel.reading(of: month, board.wording),
      footer: [readout.parts(of: month, in: panel)], isFocused: board.exploration.isExpanded,
      accent: theme.accent(panel.index), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    FamilyChart(
      panel: panel, appearance: board.appearance, selected: month,
      claims: board.claims(about: panel), extras: extras
    )
    .draw(on: &canvas, in: frame.inner(of: area))
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
