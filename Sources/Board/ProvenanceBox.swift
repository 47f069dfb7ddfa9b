internal import Canvas
internal import Text
internal import Model

/// Where a figure comes from: every observation of a period with its publisher and day.
struct ProvenanceBox: View {
  let board: Board
  let panel: PanelReading
  let rows: [MonthRow]
  let title: String

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let count = rows.count == 1 ? "1 observation" : "\(rows.count) observations"
    let frame = Panel(
      Phrase(["Where \(title) comes from", "Sources of \(title)", "Sources"]),
      reading: Phrase([count, "\(rows.count)"]), accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    // The latest word is what the reader wants first.
    let (table, rest) = inner.splitTop(rows.isEmpty ? 0 : rows.count + 1)
    ObservationTable(board: board, panel: panel, rows: rows.reversed(), cursor: nil).table
      .draw(on: &canvas, in: table)
    let lines = about.flatMap { $0.wrapped(to: rest.width) }
    for (y, line) in lines.prefix(rest.height).enumerated() {
      let hasMore = y == rest.height - 1 && lines.count > rest.height
      canvas.write(
        hasMore ? cut(line, to: rest.width) : line, at: Point(x: rest.x, y: rest.y + y),
        style: theme.style(.dim), in: rest)
    }
  }

  /// A line with a sign at its end that there is more.
  private func cut(_ line: String, to columns: Int) -> String {
    line.columns + 2 <= columns ? line + " …" : line.fitted(to: line.columns - 1)
  }

  /// What there is to say of the figure beside who published it: what it counts, what it must not
  /// be compared with, and the address and the remark of what is shown.
  private var about: [String] {
    guard let dataset = board.dataset else { return [] }
    let shown = rows.last(where: \.isShown) ?? rows.last
    let metric = shown.map { dataset.metrics[$0.observation.metric] } ?? panel.metric
    let others = metric.notComparableWith.map { dataset.metric($0)?.title ?? $0 }
    return [
      metric.definition,
      others.isEmpty ? "" : "not comparable with " + others.joined(separator: ", "),
      shown.map { dataset.sources[$0.observation.source].url } ?? "",
      shown?.observation.note ?? "",
    ].filter { !$0.isEmpty }
  }
}

/// Observations as a table: what was published, by whom and when.
struct ObservationTable {
  let board: Board
  let panel: PanelReading
  let rows: [MonthRow]
  let cursor: Int?

  var table: Table {
    let isFlow = panel.metric.kind == .flow
    var columns = [
      Table.Column("Period", priority: 8), Table.Column(["Value"], .right, priority: 9),
    ]
    if isFlow { columns.append(Table.Column(["A day", "/day"], .right, priority: 4)) }
    if hasSeveralMetrics {
      columns.append(
        Table.Column("What", priority: 4, narrowest: board.size.width >= 100 ? 16 : 8))
    }
    columns += [
      Table.Column("", priority: 5), Table.Column("Published", priority: 7),
      Table.Column(["Publisher", "By"], priority: 6, narrowest: 8),
      Table.Column("Title", priority: 2, narrowest: 12),
    ]
    return Table(
      columns, rows.map { row($0, isFlow: isFlow) }, cursor: cursor, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  private var hasSeveralMetrics: Bool { Set(rows.map(\.observation.metric)).count > 1 }

  private func row(_ row: MonthRow, isFlow: Bool) -> Table.Row {
    let wording = board.wording
    let observation = row.observation
    let source = board.dataset?.sources[observation.source]
    let value = wording.value(observation.value, bound: observation.bound)
    var cells = [
      Table.Cell(observation.period.label, rank: observation.period.end.rank),
      Table.Cell(value, row.isShown ? .strong : .text, rank: observation.value),
    ]
    if isFlow {
      let rate = observation.value / Double(observation.period.days)
      cells.append(Table.Cell(wording.rate(rate, bound: observation.bound), rank: rate))
    }
    if hasSeveralMetrics {
      cells.append(Table.Cell(board.dataset?.metrics[observation.metric].titleForms ?? ""))
    }
    let marks = [
      row.isShown ? "shown" : "",
      observation.status == .reported ? "" : observation.status.rawValue,
      observation.quality == .primary ? "" : observation.quality.word,
    ].filter { !$0.isEmpty }
    cells += [
      Table.Cell(marks.joined(separator: ", "), .dim),
      Table.Cell(observation.published.shortForm, rank: observation.published.rank),
      Table.Cell((source?.publisher ?? "").publisherForms), Table.Cell(source?.title ?? "", .dim),
    ]
    let metric = board.dataset?.metrics[observation.metric].id ?? ""
    return Table.Row(cells, emphasis: board.emphasis(metric, observation.period))
  }
}

extension Day {
  /// By what days are ordered in a table.
  var rank: Double { Double(number) }
}

extension Publication {
  /// By what publication days are ordered in a table; nil for unknown ones.
  var rank: Double? { isDated ? day.rank : nil }

  /// A publication day for a table: `9 Apr 2026`, `by 3 Oct 2026`, `Jan 2026`, `2025`, `unknown`.
  var shortForm: String {
    switch precision {
    case .day: day.short()
    case .by: "by \(day.short())"
    case .month: day.month.short
    case .year: String(day.civil.year)
    case .unknown: "unknown"
    }
  }
}

extension Metric {
  /// Its title, and what tells it from others of its family: what stands in parentheses or behind a
  /// point, as `snapshot` in `Held in ICE detention (snapshot)`.
  var titleForms: Phrase {
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      return [title, String(title[title.index(after: open)...].dropLast())]
    }
    guard let point = title.lastIndex(of: "·") else { return [title] }
    return [title, String(title[title.index(after: point)...].drop { $0 == " " })]
  }
}
