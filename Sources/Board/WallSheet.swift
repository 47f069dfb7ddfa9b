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
  /// How the name of what is counted is drawn.
  let titleStyle: Style
  /// The chart, where there is one.
  let chart: (any View)?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let (upper, foot) = area.splitBottom(area.height >= 4 ? 1 : 0)
    Line(fitting: source, columns: foot.width, style: theme.style(.dim))
      .write(on: &canvas, at: Point(x: foot.x, y: foot.y), in: foot)
    let heading = WallHeading(
      titles: titles, style: titleStyle, plain: theme.style(.dim),
      symbols: board.appearance.symbols)
    let rest = upper.splitTop(heading.rows(in: upper)).rest
    heading.draw(on: &canvas, in: upper)
    let air = rest.height >= 16 ? 1 : 0
    let body = rest.splitTop(air).rest
    let hasChart = chart != nil && body.height >= 12
    let most = body.splitTop(hasChart ? (body.height + 1) / 2 : body.height).top
    let used = drawFigure(on: &canvas, in: most)
    guard hasChart, let chart else { return }
    let below = body.splitTop(used + 1).rest
    chart.draw(on: &canvas, in: below.splitBottom(below.height >= 12 ? 1 : 0).rest)
  }

  // MARK: Figure

  /// Where the figure and its details stand.
  private struct Arrangement {
    let text: String
    let font: BigFont?
    let figure: Rect
    let details: Rect
  }

  /// Draws the figure and its details.
  ///
  /// - Returns: How many rows they take.
  private func drawFigure(on canvas: inout Canvas, in area: Rect) -> Int {
    let arrangement = arrangement(in: area)
    let style = board.appearance.theme.style(.strong)
    if let font = arrangement.font {
      BigText(arrangement.text, font: font, style: style).draw(on: &canvas, in: arrangement.figure)
    } else {
      let place = Point(x: arrangement.figure.x, y: arrangement.figure.y)
      canvas.write(arrangement.text, at: place, style: style, in: area)
    }
    let details = WallDetails(
      details: details, theme: board.appearance.theme, symbols: board.appearance.symbols)
    details.draw(on: &canvas, in: arrangement.details)
    let figureRows = arrangement.figure.y - area.y + (arrangement.font?.rows ?? 1)
    let detailRows =
      arrangement.details.y - area.y + details.rows(in: arrangement.details)
    return max(figureRows, detailRows)
  }

  /// The arrangement with the largest figure: details beside it, or below it.
  private func arrangement(in area: Rect) -> Arrangement {
    let symbols = board.appearance.symbols
    let gap = max(3, area.width / 30)
    let beside = min(max(22, area.width / 4), area.width)
    let lines = min(details.count, max(1, (area.height - 1) / 2))
    for text in figure.forms {
      let side = BigFont.largest(
        for: text, in: Size(width: area.width - beside - gap, height: area.height),
        symbols: symbols)
      let stacked = BigFont.largest(
        for: text, in: Size(width: area.width, height: area.height - lines), symbols: symbols)
      // Beside the figure more of its details find room, which is worth a little of its height.
      if let side, side.rows * 4 >= (stacked?.rows ?? 0) * 3 {
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
