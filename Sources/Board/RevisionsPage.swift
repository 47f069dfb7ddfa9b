internal import Canvas
internal import Model

/// The revisions of one figure: when each value was published, by how much it changed, and why
/// one of them is shown.
struct RevisionsPage: View {
  let board: Board
  let metric: String
  let period: Period
  let selected: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let dataset = board.dataset, let definition = dataset.metric(metric) else { return }
    let theme = board.appearance.theme
    let revisions = dataset.revisions(of: period, metric: metric, knownOn: board.knownOn)
    let (rest, bottom) = area.splitBottom(area.height >= 14 ? 6 : 0)
    let wanted = max(5, revisions.count + 4)
    let hasMonths = rest.height >= wanted + 10 && panel != nil
    let (main, below) = rest.splitTop(hasMonths ? wanted : rest.height)
    drawMonths(on: &canvas, in: below)
    let count = revisions.count == 1 ? "1 value" : "\(revisions.count) values"
    let frame = Panel(
      [
        "Revisions of \(period.label) · \(definition.title)", "Revisions of \(period.label)",
        "Revisions",
      ], reading: [count], isFocused: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: main)
    let cursor = revisions.isEmpty ? nil : min(selected, revisions.count - 1)
    let shown = board.shownRows.filter(revisions.indices.contains)
    board.ordered(
      table(shown.map { revisions[$0] }, of: dataset, cursor: cursor.flatMap(shown.firstIndex))
    ).draw(on: &canvas, in: frame.inner(of: main))
    if let cursor {
      let revision = revisions[cursor]
      CitationBox(
        board: board,
        row: MonthRow(
          observation: revision.observation, row: revision.row, isShown: revision.isShown)
      ).draw(on: &canvas, in: bottom)
    }
  }

  /// What the figure is one of: its family by months.
  private func drawMonths(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, let panel else { return }
    MonthPage(board: board, panel: panel, month: month, row: 0).drawMonths(on: &canvas, in: area)
  }

  private var month: Month { period.end.month }

  /// The family of the metric, where it shows the figure's month.
  private var panel: PanelReading? {
    board.panels.first { panel in
      panel.metric.id == metric && panel.months.contains { $0.month == month }
    }
  }

  /// Revisions as a table.
  func table(_ revisions: [Revision], of dataset: Dataset, cursor: Int?) -> Table {
    Table(
      columns, revisions.map { row($0, in: dataset) }, cursor: cursor,
      theme: board.appearance.theme, symbols: board.appearance.symbols)
  }

  private var columns: [Table.Column] {
    [
      Table.Column("Published", priority: 8), Table.Column("Period", priority: 5),
      Table.Column("Value", .right, priority: 9), Table.Column("Change", .right, priority: 7),
      Table.Column("", priority: 8), Table.Column("Why", priority: 4),
      Table.Column(["Publisher", "By"], priority: 6, narrowest: 8),
      Table.Column("Quality", priority: 3),
    ]
  }

  private func row(_ revision: Revision, in dataset: Dataset) -> Table.Row {
    let wording = board.wording
    let observation = revision.observation
    let change = revision.change.map { change in
      change == 0 ? "=" : wording.signed(change)
    }
    return Table.Row([
      Table.Cell(observation.published.shortForm, rank: observation.published.rank),
      Table.Cell(observation.period.label, rank: observation.period.end.rank),
      Table.Cell(
        wording.value(observation.value, bound: observation.bound),
        revision.isShown ? .strong : .text, rank: observation.value),
      Table.Cell(change ?? "", rank: revision.change),
      Table.Cell(revision.isShown ? "shown" : "", .good), Table.Cell(revision.reason.words, .dim),
      Table.Cell(dataset.sources[observation.source].publisher.publisherForms),
      Table.Cell(observation.quality.word, .dim),
    ])
  }
}
