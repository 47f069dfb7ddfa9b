internal import Canvas
internal import Model
internal import Text

/// One family by fiscal or calendar years: its chart and its table with one cursor.
struct YearsPage: View {
  let board: Board
  let panel: PanelReading
  let selected: Int?

  private var theme: Theme { board.appearance.theme }
  private var accent: Accent { theme.accent(panel.index) }
  private var isFiscal: Bool { board.exploration.reckoning == .fiscal }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let years = panel.years(board.exploration.reckoning)
    let cursor =
      years.isEmpty ? nil : years.firstIndex { $0.year.number == selected } ?? years.count - 1
    let events = years.map { board.dataset?.events(in: $0.year.period, for: panel.metric.id) ?? [] }
    let layout = FamilyLayout(
      area, rows: years.count, events: events.map(\.count).max() ?? 0,
      isExpanded: board.exploration.isExpanded)
    drawChart(years, cursor: cursor, on: &canvas, in: layout.chart)
    if !layout.table.isEmpty {
      let title: Phrase = isFiscal ? ["Fiscal years", "Years"] : ["Calendar years", "Years"]
      let frame = Panel(
        title, reading: [years.count == 1 ? "1 year" : "\(years.count) years", ""],
        footer: layout.chart.isEmpty ? [panel.sourceParts(board, theme: theme)] : [],
        isFocused: true, accent: accent, theme: theme, symbols: board.appearance.symbols)
      frame.draw(on: &canvas, in: layout.table)
      let shown = board.shownRows.filter(years.indices.contains)
      board.ordered(table(shown.map { years[$0] }, cursor: cursor.flatMap(shown.firstIndex)))
        .draw(on: &canvas, in: frame.inner(of: layout.table))
    }
    if let cursor {
      EventBox(
        board: board, title: "Events in \(years[cursor].year)", events: events[cursor]
      ).draw(on: &canvas, in: layout.detail)
    }
  }

  // MARK: Chart

  private func drawChart(
    _ years: [YearReading], cursor: Int?, on canvas: inout Canvas, in area: Rect
  ) {
    var footer = ChartFooter()
    footer.append(.readout, cursor.map { readout(years[$0]) } ?? [])
    footer.append(.measure, [Line.Part(measureWords, theme.style(.dim))] + legend(years))
    footer.append(.freshness, panel.sourceParts(board, theme: theme))
    let frame = Panel(
      Phrase(panel.definition.titles.map { "\($0) · by year" } + [panel.definition.shortTitle]),
      reading: cursor.flatMap { badge(years[$0]) } ?? "",
      footer: footer.lines(height: area.height, labels: 1),
      isFocused: board.exploration.isExpanded, accent: accent, theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let first = years.first?.year.number ?? 0
    let breaks = panel.breaks.compactMap { line -> ChartBreak? in
      let year = Year(board.exploration.reckoning, holding: line.day.month)
      guard year.number > first || line.day > year.period.start, year.number >= first else {
        return nil
      }
      return ChartBreak(at: Double(year.number - first), label: Phrase([line.label, ""]))
    }
    let numbers = board.appearance.numbers
    BarChart(
      years.map { Bar($0.value, fill: $0.fill) }, accent: accent, theme: theme,
      symbols: board.appearance.symbols, breaks: breaks,
      xLabels: years.enumerated().map { index, reading in
        let name = reading.year.description
        return XLabel(at: Double(index), [name, "’" + String(name.suffix(2))])
      }, cursor: cursor, depth: board.appearance.depth,
      label: { numbers.short($0) }
    ).draw(on: &canvas, in: frame.inner(of: area))
  }

  private func badge(_ reading: YearReading) -> Phrase? {
    reading.value.map { [board.wording.value($0, bound: reading.bound)] }
  }

  /// What the patterns of the bars mean; the names of the years leave no room for it between them.
  private func legend(_ years: [YearReading]) -> [Line.Part] {
    var parts: [Line.Part] = []
    if years.contains(where: { $0.fill == .partial }) {
      parts.append(
        Line.Part(
          ["▒ not all months published", "▒ part"], theme.style(.dim),
          sign: theme.sample(of: accent), priority: 2))
    }
    if years.contains(where: { $0.fill == .uncertain }) {
      parts.append(
        Line.Part(
          ["░ definitions differ or figures not firm", "░ not all firm", "░ mixed"],
          theme.style(.dim), sign: theme.sample(of: accent), priority: 2))
    }
    return parts
  }

  /// What a bar stands for.
  private var measureWords: Phrase {
    switch panel.metric.kind {
    case .stock, .cumulative:
      panel.daily.isEmpty
        ? ["last level of each year", "last level"]
        : ["mean of the daily values published of each year", "mean of daily values"]
    case .flow where panel.definition.measure == .perDay:
      [
        "\(panel.metric.unit) a day, over the days published", "\(panel.metric.unit) a day",
        "a day",
      ]
    case .flow, .mean, .rate:
      ["mean of the months published of each year", "mean of the months"]
    }
  }

  private func readout(_ reading: YearReading) -> [Line.Part] {
    var parts = [Line.Part([reading.year.description], theme.style(.strong), priority: 5)]
    let unit = panel.metric.unit
    guard let value = reading.value else {
      return parts + [Line.Part(["not published"], theme.style(.missing), priority: 4)]
    }
    let coverage = coverage(reading)
    if let total = reading.total {
      let words = board.wording.value(total, bound: reading.bound)
      // Without its months a sum would be taken for the year's.
      let forms =
        reading.isWhole
        ? ["\(words) \(unit)", words]
        : coverage.forms.map { "\(words) \(unit) in \($0)" }
          + coverage.forms.suffix(1).map { "\(words) in \($0)" }
      parts.append(Line.Part(Phrase(forms), theme.style(.text), priority: 4))
    }
    parts.append(
      Line.Part(
        measured(value, reading), theme.style(.text), priority: reading.total == nil ? 4 : 3))
    if let change = reading.change {
      parts.append(
        Line.Part(
          [board.wording.changeWithBase(change), board.wording.change(change)],
          theme.style(.text), priority: 3))
    }
    guard reading.total == nil || reading.isWhole else { return parts }
    return parts + [Line.Part(coverage, theme.style(.dim), priority: 4)]
  }

  private func measured(_ value: Double, _ reading: YearReading) -> Phrase {
    let words = board.wording.value(value, bound: reading.bound)
    switch panel.metric.kind {
    case .stock, .cumulative:
      guard let level = reading.lastLevel, panel.daily.isEmpty else {
        return ["\(words) \(panel.metric.unit)", words]
      }
      return Phrase(dated(level).map { "\(panel.metric.unit) \($0)" } + dated(level))
    case .flow where panel.definition.measure == .perDay: return ["\(words) a day"]
    case .flow, .mean, .rate: return ["\(words) a month"]
    }
  }

  /// A level with its day, which no form leaves out: it may lie months before the year's end.
  private func dated(_ level: Figure) -> [String] {
    let words = board.wording.value(level.value, bound: level.bound)
    let day = level.period.end
    // Days of one digit take the room of two, so that the figures before them stand in line.
    func padded(_ text: String) -> String { (day.civil.day < 10 ? " " : "") + text }
    return [
      "\(words) on \(padded(day.short()))", "\(words) \(padded(day.short(in: day.civil.year)))",
    ]
  }

  /// Which part of the year is published, in words; nothing for a whole and firm one.
  private func coverage(_ reading: YearReading) -> Phrase {
    guard !reading.isWhole else { return reading.isMixed ? ["12 months, not all firm"] : "" }
    let count = "\(reading.wholeMonths) of 12"
    let end = end(of: reading)
    // No form leaves the parts of months out: their days are counted in a sum.
    switch reading.partialMonths {
    case 0:
      return Phrase(
        (end.isEmpty ? [] : ["\(count) months\(end)"]) + ["\(count) months", "\(count) mo."])
    case let parts:
      let words = parts == 1 ? "part of one" : "parts of \(parts)"
      return Phrase(
        (end.isEmpty ? [] : ["\(count) months and \(words)\(end)"]) + [
          "\(count) months and \(words)", "\(count) mo. and part", "\(count) mo. + part",
        ])
    }
  }

  /// Up to which day the latest year is published.
  private func end(of reading: YearReading) -> String {
    guard let end = reading.end, reading.months.last?.month == panel.months.last?.month else {
      return ""
    }
    return ", to \(board.wording.day(end))"
  }

  /// How many of the year's months are published whole, and what of it besides, for the table.
  private func months(_ reading: YearReading) -> Phrase {
    guard !reading.isWhole else { return reading.isMixed ? ["12, not firm", "12"] : "12" }
    let count = "\(reading.wholeMonths) of 12"
    let end = end(of: reading)
    let parts =
      switch reading.partialMonths {
      case 0: ""
      case 1: " and part of one"
      case let parts: " and parts of \(parts)"
      }
    return Phrase([count + parts + end, count + (end.isEmpty ? parts : end), count])
  }

  // MARK: Table

  /// Years as a table.
  func table(_ years: [YearReading], cursor: Int?) -> Table {
    Table(
      columns, years.map(row), cursor: cursor, theme: theme, symbols: board.appearance.symbols)
  }

  private var columns: [Table.Column] {
    var columns = [Table.Column("Year", priority: 9)]
    switch panel.metric.kind {
    case .stock, .cumulative:
      columns.append(Table.Column(["Last snapshot", "Last"], .right, priority: 4))
      if !panel.daily.isEmpty {
        columns.append(Table.Column(["Daily mean", "Mean"], .right, priority: 8))
      }
    case .flow:
      columns.append(
        Table.Column(Phrase([panel.metric.unit.capitalizedFirst, "Total"]), .right, priority: 4))
      columns.append(
        Table.Column(
          panel.definition.measure == .perDay ? ["A day", "/day"] : ["A month", "/mo."], .right,
          priority: 8))
    case .mean, .rate: columns.append(Table.Column(["Mean"], .right, priority: 8))
    }
    return columns + [
      Table.Column(["Change", "Δ"], .right, priority: 6),
      Table.Column(["Months published", "Months"], priority: 5),
    ]
  }

  private func row(_ reading: YearReading) -> Table.Row {
    let wording = board.wording
    var cells = [
      Table.Cell(reading.year.description, rank: Double(reading.year.number))
    ]
    let value = reading.value.map { wording.value($0, bound: reading.bound) } ?? "··"
    switch panel.metric.kind {
    case .stock, .cumulative:
      if panel.daily.isEmpty {
        cells.append(
          Table.Cell(
            reading.lastLevel.map { Phrase(dated($0)) } ?? Phrase([value]), .strong,
            rank: reading.value))
      } else {
        cells.append(
          Table.Cell(
            reading.lastLevel.map { Phrase(dated($0)) } ?? "··", rank: reading.lastLevel?.value))
        cells.append(Table.Cell(value, .strong, rank: reading.value))
      }
    case .flow:
      // The sum of some of its months is not the year's; it stands in the readout, with them.
      let total = reading.isWhole ? reading.total : nil
      cells.append(
        Table.Cell(
          total.map { wording.value($0, bound: reading.bound) }
            ?? (reading.total == nil ? "" : "–"), rank: total))
      cells.append(Table.Cell(value, .strong, rank: reading.value))
    case .mean, .rate: cells.append(Table.Cell(value, .strong, rank: reading.value))
    }
    return Table.Row(
      cells + [
        Table.Cell(
          reading.change.map(wording.signedChange) ?? "–", rank: reading.change?.share),
        Table.Cell(months(reading), .dim),
      ], emphasis: reading.months.map { board.emphasis($0, in: panel) }.max() ?? .none)
  }
}

extension YearReading {
  /// The pattern of its bar: whole only where nothing is missing and nothing in doubt.
  var fill: Bar.Fill { isMixed ? .uncertain : isWhole ? .whole : .partial }
}
