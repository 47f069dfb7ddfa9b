internal import Canvas
internal import Model
internal import Text

/// What each reading of this session brought, then what each publication day did, newest first.
struct ChangesPage: View {
  let board: Board
  let selected: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let frame = Panel(
      ["What each reading and each publication brought", "What changed", "Changes"],
      reading: ["newest first"], isFocused: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    var table = wholeTable
    let (all, shown) = (table.rows, board.shownRows.filter(table.rows.indices.contains))
    table.cursor = shown.firstIndex(of: min(selected, all.count - 1))
    if shown.count != all.count || board.isArranged { table.rows = shown.map { all[$0] } }
    board.ordered(table).draw(on: &canvas, in: frame.inner(of: area))
  }

  /// Every change as a table, without a cursor.
  ///
  /// What was published was made rows of and measured once; what readings bring is little.
  var wholeTable: Table {
    let news = board.newsLines.map(row)
    let published = board.published?.rows ?? []
    var table = Table(
      Self.columns, news.isEmpty ? published : news + published, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
    table.measure = board.published?.measure
    table.measure?.add(news)
    return table
  }

  fileprivate static var columns: [Table.Column] {
    [
      Table.Column("When", priority: 6), Table.Column("What", priority: 5),
      Table.Column("Metric", priority: 6, narrowest: 20), Table.Column("Period", priority: 6),
      Table.Column("Value", .right, priority: 6), Table.Column("Before", .right, priority: 3),
      Table.Column(["Publisher", "By"], priority: 2, narrowest: 8),
    ]
  }

  /// A line of a reading, marked as long as the figures it brought are.
  private func row(_ line: ChangeLine) -> Table.Row {
    let isMarked =
      board.changed != nil && line.moment == board.news.first.map { Double($0.at.seconds) }
    return Self.row(line, isMarked: isMarked)
  }

  fileprivate static func row(_ line: ChangeLine, isMarked: Bool) -> Table.Row {
    Table.Row(
      [
        Table.Cell(line.when, .dim, rank: line.moment),
        Table.Cell(line.what, line.isRevision ? .notice : .text), Table.Cell(line.metric),
        // One long period would take the room of all titles; the revisions name both of its days.
        Table.Cell(line.period.short, rank: line.period.end.rank),
        Table.Cell(line.value, .strong, rank: line.amount),
        Table.Cell(line.before, rank: line.amountBefore), Table.Cell(line.publisher, .dim),
      ], emphasis: isMarked ? .changed : .none)
  }
}

/// One line of the page of changes.
struct ChangeLine: Hashable, Sendable {
  let when: String
  /// When, in seconds.
  let moment: Double
  let what: Phrase
  let isRevision: Bool
  /// The title of the metric.
  let metric: String
  /// The id of the metric.
  let id: String
  let period: Period
  let value: String
  let amount: Double
  let before: String
  let amountBefore: Double?
  let publisher: String
}

/// What was published on the last days of knowledge, ready to be drawn.
struct PublishedChanges: Hashable, Sendable {
  /// The changes, the newest first.
  let lines: [ChangeLine]
  /// The same as rows of a table.
  let rows: [Table.Row]
  /// How wide these are.
  let measure: TableMeasure

  /// Makes rows of changes and measures them.
  init(_ lines: [ChangeLine]) {
    self.lines = lines
    rows = lines.map { ChangesPage.row($0, isMarked: false) }
    measure = TableMeasure(ChangesPage.columns, rows)
  }
}

extension Board {
  /// How many publication days the page of changes goes back.
  private static let daysTold = 40
  /// How many changes it tells at most, which is more than anyone reads.
  private static let changesTold = 2000

  /// Every change told, the newest first: what readings brought, then what was published.
  var changeLines: [ChangeLine] { newsLines + (published?.lines ?? []) }

  /// What the readings of this session brought, the newest first.
  var newsLines: [ChangeLine] {
    news.flatMap { news in news.differences.map { line($0, at: news.at) } }
  }

  /// The publication days that the page of changes tells, the newest first.
  static func daysTold(of days: [Day], knownOn limit: Day?) -> [Day] {
    days.filter { day in limit.map { day <= $0 } ?? true }.suffix(daysTold).reversed()
  }

  /// What was published on the last days of knowledge, worked out with the figures.
  static func publishedLines(
    in dataset: Dataset, days: [Day], knownOn limit: Day?, wording: Wording
  ) -> [ChangeLine] {
    let told = daysTold(of: days, knownOn: limit)
    // One release brings many figures.
    var (last, when): (Publication?, String) = (nil, "")
    return dataset.additions(on: told, most: changesTold).compactMap { addition in
      let observation = addition.observation
      let before: Double?
      let what: Phrase
      switch addition.novelty {
      case .new: (what, before) = ("new", nil)
      case .grown: (what, before) = (["longer period", "longer"], nil)
      case .revised(let from): (what, before) = ("revised", from)
      case .further: (what, before) = (["another source", "further"], nil)
      case .repeated: return nil
      }
      if observation.published != last {
        (last, when) = (observation.published, observation.published.shortForm)
      }
      return ChangeLine(
        when: when,
        moment: observation.published.day.rank * 86_400, what: what, isRevision: before != nil,
        metric: dataset.metrics[observation.metric].title,
        id: dataset.metrics[observation.metric].id, period: observation.period,
        value: wording.value(observation.value, bound: observation.bound),
        amount: observation.value, before: before.map { wording.value($0) } ?? "",
        amountBefore: before, publisher: dataset.sources[observation.source].publisher)
    }
  }

  private func line(_ difference: Difference, at instant: Instant) -> ChangeLine {
    let before: Double?
    let what: Phrase
    switch difference.kind {
    case .added: (what, before) = (["read: new", "new"], nil)
    case .altered(let from): (what, before) = (["read: altered", "altered"], from)
    case .removed: (what, before) = (["read: gone", "gone"], nil)
    }
    return ChangeLine(
      when: instant.clockText, moment: Double(instant.seconds), what: what,
      isRevision: before != nil,
      metric: dataset?.metric(difference.metric)?.title ?? difference.metric,
      id: difference.metric, period: difference.period,
      value: wording.value(difference.value), amount: difference.value,
      before: before.map { wording.value($0) } ?? "", amountBefore: before,
      publisher: difference.publisher)
  }
}
