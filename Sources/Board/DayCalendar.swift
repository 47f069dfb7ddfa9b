internal import Canvas
internal import Model
internal import Text

/// The days of a month as a calendar of weeks, each shaded by its value.
///
/// A shade is a glyph before it is a colour: four steps between the month's lowest and highest
/// value, named below.
struct DayCalendar: View {
  let figures: DayFigures
  let accent: Accent
  let appearance: Appearance
  var cursor: Day?
  /// How many rows of the table each day lies below the selected one, for the mouse.
  var offsets: [Day: Int]
  private let low: Double
  private let high: Double

  init(
    figures: DayFigures, accent: Accent, appearance: Appearance, cursor: Day? = nil,
    offsets: [Day: Int] = [:]
  ) {
    self.figures = figures
    self.accent = accent
    self.appearance = appearance
    self.cursor = cursor
    self.offsets = offsets
    let values = figures.agreed.map(\.value)
    low = values.min() ?? 0
    high = values.max() ?? 0
  }

  /// The columns it needs for a day's number and its shade.
  static let narrowest = 7 * 4

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.width >= Self.narrowest, area.height > 0 else { return }
    let weeks = weeks
    let (legend, hasHeader) = (area.height > weeks + 1, area.height > weeks)
    let (top, foot) = area.splitBottom(legend ? 1 : 0)
    let (header, body) = top.splitTop(hasHeader ? 1 : 0)
    let width = min(11, area.width / 7)
    if hasHeader { drawWeekdays(width: width, on: &canvas, in: header) }
    let height = max(1, min(4, body.height / max(1, weeks)))
    // Where not all weeks find room, those around the cursor do.
    let room = max(1, body.height / height)
    let current = cursor.map(week) ?? 0
    let first = max(0, min(current - room / 2, weeks - room))
    let showsValues = haveRoom(width: width, height: height)
    for number in 0..<month.days {
      let day = month.first + number
      let row = (week(day) - first) * height
      guard row >= 0, row + height <= body.height else { continue }
      let cell = Rect(
        x: area.x + day.weekday * width, y: body.y + row, width: width, height: height)
      draw(day, showsValue: showsValues, on: &canvas, in: cell)
      if let offset = offsets[day] { canvas.mark(.row(offset: offset), in: cell) }
    }
    drawLegend(on: &canvas, in: foot)
  }

  private var month: Month { figures.month }
  private var theme: Theme { appearance.theme }
  private var weeks: Int { week(month.last) + 1 }

  private func week(_ day: Day) -> Int { (day - month.first + month.first.weekday) / 7 }

  private func draw(
    _ day: Day, showsValue: Bool, on canvas: inout Canvas, in cell: Rect
  ) {
    let number = (day - month.first + 1).padded(to: 2)
    canvas.write(number, at: Point(x: cell.x, y: cell.y), style: theme.style(.dim), in: cell)
    let room = Rect(x: cell.x + 2, y: cell.y, width: cell.width - 3, height: 1)
    if let figure = figures.figure(on: day) {
      drawValue(of: figure, isWritten: showsValue, on: &canvas, in: cell)
    } else {
      canvas.write(
        appearance.symbols == .ascii ? ".." : "··", at: Point(x: room.x, y: room.y),
        style: theme.style(.missing), in: room)
    }
    if day == cursor {
      // The shade is the day's value and stays as it is, to be compared with the others.
      let selected = theme.style(.selected)
      let value = cell.y + shadeRows(cell, isWritten: showsValue)
      for (y, width) in [(cell.y, 2), (value, showsValue ? cell.width - 1 : 0)] {
        canvas.restyle(Rect(x: cell.x, y: y, width: width, height: 1)) { _ in selected }
      }
      let mark: Unicode.Scalar = appearance.symbols == .ascii ? "<" : "◂"
      canvas.put(mark, x: cell.right - 1, y: cell.y, style: theme.style(.key), in: cell)
    }
  }

  /// Draws a day's shade and, where there is room, its value below.
  private func drawValue(
    of figure: Figure, isWritten: Bool, on canvas: inout Canvas, in cell: Rect
  ) {
    let rows = shadeRows(cell, isWritten: isWritten)
    let shade = Rect(x: cell.x + 2, y: cell.y, width: cell.width - 3, height: rows)
    if figure.isContested {
      let sign: Unicode.Scalar = "?"
      canvas.fill(shade.splitLeft(1).left, with: sign, style: theme.style(.notice))
    } else {
      let share = high > low ? (figure.value - low) / (high - low) : 1
      let style = Style(accent.gradient.color(at: share), on: theme.style(.text).background)
      canvas.fill(shade, with: glyph(step(share)), style: style)
    }
    guard isWritten else { return }
    canvas.write(
      words(figure).fitting(cell.width - 1), at: Point(x: cell.x, y: cell.y + rows),
      style: theme.style(.text), in: cell)
  }

  /// How many rows of a cell are shaded; the last row of a tall one stays free, so that weeks do not
  /// run into each other.
  private func shadeRows(_ cell: Rect, isWritten: Bool) -> Int {
    cell.height > 2 ? cell.height - (isWritten ? 2 : 1) : 1
  }

  /// Whether all values have room below their shades: a few of them would read as a choice.
  private func haveRoom(width: Int, height: Int) -> Bool {
    height > 1 && figures.days.allSatisfy { !words($0).fitting(width - 1).isEmpty }
  }

  private func words(_ figure: Figure) -> Phrase {
    let short = appearance.numbers.short
    return figure.disagreement.map { ["\(short($0.lowerBound))–\(short($0.upperBound))", "?"] }
      ?? [appearance.numbers.whole(figure.value), short(figure.value)]
  }

  /// Which quarter of the way from the lowest to the highest value a share lies in.
  private func step(_ share: Double) -> Int { min(3, Int(share * 4)) }

  private func glyph(_ step: Int) -> Unicode.Scalar {
    let glyphs: [Unicode.Scalar] =
      appearance.symbols == .ascii ? [".", ":", "%", "#"] : ["░", "▒", "▓", "█"]
    return glyphs[max(0, min(3, step))]
  }

  private func drawWeekdays(width: Int, on canvas: inout Canvas, in area: Rect) {
    let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    for (index, name) in names.enumerated() {
      let text = width >= 5 ? name : String(name.prefix(2))
      canvas.write(
        text, at: Point(x: area.x + index * width, y: area.y), style: theme.style(.axis), in: area)
    }
  }

  /// What each shade stands for: the value it begins at, or where there is little room those of
  /// the lightest and the darkest.
  private func drawLegend(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let edges = (0..<4).map { appearance.numbers.short(low + (high - low) * Double($0) / 4) }
    let forms = [
      edges.enumerated().map { (step: $0, words: " from \($1)  ") },
      edges.enumerated().map { (step: $0, words: " \($1)+ ") },
      [(0, " \(edges[0]) "), (3, " \(appearance.numbers.short(high))")],
    ]
    let columns = forms.map { $0.reduce(0) { $0 + 1 + $1.words.columns } }
    let fitting = columns.firstIndex { $0 <= area.width + 2 } ?? forms.count - 1
    var x = area.x
    for (step, words) in forms[fitting] {
      let color = accent.gradient.color(at: (Double(step) + 0.5) / 4)
      canvas.put(
        glyph(step), x: x, y: area.y, style: Style(color, on: theme.style(.text).background),
        in: area)
      canvas.write(words, at: Point(x: x + 1, y: area.y), style: theme.style(.dim), in: area)
      x += 1 + words.columns
    }
  }
}
