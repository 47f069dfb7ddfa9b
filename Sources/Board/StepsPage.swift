internal import Canvas
internal import Model
internal import Text

/// What a cumulative total grew by from release to release: the finest regular series there is.
struct StepsPage: View {
  let board: Board
  let metric: String
  let selected: Int?

  private var theme: Theme { board.appearance.theme }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let definition = board.dataset?.metric(metric) else { return }
    let steps = board.steps(of: metric)
    let cursor = steps.isEmpty ? nil : min(selected ?? steps.count - 1, steps.count - 1)
    let layout = FamilyLayout(area, isExpanded: board.exploration.isExpanded)
    drawChart(steps, definition, cursor: cursor, on: &canvas, in: layout.chart)
    if !layout.table.isEmpty {
      let frame = Panel(
        ["Between releases", "Releases"],
        reading: [steps.count == 1 ? "1 step" : "\(steps.count) steps", ""], isFocused: true,
        accent: accent, theme: theme, symbols: board.appearance.symbols)
      frame.draw(on: &canvas, in: layout.table)
      let shown = board.shownRows.filter(steps.indices.contains)
      let table = StepTable(
        board: board, metric: metric, steps: shown.map { steps[$0] }, unit: definition.unit,
        cursor: cursor.flatMap(shown.firstIndex)
      ).table
      board.ordered(table).draw(on: &canvas, in: frame.inner(of: layout.table))
    }
    if let cursor, let dataset = board.dataset {
      let row = steps[cursor].figure.row
      CitationBox(
        board: board,
        row: MonthRow(observation: dataset.observations[row], row: row, isShown: true)
      ).draw(on: &canvas, in: layout.detail)
    }
  }

  private var accent: Accent {
    theme.accent(board.panels.first { $0.definition.cumulative == metric }?.index ?? 4)
  }

  private func drawChart(
    _ steps: [Step], _ definition: Metric, cursor: Int?, on canvas: inout Canvas, in area: Rect
  ) {
    let rate = cursor.map { board.wording.value(steps[$0].perDay) }
    let frame = Panel(
      Phrase([
        "\(definition.title) · a day between releases",
        "\(definition.title) · a day", "\(definition.unit.capitalizedFirst) a day",
        "Between releases",
      ]), reading: rate.map { ["\($0) a day", $0] } ?? "",
      footer: [cursor.map { readout(steps[$0], definition) } ?? [], words(steps, definition)],
      isFocused: board.exploration.isExpanded, accent: accent, theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    StepChart(
      steps: steps, accent: accent, appearance: board.appearance,
      span: board.exploration.spans[metric], cursor: cursor
    ).draw(on: &canvas, in: frame.inner(of: area))
  }

  private func readout(_ step: Step, _ definition: Metric) -> [Line.Part] {
    let wording = board.wording
    let text = theme.style(.text)
    let days = step.period.days == 1 ? "1 day" : "\(step.period.days) days"
    var parts = [
      Line.Part([step.period.label], theme.style(.strong), priority: 5),
      Line.Part(
        ["\(wording.value(step.value)) \(definition.unit) in \(days)", wording.value(step.value)],
        text, priority: 4),
      Line.Part(["\(wording.value(step.perDay)) a day"], text, priority: 4),
    ]
    if step.isCorrection {
      parts.append(Line.Part(["total lowered", "lowered"], theme.style(.notice), priority: 4))
    } else if step.isFirst {
      parts.append(Line.Part(["first total of its year", "first"], theme.style(.dim), priority: 3))
    }
    let publisher = board.dataset?.sources[step.figure.source].publisher ?? ""
    return parts + [
      Line.Part(publisher.publisherForms, theme.style(.dim), priority: 2),
      Line.Part(
        Phrase([step.figure.published.words(in: wording.year)]), theme.style(.dim), priority: 1),
    ]
  }

  /// That these are differences, and of what widths.
  private func words(_ steps: [Step], _ definition: Metric) -> [Line.Part] {
    let dim = theme.style(.dim)
    let widths = steps.filter { !$0.isFirst }.map(\.period.days)
    var parts = [
      Line.Part(
        [
          "differences of a cumulative total: \(definition.title)",
          "differences of a cumulative total", "differences of totals",
        ], dim, priority: 2)
    ]
    if let least = widths.min(), let most = widths.max() {
      let words = least == most ? "each of \(least) days" : "each of \(least) to \(most) days"
      parts.append(Line.Part(["as wide as its days: \(words)", words], dim, priority: 1))
    }
    return parts
  }
}

/// Steps as areas from zero, each as wide as its days and as high as its rate.
struct StepChart: View {
  let steps: [Step]
  let accent: Accent
  let appearance: Appearance
  /// How many months to show; nil for all.
  var span: Int?
  let cursor: Int?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let window else { return }
    let numbers = appearance.numbers
    let chart = LineChart(
      [Series("", points(window), accent: accent)], form: .area, theme: appearance.theme,
      symbols: appearance.symbols, marks: corrections(window), xLabels: window.shareLabels(),
      cursor: cursor.map { window.share(of: middle(steps[$0])) }, label: { numbers.short($0) })
    chart.draw(on: &canvas, in: area)
    markSteps(chart, window, on: &canvas, in: area)
  }

  /// Says of each column which step a click on it means: the one that holds its day, or the next.
  private func markSteps(
    _ chart: LineChart, _ window: TimeWindow, on canvas: inout Canvas, in area: Rect
  ) {
    guard canvas.keepsSpots, let cursor else { return }
    for (x, share) in chart.shares(in: area) {
      guard let step = steps.firstIndex(where: { window.share(of: $0.period.end + 1) > share })
      else { continue }
      canvas.mark(
        .slot(offset: step - cursor),
        in: Rect(x: x, y: area.y, width: 1, height: area.height))
    }
  }

  private var window: TimeWindow? {
    guard let first = steps.first?.period.start.month, let last = steps.last?.period.end.month
    else { return nil }
    return TimeWindow(
      from: first, to: last, count: span ?? last - first + 1,
      showing: cursor.map { middle(steps[$0]).month })
  }

  private func middle(_ step: Step) -> Day { step.period.start + step.period.days / 2 }

  /// Two points a step, at its first day and at the day after its last; a gap where days lie in
  /// no step, and where the total was lowered.
  private func points(_ window: TimeWindow) -> [DataPoint] {
    var points: [DataPoint] = []
    var last: Day?
    for step in steps where window.period.overlaps(step.period) {
      let (start, end) = (
        window.share(of: step.period.start), window.share(of: step.period.end + 1)
      )
      if let last, last + 1 != step.period.start || step.isCorrection {
        points.append(DataPoint(x: start, y: nil))
      }
      last = step.period.end
      guard !step.isCorrection else { continue }
      points.append(DataPoint(x: start, y: step.perDay))
      points.append(DataPoint(x: end, y: step.perDay))
    }
    return points
  }

  private func corrections(_ window: TimeWindow) -> [ChartMark] {
    steps.filter { $0.isCorrection && window.period.overlaps($0.period) }.map {
      ChartMark(
        at: window.share(of: middle($0)), value: 0, glyph: "×", ascii: "x", role: .notice,
        label: ["total lowered", "lowered"])
    }
  }
}

/// Steps as a table.
struct StepTable {
  let board: Board
  let metric: String
  let steps: [Step]
  let unit: String
  let cursor: Int?

  var table: Table {
    Table(
      [
        Table.Column("Days", priority: 9),
        Table.Column(["A day", "/day"], .right, priority: 8),
        Table.Column(Phrase([unit.capitalizedFirst, "Count"]), .right, priority: 7),
        Table.Column(["In", ""], .right, priority: 6),
        Table.Column(["Published"], priority: 4), Table.Column("", priority: 5),
      ], steps.map(row), cursor: cursor, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  private func row(_ step: Step) -> Table.Row {
    let wording = board.wording
    let note: Phrase =
      step.isCorrection
      ? ["total lowered", "lowered"] : step.isFirst ? ["first of year", "first"] : ""
    return Table.Row(
      [
        Table.Cell(step.period.label, rank: step.period.end.rank),
        Table.Cell(wording.value(step.perDay), .strong, rank: step.perDay),
        Table.Cell(wording.value(step.value), rank: step.value),
        Table.Cell(
          Phrase(["\(step.period.days) days", "\(step.period.days)d"]), .dim,
          rank: Double(step.period.days)),
        Table.Cell(step.figure.published.shortForm, .dim, rank: step.figure.published.rank),
        Table.Cell(note, .dim),
      ], emphasis: board.emphasis(metric, step.figure.period))
  }
}
