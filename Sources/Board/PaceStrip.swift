internal import Canvas
internal import Model
internal import Text

/// The pace against the goal on the overview: a gauge for each of the latest fiscal years.
struct PaceStrip: View {
  let board: Board
  let pace: PaceReading
  var isFocused = false

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      Phrase(pace.definition.titles.map { "5 \($0)" }), reading: reading, isFocused: isFocused,
      accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
    // Without room for a frame its text still keeps off the edge of the screen.
    let area = area.height < 4 ? area.inset(left: 1, right: 1) : area
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let years = Array(pace.years.prefix(inner.height))
    for (index, year) in years.enumerated() {
      PaceGauge(board: board, pace: pace, year: year, years: years)
        .draw(on: &canvas, in: Rect(x: inner.x, y: inner.y + index, width: inner.width, height: 1))
    }
  }

  private var reading: Phrase {
    guard let target = pace.years.first?.targets.last else { return "" }
    let numbers = board.appearance.numbers
    let flat = "flat \(numbers.whole(target.flat.result)) a day"
    guard let catchUp = target.catchUp else { return [flat] }
    return ["\(flat) · catch-up \(numbers.whole(catchUp.result))", flat]
  }
}

/// One fiscal year's total as a gauge of the goal, with its rate.
struct PaceGauge: View {
  let board: Board
  let pace: PaceReading
  let year: Pace
  /// The years that stand below one another, the latest first: their figures stand in columns.
  let years: [Pace]

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let target = year.targets.last else { return }
    let theme = board.appearance.theme
    let wording = board.wording
    let isLatest = isLatest(year)
    let words = theme.style(isLatest ? .text : .dim)
    var text = [
      Line.Part([wording.numbers.whole(year.total.value).leading(7)], words, priority: 9)
    ]
    let dates = years.map(date).map(\.columns).max() ?? 0
    text.append(Line.Part([date(year).trailing(dates)], words, priority: 6))
    text.append(
      Line.Part(["\(wording.numbers.whole(year.rate.result).leading(5)) a day"], words, priority: 7)
    )
    let shares = years.map(share).map(\.columns).max() ?? 0
    let share = share(year).leading(shares)
    text.append(
      Line.Part(["\(share) of the flat rate", "\(share) of flat"], words, priority: 5))
    if let note = breakNote { text.append(Line.Part(note, theme.style(.break), priority: 6)) }
    // The text needs its room before the bar does.
    let width = max(8, min(area.width / 2, area.width - (area.width < 110 ? 62 : 75)))
    Gauge(
      year.total.value / target.amount, goal: 1, width: width,
      title: title(words), text: text,
      gradient: isLatest ? theme.accent(0).gradient : theme.accent(4).gradient, theme: theme,
      symbols: board.appearance.symbols
    ).draw(on: &canvas, in: area)
  }

  private func isLatest(_ year: Pace) -> Bool { year.year == years.first?.year }

  /// How far a year's total counts.
  private func date(_ year: Pace) -> String {
    guard !year.isOver else { return "whole year" }
    return "by \(year.total.period.end.short(in: isLatest(year) ? board.wording.year : nil))"
  }

  /// A year's rate as a share of the flat one.
  private func share(_ year: Pace) -> String {
    year.targets.last.map { board.wording.numbers.percent($0.share.result) } ?? ""
  }

  private func title(_ words: Style) -> Line {
    let emphasis = board.emphasis(pace.metric.id, year.total.period)
    var title = Line(year.year.description, words)
    title.append(
      board.appearance.symbols.blank(emphasis), board.appearance.theme.style(words, emphasis))
    return title
  }

  /// That the year counts less than the years beside it, by its definition.
  private var breakNote: Phrase? {
    guard let since = pace.definition.definitionSince, year.year.year < since else { return nil }
    return ["narrower definition", "narrower", "┊"]
  }
}

extension String {
  /// The text with blanks before it up to a width.
  func leading(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }

  /// The text with blanks after it up to a width.
  func trailing(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}
