internal import Canvas
internal import Model
internal import Text

/// The pace against the goals: fiscal years side by side on one axis of days, their rates, the
/// chain from book-ins to people held, and the room below each definition of capacity.
struct PacePage: View {
  let board: Board
  let pace: PaceReading
  let selected: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let years = pace.years
    let tableHeight = min(years.count + 3, max(4, area.height / 3))
    let (chain, other) = area.height >= 26 ? (chainLines, otherLines) : ([], [])
    let lowerRows = max(4, min(8, max(chain.count, other.count)))
    let lowerHeight = area.height >= 26 ? lowerRows + 2 : 0
    let (rest, lower) = area.splitBottom(lowerHeight)
    let (chart, table) = rest.splitBottom(
      rest.height - tableHeight >= 8 ? tableHeight : rest.height)
    if !chart.isEmpty { drawChart(on: &canvas, in: chart) }
    let frame = Panel(
      ["Fiscal years against \(goalWords)", "Fiscal years"], isFocused: true,
      accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: table)
    let shown = board.shownRows.filter(years.indices.contains)
    let cursor = years.isEmpty ? nil : shown.firstIndex(of: min(selected, years.count - 1))
    board.ordered(self.table(shown.map { years[$0] }, cursor: cursor))
      .draw(on: &canvas, in: frame.inner(of: table))
    guard !lower.isEmpty else { return }
    let (left, right) = lower.splitLeft(area.width >= 100 ? area.width / 2 : area.width)
    PaceLines(
      board: board, title: ["The chain, as far as it is published", "The chain"], lines: chain
    )
    .draw(on: &canvas, in: left)
    PaceLines(
      board: board, title: ["Day goals, room and claimed totals", "Goals and room"],
      lines: other
    ).draw(on: &canvas, in: right)
  }

  /// Fiscal years as a table.
  func table(_ years: [Pace], cursor: Int?) -> Table {
    let columns = PaceColumns(board: board, pace: pace)
    return Table(
      PaceColumns.columns,
      years.map { columns.row($0, isLatest: $0.year == pace.years.first?.year) },
      cursor: cursor, theme: board.appearance.theme, symbols: board.appearance.symbols)
  }

  private var goalWords: String {
    "\(board.appearance.numbers.whole(pace.goal.high)) a \(pace.goal.span.rawValue)"
  }

  // MARK: Chart

  private func drawChart(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let frame = Panel(
      Phrase(["\(pace.metric.title): fiscal years side by side", "Fiscal years side by side"]),
      reading: latest,
      footer: breakFooter.map { [[Line.Part($0, theme.style(.break))]] } ?? [],
      accent: theme.accent(0), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    PaceCurves(pace: pace, appearance: board.appearance)
      .draw(on: &canvas, in: frame.inner(of: area))
  }

  private var latest: Phrase {
    guard let year = pace.years.first else { return "" }
    let total = board.appearance.numbers.whole(year.total.value)
    return ["\(total) by \(year.total.period.end.short())", total]
  }

  private var breakFooter: Phrase? {
    guard let since = pace.definition.definitionSince else { return nil }
    return [
      "┆ from FY\(since) a wider definition: earlier years are not comparable",
      "┆ wider definition from FY\(since)",
    ]
  }

  // MARK: Lines

  private var chainLines: [PaceLine] {
    let year = min(selected, pace.years.count - 1)
    guard let dataset = board.dataset,
      let chain = pace.chain(ofYear: year, in: dataset, knownOn: board.knownOn)
    else { return [PaceLine("the package names no chain", .dim)] }
    let numbers = board.appearance.numbers
    func line(_ sign: String, _ part: Chain.Part, _ role: Role = .text) -> PaceLine {
      let name = dataset.metric(part.metric)?.title ?? part.metric
      let value = part.value.map { numbers.whole($0.result) } ?? "not published"
      return PaceLine("\(sign) \(value.leading(13))  \(name)", role, isList: true)
    }
    var lines = [PaceLine(chain.period.label, .strong)]
    lines += chain.entries.map { line("+", $0) }
    lines.append(line("−", chain.left))
    let rest = chain.residual.map { numbers.whole($0.result.magnitude) } ?? "not known"
    lines.append(
      PaceLine("− \(rest.leading(13))  other exits and corrections (the rest)", .dim, isList: true))
    lines.append(line("=", chain.change, .strong))
    if let apart = chain.apart { lines.append(line("·", apart, .dim)) }
    return lines
  }

  private var otherLines: [PaceLine] {
    let numbers = board.appearance.numbers
    var lines: [PaceLine] = []
    for daily in pace.daily {
      let rate = numbers.whole(daily.pace.rate.result)
      let goals = daily.pace.targets.map { numbers.whole($0.flat.result) }.joined(separator: "–")
      let shares = daily.pace.targets.map { numbers.whole($0.share.result * 100) }
      let share = shares.reversed().joined(separator: "–")
      lines.append(
        PaceLine(
          "\(rate) \(daily.metric.unit) a day in \(daily.pace.year): \(share) % of \(goals), the goal from \(daily.pace.goal.from.short())",
          .text))
    }
    for step in pace.steps.prefix(2) {
      lines.append(
        PaceLine(
          "\(numbers.whole(step.perDay)) a day between releases, \(step.period.label) (difference of totals)",
          .text))
    }
    for room in pace.headroom {
      let share = numbers.percent(room.headroom.share)
      let name = room.metric.title.lowercasedFirst
      let words =
        switch room.headroom.outcome {
        case .exceeded(let since): ": exceeded since \(since.short())"
        case .reached(let day, _): ": reached on \(day.short()) at this rate"
        case .none: ""
        }
      lines.append(PaceLine("\(share) of \(name)\(words)", .text))
    }
    for claimed in pace.claimed {
      let value = board.wording.value(claimed.figure.value, bound: claimed.figure.bound)
      lines.append(
        PaceLine(
          "\(value) \(claimed.metric.title.lowercasedFirst), \(claimed.figure.period.label)", .claim
        )
      )
    }
    return lines.isEmpty ? [PaceLine("no day goals or capacities in the package", .dim)] : lines
  }
}

/// One line of a list on the pace page.
struct PaceLine: Hashable, Sendable {
  let text: String
  let role: Role
  /// Whether its blanks line it up with its neighbours, so that it must not be wrapped.
  let isList: Bool

  init(_ text: String, _ role: Role, isList: Bool = false) {
    self.text = text
    self.role = role
    self.isList = isList
  }
}

/// A framed list of lines.
struct PaceLines: View {
  let board: Board
  let title: Phrase
  let lines: [PaceLine]

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      title, accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let wrapped = lines.flatMap { line in
      line.isList
        ? [(line.text.fitted(to: inner.width), line.role)]
        : line.text.wrapped(to: inner.width).enumerated().map {
          (($0.offset == 0 ? "" : "  ") + $0.element, line.role)
        }
    }
    for (index, line) in wrapped.prefix(inner.height).enumerated() {
      canvas.write(
        line.0, at: Point(x: inner.x, y: inner.y + index), style: theme.style(line.1), in: inner)
    }
  }
}

/// The columns of the fiscal years on the pace page.
struct PaceColumns {
  let board: Board
  let pace: PaceReading

  static let columns = [
    Table.Column("Year", priority: 9), Table.Column("Total", .right, priority: 9),
    Table.Column("Through", priority: 6), Table.Column("A day", .right, priority: 8),
    Table.Column(["% of flat rate", "% of flat"], .right, priority: 7),
    Table.Column(["Catch-up a day", "Catch-up"], .right, priority: 5),
    Table.Column("Multiple", .right, priority: 3),
    Table.Column(["Goal met at this pace", "Goal met"], priority: 4), Table.Column("", priority: 2),
  ]

  func row(_ year: Pace, isLatest: Bool) -> Table.Row {
    let numbers = board.appearance.numbers
    guard let target = year.targets.last else { return Table.Row([]) }
    let meeting =
      switch target.meeting {
      case .met: "met"
      case .on(let day, _): isLatest && !year.isOver ? day.short() : "no"
      case .never: "–"
      }
    // A year with a later one after it has a result; nothing can catch up in it any more.
    let catchUp = isLatest ? target.catchUp : nil
    let multiple = isLatest ? target.multiple : nil
    let isWider = pace.definition.definitionSince.map { year.year.year >= $0 } ?? false
    return Table.Row(
      [
        Table.Cell(year.year.description, rank: Double(year.year.year)),
        Table.Cell(numbers.whole(year.total.value), .strong, rank: year.total.value),
        Table.Cell(year.total.period.end.short(), rank: year.total.period.end.rank),
        Table.Cell(numbers.whole(year.rate.result), rank: year.rate.result),
        Table.Cell(numbers.percent(target.share.result), rank: target.share.result),
        Table.Cell(catchUp.map { numbers.whole($0.result) } ?? "–", rank: catchUp?.result),
        Table.Cell(
          multiple.map { "×" + numbers.fixed($0.result, decimals: 1) } ?? "–",
          rank: multiple?.result),
        Table.Cell(meeting),
        Table.Cell(
          isWider || pace.definition.definitionSince == nil
            ? "" : ["narrower definition", "narrower"],
          .break),
      ], emphasis: board.emphasis(pace.metric.id, year.total.period))
  }
}
