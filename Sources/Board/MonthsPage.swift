internal import Canvas
internal import Text
internal import Model

/// One family by months: its chart and its table with one cursor, and where the figure under the
/// cursor comes from.
struct MonthsPage: View {
  let board: Board
  let panel: PanelReading
  let selected: Month?
  /// The year whose months are shown; nil for all.
  var year: Year?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.height >= 4, area.width >= 20 else {
      drawFigure(on: &canvas, in: area)
      return
    }
    let layout = FamilyLayout(area, isExpanded: board.exploration.isExpanded)
    let theme = board.appearance.theme
    drawChart(on: &canvas, in: layout.chart)
    guard !board.exploration.isExpanded else { return }
    let frame = Panel(
      "Months", reading: tableReading,
      footer: layout.chart.isEmpty ? [panel.sourceParts(board, theme: theme)] : [],
      isFocused: true, accent: theme.accent(panel.index),
      theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: layout.table)
    table.draw(on: &canvas, in: frame.inner(of: layout.table))
    if let selected, let breakdown = board.breakdown(of: panel.index) {
      BreakdownBox(board: board, panel: panel, breakdown: breakdown, day: selected.last)
        .draw(on: &canvas, in: layout.detail)
    } else if let selected {
      let rows = board.observations(of: selected, family: panel.index)
      let own = board.dataset?.index(ofMetric: panel.metric.id)
      let releases = rows.filter { $0.observation.metric == own }
      ProvenanceBox(
        board: board, panel: panel, rows: releases.isEmpty ? rows : releases, title: selected.long
      ).draw(on: &canvas, in: layout.detail)
    }
  }

  /// The selected month's figure, where there is no room for a table.
  private func drawFigure(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let (top, rest) = area.splitTop(area.height > 1 ? 1 : 0)
    Line(panel.definition.title.fitting(area.width), theme.style(.title)).draw(on: &canvas, in: top)
    guard let selected, let month = panel.months.first(where: { $0.month == selected }) else {
      return
    }
    let reading = panel.reading(of: selected, board.wording)
    let dated = month.figure.map { figure in
      "\(board.wording.value(of: figure, in: panel.definition, kind: panel.metric.kind)) "
        + figure.period.short
    }
    let phrase = Phrase([reading.longest, dated ?? ""].filter { !$0.isEmpty } + reading.forms)
    Line(phrase.fitting(area.width), theme.style(.strong)).draw(on: &canvas, in: rest)
  }

  /// The months as rows, the earliest first, with the selected one under the cursor.
  var table: Table {
    let columns = MonthColumns(board: board, panel: panel)
    let shown = board.shownRows.filter(months.indices.contains).map { months[$0] }
    return board.ordered(
      Table(
        columns.columns, shown.map(columns.row),
        cursor: shown.firstIndex { $0.month == selected }, theme: board.appearance.theme,
        symbols: board.appearance.symbols))
  }

  /// The months shown, the earliest first.
  private var months: [MonthReading] {
    guard let year else { return panel.months }
    return panel.months.filter { year.period.overlaps($0.month.period) }
  }

  private func drawChart(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let readout = CursorReadout(board: board, metric: panel.metric)
    let extras = board.extras(of: panel, year: year)
    // A high chart does not jump when the cursor comes to a month without events or shares; a low
    // one needs their rows itself.
    let keepsRows = area.height >= 20
    var footer = ChartFooter()
    if let selected {
      footer.append(.readout, readout.parts(of: selected, in: panel))
      let events = readout.events(extras.events, in: selected.period)
      if !events.isEmpty || keepsRows && !extras.events.isEmpty { footer.append(.events, events) }
    }
    let month = panel.months.first { $0.month == selected }
    let shown = selected == nil ? panel.headline?.figure : month?.figure
    let shares = panel.shares(of: shown, board.wording, theme: theme)
    if !shares.isEmpty || keepsRows && !panel.against.isEmpty {
      footer.append(.shares, shares)
    }
    footer.append(.freshness, panel.sourceParts(board, theme: theme))
    var frame = Panel(
      panel.definition.title, reading: selected.map { panel.reading(of: $0, board.wording) } ?? "",
      emphasis: month.map { board.emphasis($0, in: panel) } ?? .none,
      footer: footer.lines(height: area.height, labels: 2),
      isFocused: board.exploration.isExpanded, accent: theme.accent(panel.index), theme: theme,
      symbols: board.appearance.symbols)
    let chart = FamilyChart(
      panel: panel, appearance: board.appearance, selected: selected,
      claims: board.claims(about: panel), extras: extras)
    let breakdown = board.breakdown(of: panel.index)
    if breakdown == nil {
      footer.add(legend: chart.legendLeft(in: frame.inner(of: area)))
      frame.footer = footer.lines(height: area.height, labels: 2)
    }
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    if let breakdown {
      drawParts(breakdown, chart, on: &canvas, in: inner)
    } else {
      chart.draw(on: &canvas, in: inner)
    }
  }

  /// The parts of the metric in the place of its chart: stacked, or one chart each.
  private func drawParts(
    _ breakdown: Breakdown, _ chart: FamilyChart, on canvas: inout Canvas, in area: Rect
  ) {
    var chart = chart
    if board.exploration.stacksBreakdowns {
      // Bars need more room a month than lines do.
      chart.extras.span = chart.extras.span ?? BarChart.capacity(width: area.width)
    }
    guard let window = chart.window(width: area.width) else { return }
    if board.exploration.stacksBreakdowns {
      BreakdownStack(
        board: board, panel: panel, breakdown: breakdown, window: window, cursor: selected
      ).draw(on: &canvas, in: area)
    } else {
      BreakdownChart(
        board: board, panel: panel, breakdown: breakdown, window: window,
        cursor: selected.map(chart.cursorDay)
      ).draw(on: &canvas, in: area)
    }
  }

  private var tableReading: Phrase {
    guard let first = months.first?.month, let last = months.last?.month else {
      return ""
    }
    return ["\(first.short) to \(last.short)", ""]
  }
}
