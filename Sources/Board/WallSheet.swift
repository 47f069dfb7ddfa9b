internal import Canvas
internal import Text

/// One figure as large as the room allows, with what it counts above it, what belongs to it beside
/// or below it, a chart under that and the source at the foot.
struct WallSheet: View {
  let board: Board
  /// What is counted, the longest form first.
  let titles: [String]
  /// The figure, the best form first.
  let figure: Phrase
  /// What belongs to the figure, what matters most first.
  let details: [WallDetail]
  /// Where it comes from and how far it goes.
  let source: [Line.Part]
  let accent: Accent
  /// The chart, where there is one.
  let chart: (any View)?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let (upper, foot) = area.splitBottom(area.height >= 4 ? 1 : 0)
    Line(fitting: source, columns: foot.width, style: board.appearance.theme.style(.dim))
      .write(on: &canvas, at: Point(x: foot.x, y: foot.y), in: foot)
    let heading = WallHeading(
      titles: titles, style: accent.title, symbols: board.appearance.symbols)
    let (top, rest) = upper.splitTop(heading.rows(in: upper))
    heading.draw(on: &canvas, in: top)
    let air = rest.height >= 16 ? 1 : 0
    let body = rest.splitTop(air).rest
    let hasChart = chart != nil && body.height >= 12
    let (figures, below) = body.splitTop(hasChart ? body.height * 43 / 100 : body.height)
    drawFigure(on: &canvas, in: figures)
    guard hasChart, let chart else { return }
    chart.draw(on: &canvas, in: below.splitTop(1).rest.splitBottom(air).rest)
  }

  // MARK: Figure

  /// Where the figure and its details stand.
  private struct Arrangement {
    let text: String
    let font: BigFont?
    let figure: Rect
    let details: Rect
  }

  private func drawFigure(on canvas: inout Canvas, in area: Rect) {
    let arrangement = arrangement(in: area)
    let style = board.appearance.theme.style(.strong)
    if let font = arrangement.font {
      BigText(arrangement.text, font: font, style: style).draw(on: &canvas, in: arrangement.figure)
    } else {
      let place = Point(x: arrangement.figure.x, y: arrangement.figure.y)
      canvas.write(arrangement.text, at: place, style: style, in: area)
    }
    WallDetails(details: details, board: board).draw(on: &canvas, in: arrangement.details)
  }

  /// The arrangement with the largest figure: details beside it, or below it.
  private func arrangement(in area: Rect) -> Arrangement {
    let symbols = board.appearance.symbols
    let gap = max(2, area.width / 30)
    let beside = min(max(24, area.width / 4), area.width)
    let lines = min(details.count, max(1, area.height / 3))
    for text in figure.forms {
      let side = BigFont.largest(
        for: text, in: Size(width: area.width - beside - gap, height: area.height),
        symbols: symbols)
      let stacked = BigFont.largest(
        for: text, in: Size(width: area.width, height: area.height - lines), symbols: symbols)
      if let side, side.rows >= stacked?.rows ?? 0 {
        let columns = side.columns(of: text) ?? 0
        let (left, right) = area.splitLeft(columns + gap)
        return Arrangement(text: text, font: side, figure: left, details: right)
      }
      if let stacked {
        let (top, rest) = area.splitTop(stacked.rows)
        let air = rest.height > details.count ? 1 : 0
        return Arrangement(
          text: text, font: stacked, figure: top, details: rest.splitTop(air).rest)
      }
    }
    let (top, rest) = area.splitTop(1)
    return Arrangement(
      text: figure.fitting(area.width), font: nil, figure: top, details: rest)
  }
}
