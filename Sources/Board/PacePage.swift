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
    let layout = layout(of: area)
    let focus = board.exploration.pace
    if !layout.chart.isEmpty { drawChart(on: &canvas, in: layout.chart) }
    if !layout.table.isEmpty { drawTable(layout, on: &canvas, in: layout.table) }
    for part in [PacePart.chain, .room] {
      let place = layout.place(of: part)
      guard !place.isEmpty else { continue }
      canvas.mark(.panel(part.index), in: place)
      PaceLines(
        board: board, title: part.title, lines: lines(of: part),
        scroll: part == focus.part ? focus.scroll : 0, isFocused: part == focus.part,
        hint: layout.hint(for: part)
      ).draw(on: &canvas, in: place)
    }
  }

  private func drawTable(_ layout: PaceLayout, on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let years = pace.years
    let frame = Panel(
      ["Fiscal years against \(goalWords)", "Fiscal years"], reading: layout.hint(for: .years),
      isFocused: board.exploration.pace.part == .years, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    canvas.mark(.panel(PacePart.years.index), in: area)
    frame.draw(on: &canvas, in: area)
    let shown = board.shownRows.filter(years.indices.contains)
    let cursor = years.isEmpty ? nil : shown.firstIndex(of: min(selected, years.count - 1))
    board.ordered(table(shown.map { years[$0] }, cursor: cursor))
      .draw(on: &canvas, in: frame.inner(of: area))
  }

  /// Where the parts stand in the area of the page.
  func layout(of area: Rect) -> PaceLayout {
    PaceLayout(
      area, years: pace.years.count, focus: board.exploration.pace.part,
      isExpanded: board.exploration.isExpanded
    ) { part, columns in
      PaceLines.wrapped(lines(of: part), to: columns).count
    }
  }

  /// What a part says in lines; none for the table.
  func lines(of part: PacePart) -> [PaceLine] {
    switch part {
    case .years: []
    case .chain: chainLines
    case .room: otherLines
    }
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
      Phrase([
        "\(pace.metric.titleOfAnyYear): fiscal years side by side", "Fiscal years side by side",
      ]),
      reading: latest,
      footer: breakFooter.map { [[Line.Part($0, theme.style(.break))]] } ?? [],
      isFocused: board.exploration.isExpanded, accent: theme.accent(0), theme: theme,
      symbols: board.appearance.symbols)
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
      "from FY\(since) a wider definition: earlier years are not comparable",
      "wider definition from FY\(since)",
    ]
  }

  // MARK: Lines

  private var chainLines: [PaceLine] {
    let year = min(selected, pace.years.count - 1)
    guard let dataset = board.dataset,
      let chain = pace.chain(ofYear: year, in: dataset, knownOn: board.knownOn)
    else { return [PaceLine("the package names no chain", .dim)] }
    let numbers = board.appearance.numbers
    func name(_ part: Chain.Part) -> String {
      dataset.metric(part.metric)?.titleOfAnyYear ?? part.metric
    }
    func line(_ sign: String, _ value: String?, _ name: String, _ role: Role = .text) -> PaceLine {
      PaceLine("\(sign) \((value ?? "not published").leading(13))  \(name)", role, isList: true)
    }
    func value(_ part: Chain.Part) -> String? { part.value.map { numbers.whole($0.result) } }
    var lines = [PaceLine(chain.period.label, .strong)]
    lines += chain.entries.map { line("+", value($0), name($0)) }
    lines.append(line("−", value(chain.left), name(chain.left)))
    let unit = dataset.metric(chain.change.metric)?.unit ?? "level"
    // A rest below nothing is people added: corrections beyond the other exits.
    let rest = chain.residual.map(\.result)
    lines.append(
      line(
        rest ?? 0 < 0 ? "+" : "−", rest.map { numbers.whole($0.magnitude) } ?? "not known",
        "other exits and corrections (the rest)", .dim))
    lines.append(
      line(
        "=", chain.change.value.map { board.wording.signed($0.result) },
        "change in \(unit): \(name(chain.change).lowercasedFirst)", .strong))
    if let apart = chain.apart {
      lines.append(line("·", value(apart), "\(name(apart)) in the same days", .dim))
    }
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
      let rate = "\(pace.metric.titleOfAnyYear): \(numbers.whole(step.perDay)) a day"
      let rest = ", \(step.period.label) (difference of totals)"
      lines.append(PaceLine("\(rate) between releases\(rest)", .text, shorter: rate + rest))
    }
    for room in pace.headroom {
      let (held, capacity) = (room.headroom.held, room.headroom.capacity)
      let share = numbers.percent(room.headroom.share)
      let beds = board.wording.value(capacity.value, bound: capacity.bound)
      let name = "\(beds) \(room.metric.title.lowercasedFirst)"
      let day = ", on \(held.period.end.short())"
      let words =
        switch room.headroom.outcome {
        case .exceeded(let since): ": exceeded since \(since.short())"
        case .reached(let day, _): ": reached on \(day.short()) at this rate"
        case .none: ""
        }
      lines.append(PaceLine("\(share) of \(name)\(day)\(words)", .text))
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
    // A goal of a later year says nothing of this one: the share is what the count would be of it.
    let isBefore = year.goal.from > year.year.last
    let meeting: Phrase =
      switch target.meeting {
      case _ where isBefore: ["goal stated later", "later", "–"]
      case .met: "met"
      case .on(let day, _) where isLatest && !year.isOver:
        // A goal of a year is met within it or not.
        day <= year.year.last ? [day.short()] : ["no (\(day.short()))", "no"]
      case .on: "no"
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
        Table.Cell(
          isBefore
            ? "(\(numbers.percent(target.share.result)))" : numbers.percent(target.share.result),
          isBefore ? .dim : nil, rank: target.share.result),
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
