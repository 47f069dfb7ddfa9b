internal import Canvas
internal import Model
internal import Text

/// The pace against the goal on the wall.
struct WallPacePage {
  let board: Board
  let pace: PaceReading

  var sheet: WallSheet {
    let theme = board.appearance.theme
    return WallSheet(
      board: board, titles: titles, figure: figure, details: details, source: source,
      titleStyle: theme.style(.title), chart: PaceGauges(board: board, pace: pace))
  }

  private var titles: [String] {
    guard let year = pace.years.first?.year.description else { return pace.definition.titles }
    return ["\(pace.metric.title), \(year)", pace.metric.title]
      + pace.definition.titles.filter { $0.columns < pace.metric.title.columns }
  }

  private var figure: Phrase {
    guard let total = pace.years.first?.total else { return ["–"] }
    return [board.wording.numbers.whole(total.value)]
  }

  private var details: [WallDetail] {
    let theme = board.appearance.theme
    let numbers = board.wording.numbers
    let delay = board.paceFreshness.map { $0.wallDetails(board) } ?? []
    guard let year = pace.years.first, let target = year.targets.last else { return delay }
    let end = year.total.period.end.short()
    let date = WallDetail(
      ["\(year.year), counted to \(end)", "to \(end)", end], words: ["TO \(end)"],
      theme.style(.strong))
    var details = delay.prefix(1) + [date]
    let share = numbers.percent(year.total.value / target.amount)
    let goal = numbers.whole(target.amount)
    details.append(
      WallDetail(
        ["\(share) of the goal \(goal) a year", "\(share) of \(goal)"],
        words: ["\(share) OF \(goal)", "\(share) OF GOAL"], theme.style(.text)))
    let flat = numbers.percent(target.share.result)
    details.append(
      WallDetail(
        [
          "\(numbers.whole(year.rate.result)) a day: \(flat) of the flat rate \(numbers.whole(target.flat.result))",
          "\(numbers.whole(year.rate.result)) a day, \(flat) of flat",
        ], theme.style(.text)))
    if let catchUp = target.catchUp {
      let rate = numbers.whole(catchUp.result)
      details.append(
        WallDetail(
          ["catch-up rate \(rate) a day", "catch-up \(rate)"], theme.style(.text)))
    }
    return Array(details)
  }

  private var source: [Line.Part] {
    guard let dataset = board.dataset, let freshness = board.paceFreshness else { return [] }
    let figures = dataset.figures(of: pace.metric.id, knownOn: board.knownOn)
    let publisher = figures.last.map { dataset.sources[$0.source].publisher } ?? ""
    let theme = board.appearance.theme
    return [Line.Part(publisher.publisherForms, theme.style(.dim), priority: 2)]
      + freshness.parts(board.wording, theme: theme)
  }
}

/// The latest fiscal years as gauges of the goal, and where there is room as curves below them.
struct PaceGauges: View {
  let board: Board
  let pace: PaceReading

  func draw(on canvas: inout Canvas, in area: Rect) {
    let hasCurves = area.height >= 12 && area.width >= 40
    let years = pace.years.prefix(hasCurves ? 3 : max(1, area.height))
    let step = !hasCurves && area.height >= 2 * years.count ? 2 : 1
    let shown = Array(years.prefix(area.height / step))
    for (index, year) in shown.enumerated() {
      PaceGauge(board: board, pace: pace, year: year, years: shown)
        .draw(
          on: &canvas, in: Rect(x: area.x, y: area.y + index * step, width: area.width, height: 1))
    }
    guard hasCurves else { return }
    PaceCurves(pace: pace, appearance: board.appearance)
      .draw(on: &canvas, in: area.splitTop(years.count + 1).rest)
  }
}
