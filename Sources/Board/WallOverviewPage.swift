internal import Canvas
internal import Model
internal import Text

/// Every family's figure at once.
struct WallOverviewPage: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = board.panels.count
    guard !area.isEmpty else { return }
    guard count > 0 else {
      canvas.write(
        "the data package holds nothing to show", at: Point(x: area.x, y: area.y),
        style: board.appearance.theme.style(.text), in: area)
      return
    }
    let columns = area.width >= 60 && count > 1 ? 2 : 1
    let rows = (count + columns - 1) / columns
    for (index, panel) in board.panels.enumerated() {
      let (row, column) = (index / columns, index % columns)
      let (left, right) = (
        area.width * column / columns, area.width * (column + 1) / columns
      )
      let (top, bottom) = (area.height / rows * row, area.height / rows * (row + 1))
      let gap = column < columns - 1 ? 3 : 0
      let cell = Rect(
        x: area.x + left, y: area.y + top, width: right - left - gap,
        height: max(1, bottom - top - (row < rows - 1 && bottom - top >= 8 ? 1 : 0)))
      WallOverviewCell(board: board, panel: panel).draw(on: &canvas, in: cell)
    }
  }
}

/// One family's figure, with its name above and its date, change and delay below it.
private struct WallOverviewCell: View {
  let board: Board
  let panel: PanelReading

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let symbols = board.appearance.symbols
    guard area.height >= 5 else {
      let (line, below) = area.splitTop(1)
      PanelLine(panel: panel, board: board, isFocused: false).draw(on: &canvas, in: line)
      WallDetails(details: delay, theme: theme, symbols: symbols, highest: 0)
        .draw(on: &canvas, in: below.inset(left: 1))
      return
    }
    let style = theme.accent(panel.index).title
    let heading = WallHeading(
      titles: panel.definition.title.forms, style: style, plain: theme.style(.dim),
      symbols: symbols, share: 5, leastWidth: 40)
    heading.draw(on: &canvas, in: area)
    let hasLetters = heading.rows(in: area) > 1
    let rest = area.splitTop(heading.rows(in: area)).rest
    let details = WallDetails(
      details: details, theme: theme, symbols: symbols, highest: rest.height >= 24 ? 5 : 3)
    let below = details.rows(in: rest.splitTop(rest.height / 3).top)
    let figure = rest.splitTop(hasLetters && rest.height >= 14 ? 1 : 0).rest.splitBottom(below + 1)
      .rest
    let value =
      panel.headline.map { board.wording.value($0.value, bound: $0.figure.bound) } ?? "–"
    var used = 1
    if let font = BigFont.largest(
      for: value, in: Size(width: figure.width, height: max(figure.height, 1)), symbols: symbols)
    {
      BigText(value, font: font, style: theme.style(.strong)).draw(on: &canvas, in: figure)
      used = font.rows
    } else {
      canvas.write(
        value, at: Point(x: figure.x, y: figure.y), style: theme.style(.strong), in: rest)
    }
    let air = used + below < figure.height + below && rest.height >= 8 ? 1 : 0
    details.draw(on: &canvas, in: rest.splitTop(figure.y - rest.y + used + air).rest)
  }

  private var details: [WallDetail] {
    [WallDetail(date, words: date, board.appearance.theme.style(.text))] + delay
  }

  private var delay: [WallDetail] {
    panel.freshness.map { Array($0.wallDetails(board).prefix(1)) } ?? []
  }

  private var date: Phrase {
    guard let headline = panel.headline else { return "no complete figure" }
    let period = headline.figure.period
    let short = period.wholeMonth?.short ?? period.end.short()
    guard let change = headline.change.map(board.wording.changeAlone) else {
      let caveat = board.wording.shortCaveat(headline.figure)
      return caveat.isEmpty
        ? [period.label, short] : ["\(period.label)  \(caveat)", "\(short) \(caveat)", short]
    }
    return ["\(period.label)  \(change)", "\(short) \(change)", short]
  }
}
