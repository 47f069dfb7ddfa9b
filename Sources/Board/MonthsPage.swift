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
      "Months", reading: tableReading, isFocused: true, accent: theme.accent(panel.index),
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
    var footer: [[Line.Part]] = []
    if let selected {
      footer.append(readout.parts(of: selected, in: panel))
      let events = readout.events(extras.events, in: selected.period)
      if !events.isEmpty || keepsRows && !extras.events.isEmpty { footer.append(events) }
    }
    let month = panel.months.first { $0.month == selected }
    let shown = selected == nil ? panel.headline?.figure : month?.figure
    let shares = panel.shares(of: shown, board.wording, theme: theme)
    if !shares.isEmpty || keepsRows && !panel.against.isEmpty { footer.append(shares) }
    footer.append(panel.sourceParts(board, theme: theme))
    let frame = Panel(
      panel.definition.title, reading: selected.map { panel.reading(of: $0, board.wording) } ?? "",
      emphasis: month.map { board.emphasis($0, in: panel) } ?? .none,
      footer: footer, isFocused: board.exploration.isExpanded, accent: theme.accent(panel.index),
      theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let chart = FamilyChart(
      panel: panel, appearance: board.appearance, selected: selected,
      claims: board.claims(about: panel), extras: extras)
    let inner = frame.inner(of: area)
    if let breakdown = board.breakdown(of: panel.index) {
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

/// Where the parts of a family's pages stand.
struct FamilyLayout {
  let chart: Rect
  let table: Rect
  let detail: Rect

  /// Chart and table side by side where there is room, else one above the other; what the
  /// selection comes from below them.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - isExpanded: Whether the chart has all of it.
  init(_ area: Rect, isExpanded: Bool = false) {
    guard !isExpanded else {
      chart = area
      table = Rect(width: 0, height: 0)
      detail = table
      return
    }
    let detailHeight =
      area.height >= 28 ? max(8, min(10, area.height / 4)) : area.height >= 20 ? 5 : 0
    let (top, bottom) = area.splitBottom(detailHeight)
    detail = bottom
    if area.width >= 76 {
      let tableWidth = max(38, min(70, area.width * 9 / 20))
      (chart, table) = top.splitLeft(top.width - tableWidth)
    } else {
      (chart, table) = top.splitTop(top.height >= 14 ? top.height / 2 : 0)
    }
  }
}

/// The columns of a family's months and what stands in them.
struct MonthColumns {
  let board: Board
  let panel: PanelReading

  private var isStock: Bool { panel.metric.kind == .stock }
  private var unit: String { panel.metric.unit }

  var columns: [Table.Column] {
    let month = Table.Column("Month", priority: 9)
    let note = Table.Column("", priority: 1)
    if isStock {
      var columns = [
        month, Table.Column(["Snapshot"], .right, priority: 8),
        Table.Column(["on", ""], priority: 5),
        Table.Column(["Change", "Δ"], .right, priority: 7),
      ]
      if !panel.daily.isEmpty {
        columns.append(Table.Column(["Midnight mean", "Mean"], .right, priority: 6))
      }
      if let reference = panel.against.first {
        let beds = board.wording.numbers.short(reference.figure.value)
        columns.append(Table.Column(["% of \(beds)", "of \(beds)"], .right, priority: 4))
      }
      return columns + [note]
    }
    return [
      month, Table.Column(Phrase([unit.capitalizedFirst, "Value"]), .right, priority: 8),
      Table.Column(["A day", "/day"], .right, priority: 6),
      Table.Column(["Change", "Δ"], .right, priority: 7), note,
    ]
  }

  /// The mean of a month's days, marked as a part where some of them are not published.
  private func mean(of month: MonthReading) -> String? {
    month.dailyMean.map { mean in
      let words = board.wording.numbers.whole(mean.value)
      let sign = board.appearance.symbols.sign(of: .partial)
      return month.isDailyWhole ? words : "\(sign) \(words)"
    }
  }

  func row(_ month: MonthReading) -> Table.Row {
    let wording = board.wording
    let name = Table.Cell(Phrase([month.month.short]), rank: Double(month.month.number))
    guard let figure = month.figure else {
      let mean = mean(of: month)
      var cells = [name, Table.Cell("··", .missing), Table.Cell(""), Table.Cell("")]
      if isStock, !panel.daily.isEmpty {
        cells.append(Table.Cell(mean ?? "", rank: month.dailyMean?.value))
      }
      if isStock, !panel.against.isEmpty { cells.append(Table.Cell("")) }
      return Table.Row(
        cells + [Table.Cell(["not published", "no data"], .missing)],
        emphasis: board.emphasis(month, in: panel))
    }
    let value = figure.disagreement.map {
      "\(wording.value($0.lowerBound))–\(wording.value($0.upperBound))"
    }
    var cells = [
      name,
      Table.Cell(
        value ?? wording.value(figure.value, bound: figure.bound), figure.isFirm ? .strong : .text,
        rank: figure.value),
    ]
    let caveat = wording.caveat(figure)
    // Where there is no change its place says why, so that the reason survives a narrow table.
    let reason: Phrase = caveat.isEmpty ? "–" : Phrase([wording.shortCaveat(figure)])
    let change =
      month.change.map { Table.Cell(wording.signedChange($0), .text, rank: $0.share) }
      ?? Table.Cell(reason, .dim)
    if isStock {
      let day = figure.period.end.civil.day
      cells += [Table.Cell("\(day)", .dim, rank: Double(day)), change]
      if !panel.daily.isEmpty {
        cells.append(
          Table.Cell(mean(of: month) ?? "–", rank: month.dailyMean?.value))
      }
      if let reference = panel.against.first {
        cells.append(
          Table.Cell(
            panel.share(of: figure, in: reference, wording) ?? "–",
            rank: figure.value / reference.figure.value))
      }
    } else {
      cells += [Table.Cell(wording.rate(of: figure), rank: figure.perDay), change]
    }
    return Table.Row(
      cells + [Table.Cell(Phrase([caveat, ""]), .dim)], emphasis: board.emphasis(month, in: panel))
  }
}

extension String {
  /// The same text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}
