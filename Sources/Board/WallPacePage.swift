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
      accent: theme.accent(4), chart: PaceGauges(board: board, pace: pace))
  }

  private var titles: [String] {
    guard let year = pace.years.first?.year.description else { return pace.definition.titles }
    return ["\(pace.metric.title) \(year)", pace.metric.title, "Pace"]
  }

  private var figure: Phrase {
    guard let total = pace.years.first?.total else { return ["–"] }
    return [board.wording.numbers.whole(total.value)]
  }

  private var details: [WallDetail] {
    let theme = board.appearance.theme
    let numbers = board.wording.numbers
    var details = board.paceFreshness.map { $0.wallDetails(board) } ?? []
    guard let year = pace.years.first, let target = year.targets.last else { return details }
    let end = year.total.period.end.short()
    details.append(
      WallDetail(["counted to \(end)", end], words: ["TO \(end)"], theme.style(.strong)))
    let share = numbers.percent(year.total.value / target.amount)
    let goal = numbers.whole(target.amount)
    details.append(
      WallDetail(
        ["\(share) of the goal \(goal) a year", "\(share) of \(goal)"],
        words: ["\(share) OF \(goal)", "\(share)"], theme.style(.goal)))
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
    return details
  }

  private var source: [Line.Part] {
    guard let dataset = board.dataset, let freshness = board.paceFreshness else { return [] }
    let figures = dataset.figures(of: pace.metric.id, knownOn: board.knownOn)
    let publisher = figures.last.map { dataset.sources[$0.source].publisher } ?? ""
    let theme = board.appearance.theme
    return [Line.Part([publisher, publisher.fitted(to: 24)], theme.style(.dim), priority: 2)]
      + freshness.parts(board.wording, theme: theme)
  }
}

/// The latest fiscal years as gauges of the goal, one below the other.
struct PaceGauges: View {
  let board: Board
  let pace: PaceReading

  func draw(on canvas: inout Canvas, in area: Rect) {
    let step = area.height >= 2 * pace.years.count ? 2 : 1
    for (index, year) in pace.years.prefix(area.height / step).enumerated() {
      PaceGauge(board: board, pace: pace, year: year, isLatest: index == 0)
        .draw(
          on: &canvas, in: Rect(x: area.x, y: area.y + index * step, width: area.width, height: 1))
    }
  }
}
