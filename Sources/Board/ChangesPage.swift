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
      reading: reading, isFocused: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let whole = arranged(wholeTable)
    let table = whole.shows(Self.what, in: inner) ? whole : arranged(narrowTable)
    table.draw(on: &canvas, in: inner)
  }

  /// A table's rows as they are looked for and ordered, with its cursor.
  private func arranged(_ table: Table) -> Table {
    var table = table
    let (all, shown) = (table.rows, board.shownRows.filter(table.rows.indices.contains))
    table.cursor = shown.firstIndex(of: min(selected, all.count - 1))
    if shown.count != all.count || board.isArranged { table.rows = shown.map { all[$0] } }
    return board.ordered(table)
  }

  /// The place of the column that tells what is new from what is revised, without which a row would
  /// not be read aright: where it finds no room, names, periods and values are short ones.
  private static let what = 1

  /// In which order the changes stand, and how far back they go where that is not to the first one.
  private var reading: Phrase {
    guard let reach = board.published?.reach else { return ["newest first", ""] }
    let words: String
    switch reach {
    case .everything: return ["newest first", ""]
    case .days(let count): words = "the latest \(count) publication days"
    case .changes(let count): words = "the latest \(board.wording.numbers.whole(Double(count)))"
    }
    return ["newest first, \(words)", words]
  }

  /// Every change as a table, without a cursor.
  ///
  /// What was published was made rows of and measured once; what readings bring is little.
  var wholeTable: Table {
    let news = board.newsLines.map(row)
    let published = board.published?.rows ?? []
    var table = Table(
      Self.columns(), news.isEmpty ? published : news + published, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
    table.measure = board.published?.measure
    table.measure?.add(news)
    return table
  }

  /// The same with short names, periods and values, so that no row is left without any of them.
  private var narrowTable: Table {
    let rows = board.changeLines.map { Self.row($0, isMarked: isMarked($0), short: board.wording) }
    return Table(
      Self.columns(metric: 9), rows, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  /// The columns; what changed goes later than when it did.
  ///
  /// - Parameter metric: To how many columns a metric's name is cut before other columns are left
  ///   out.
  /// - Returns: The columns.
  fileprivate static func columns(metric: Int = 20) -> [Table.Column] {
    [
      Table.Column("When", priority: 4), Table.Column("What", priority: 5),
      Table.Column("Metric", priority: 8, narrowest: metric), Table.Column("Period", priority: 6),
      Table.Column("Value", .right, priority: 7), Table.Column("Before", .right, priority: 3),
      Table.Column(["Publisher", "By"], priority: 2, narrowest: 8),
    ]
  }

  private func row(_ line: ChangeLine) -> Table.Row { Self.row(line, isMarked: isMarked(line)) }

  /// Whether a line is of the last reading, which is marked as long as the figures it brought are.
  private func isMarked(_ line: ChangeLine) -> Bool {
    board.changed != nil && line.moment == board.news.first.map { Double($0.at.seconds) }
  }

  fileprivate static func row(
    _ line: ChangeLine, isMarked: Bool, short wording: Wording? = nil
  ) -> Table.Row {
    // One long period would take the room of all titles; the revisions name both of its days.
    let period = wording == nil ? Phrase([line.period.short]) : line.period.shortForms
    let value = wording?.forms(line.amount, bound: line.bound) ?? Phrase([line.value])
    return Table.Row(
      [
        Table.Cell(line.when, .dim, rank: line.moment),
        Table.Cell(line.what, line.isRevision ? .notice : .text),
        Table.Cell(wording == nil ? Phrase([line.metric]) : line.name),
        Table.Cell(period, rank: line.period.end.rank),
        Table.Cell(value, .strong, rank: line.amount),
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
  /// The title, and the short one of its panel where it has one.
  let name: Phrase
  /// The id of the metric.
  let id: String
  let period: Period
  let value: String
  let amount: Double
  let bound: Bound
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
  /// How far back they go.
  let reach: Reach

  /// How far back changes are told.
  enum Reach: Hashable, Sendable {
    case everything
    /// So many publication days, of which there are more.
    case days(Int)
    /// So many changes, of which there are more.
    case changes(Int)
  }

  /// Makes rows of changes and measures them.
  init(_ lines: [ChangeLine], reach: Reach) {
    self.lines = lines
    self.reach = reach
    rows = lines.map { ChangesPage.row($0, isMarked: false) }
    measure = TableMeasure(ChangesPage.columns(), rows)
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
  static func publishedChanges(
    in dataset: Dataset, days: [Day], knownOn limit: Day?, wording: Wording
  ) -> PublishedChanges {
    let told = daysTold(of: days, knownOn: limit)
    let additions = dataset.additions(on: told, most: changesTold)
    let known = days.count { day in limit.map { day <= $0 } ?? true }
    return PublishedChanges(
      lines(of: additions, in: dataset, wording: wording),
      reach: additions.count == changesTold
        ? .changes(changesTold) : told.count < known ? .days(told.count) : .everything)
  }

  private static func lines(
    of additions: [Addition], in dataset: Dataset, wording: Wording
  ) -> [ChangeLine] {
    // One release brings many figures.
    var (last, when): (Publication?, String) = (nil, "")
    let names = dataset.metrics.map { name(of: $0, in: dataset) }
    return additions.compactMap { addition in
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
        metric: dataset.metrics[observation.metric].title, name: names[observation.metric],
        id: dataset.metrics[observation.metric].id, period: observation.period,
        value: wording.value(observation.value, bound: observation.bound),
        amount: observation.value, bound: observation.bound,
        before: before.map { wording.value($0) } ?? "",
        amountBefore: before, publisher: dataset.sources[observation.source].publisher)
    }
  }

  /// A metric's title, and its panel's short one for where that is cut.
  private static func name(of metric: Metric, in dataset: Dataset) -> Phrase {
    let panel = dataset.panels.first { $0.metric == metric.id }
    return Phrase([metric.title] + (panel.map { [$0.shortTitle] } ?? []))
  }

  private func line(_ difference: Difference, at instant: Instant) -> ChangeLine {
    let before: Double?
    let what: Phrase
    switch difference.kind {
    case .added: (what, before) = (["read: new", "new"], nil)
    case .altered(let from): (what, before) = (["read: altered", "altered"], from)
    case .removed: (what, before) = (["read: gone", "gone"], nil)
    }
    let metric = dataset?.metric(difference.metric)
    return ChangeLine(
      when: instant.clockText, moment: Double(instant.seconds), what: what,
      isRevision: before != nil,
      metric: metric?.title ?? difference.metric,
      name: metric.flatMap { metric in dataset.map { Self.name(of: metric, in: $0) } }
        ?? Phrase(difference.metric),
      id: difference.metric, period: difference.period,
      value: wording.value(difference.value), amount: difference.value, bound: .exact,
      before: before.map { wording.value($0) } ?? "", amountBefore: before,
      publisher: difference.publisher)
  }
}
