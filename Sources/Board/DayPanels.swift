internal import Canvas
internal import Model
internal import Text

/// The framed chart and calendar of a month's days, with one day under their common cursor.
struct DayPanels {
  let board: Board
  let panel: PanelReading
  let figures: DayFigures
  let cursor: Day?
  /// How many rows of the table each day lies below the selected one.
  let offsets: [Day: Int]

  private var theme: Theme { board.appearance.theme }
  private var accent: Accent { theme.accent(panel.index) }
  private var month: Month { figures.month }

  func drawChart(on canvas: inout Canvas, in area: Rect) {
    let events = board.events(of: panel)
    let chart = DayChart(
      figures: figures, accent: accent, appearance: board.appearance, cursor: cursor,
      overlays: board.exploration.overlays, events: events)
    let title = "\(month.long) · \(figures.metric.title)"
    var footer = [readout]
    if let cursor {
      let happened = CursorReadout(board: board, metric: figures.metric)
        .events(events, in: Period(cursor, cursor))
      if !happened.isEmpty { footer.append(happened) }
    }
    if let note = chart.note { footer.append([Line.Part(note, theme.style(.dim))]) }
    let frame = Panel(
      [title, figures.metric.title, "By day"],
      reading: Phrase(meanForms),
      footer: footer, isFocused: board.exploration.isExpanded, accent: accent, theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    chart.draw(on: &canvas, in: inner)
    // The days are rows of the table below; left and right would turn the month.
    canvas.mark(.cover, in: inner)
    guard canvas.keepsSpots else { return }
    for (x, day) in chart.days(in: inner) {
      guard let offset = offsets[day] else { continue }
      canvas.mark(
        .row(offset: offset), in: Rect(x: x, y: inner.y, width: 1, height: inner.height))
    }
  }

  /// The mean of the days, and how many it leaves out because sources disagree on them.
  private var meanForms: [String] {
    let mean = board.wording.numbers.whole(figures.mean)
    let count = figures.agreed.count
    let contested = figures.days.count - count
    guard contested > 0 else { return ["\(mean) mean of \(count) days", "\(mean) mean", mean] }
    return [
      "\(mean) mean of \(count) days, without \(contested) contested",
      "\(mean) mean without \(contested) contested", "\(mean) without \(contested)",
    ]
  }

  func drawCalendar(on canvas: inout Canvas, in area: Rect) {
    let value = cursor.flatMap(figures.figure).map { board.wording.value($0.value) }
    let frame = Panel(
      [
        "\(month.long) · \(figures.metric.title)", "\(month.short) · \(figures.metric.title)",
        figures.metric.title, "Calendar",
      ],
      reading: cursor.map { day in
        let words = value ?? "not published"
        return ["\(words) on \(day.short(in: month.year))", words]
      } ?? "", footer: MonthPage.isWide(board.size.width) ? [] : [readout], accent: accent,
      theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    DayCalendar(
      figures: figures, accent: accent, appearance: board.appearance, cursor: cursor,
      offsets: offsets
    ).draw(on: &canvas, in: frame.inner(of: area))
  }

  /// The day under the cursor in one line.
  private var readout: [Line.Part] {
    let readout = CursorReadout(board: board, metric: figures.metric)
    guard let cursor else {
      return [
        Line.Part(["no day under the cursor: the row covers more", ""], theme.style(.dim))
      ]
    }
    let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let name = "\(names[cursor.weekday]) \(cursor.short())"
    guard let figure = figures.figure(on: cursor) else { return readout.missing(name) }
    return readout.parts(figure, change: figures.change(on: cursor), named: name)
  }
}
