/// Draws one bar in its columns.
struct BarPen {
  let columns: Range<Int>
  let plot: Plot
  let gradient: Gradient
  let theme: Theme
  let symbols: Symbols
  let depth: ColorDepth

  private var rect: Rect { plot.rect }
  private var background: Color { theme.style(.text).background }

  /// Fills the bar between two values with its pattern.
  func draw(from start: Double, to end: Double, _ fill: Bar.Fill, on canvas: inout Canvas) {
    if start == 0, end == 0 {
      drawZero(on: &canvas)
      return
    }
    let eighths = Double(rect.height * 8)
    let foot = Int((plot.scale.position(min(start, end)) * eighths).rounded())
    // The smallest value is still more than none.
    let top = max(foot + 1, Int((plot.scale.position(max(start, end)) * eighths).rounded()))
    for row in foot / 8...(top - 1) / 8 where row < rect.height {
      let low = max(0, foot - row * 8)
      let high = min(8, top - row * 8)
      switch fill {
      case .whole: drawSolid(low, high, row: row, on: &canvas)
      case .partial: drawHatched("▒", "/", low, high, row: row, weight: 0.5, on: &canvas)
      case .preliminary: drawHatched("▓", "%", low, high, row: row, weight: 0.75, on: &canvas)
      case .uncertain: drawHatched("░", ":", low, high, row: row, weight: 0.25, on: &canvas)
      case .ghost: drawOutline(row: row, isTop: row == (top - 1) / 8, high, on: &canvas)
      }
    }
  }

  /// Draws the sign of a value that was not published.
  func drawMissing(on canvas: inout Canvas) {
    let width = min(2, columns.count)
    let start = columns.lowerBound + (columns.count - width) / 2
    for x in start..<start + width {
      canvas.put(symbols.missing, x: x, y: rect.bottom - 1, style: theme.style(.missing), in: rect)
    }
  }

  /// Draws a line across the bar at an earlier value.
  func drawGhost(_ value: Double, on canvas: inout Canvas) {
    guard plot.scale.contains(value), !rect.isEmpty else { return }
    let y = plot.row(at: plot.scale.position(value))
    for x in columns {
      // Over a filled cell the line takes the fill's colour as its ground, lest it be a hole.
      let fill = canvas.scalars(x: x, y: y).first.flatMap {
        plot.fillColor(of: $0, canvas.style(x: x, y: y))
      }
      let ink = fill == nil ? theme.style(.ghost).foreground : background
      canvas.put(symbols.earlier, x: x, y: y, style: Style(ink, on: fill ?? background), in: rect)
    }
  }

  private func drawZero(on canvas: inout Canvas) {
    let x = columns.lowerBound + (columns.count - 1) / 2
    let y = plot.row(at: plot.scale.position(0))
    canvas.put("0", x: x, y: y, style: theme.style(.dim), in: rect)
  }

  private func drawSolid(_ low: Int, _ high: Int, row: Int, on canvas: inout Canvas) {
    let style = style(row: row)
    // A cell filled from above is its lower part in exchanged colours.
    if low > 0, high == 8 {
      put(symbols.lowerBlock(low), row: row, style: style.adding(.reverse), on: &canvas)
    } else {
      put(symbols.lowerBlock(high), row: row, style: style, on: &canvas)
    }
  }

  /// Hatches a cell; its rounded top is a block of the colour that the hatch has from afar.
  private func drawHatched(
    _ hatch: Unicode.Scalar, _ ascii: Unicode.Scalar, _ low: Int, _ high: Int, row: Int,
    weight: Double, on canvas: inout Canvas
  ) {
    let style = style(row: row, weight: weight)
    if symbols == .ascii {
      put(ascii, row: row, style: style, on: &canvas)
    } else if high == 8 || low > 0 {
      put(hatch, row: row, style: style, on: &canvas)
    } else if depth == .rgb, case .rgb = style.foreground.kind, case .rgb = background.kind {
      let blend = Gradient([background, style.foreground]).color(at: weight)
      put(
        symbols.lowerBlock(high), row: row, style: style.with(foreground: blend), on: &canvas)
    } else if high >= 4 || row == 0 {
      put(hatch, row: row, style: style, on: &canvas)
    }
  }

  private func drawOutline(row: Int, isTop: Bool, _ high: Int, on canvas: inout Canvas) {
    let style = theme.style(.ghost)
    let y = rect.bottom - 1 - row
    if isTop {
      let lid: Unicode.Scalar = symbols == .ascii ? "-" : symbols == .block ? "─" : "╌"
      put(lid, row: row, style: style, on: &canvas)
      return
    }
    guard let first = columns.first, let last = columns.last else { return }
    for x in [first, last] {
      let side = symbols == .ascii ? "|" : symbols.uprightDash(y)
      guard let side else { continue }
      canvas.put(side, x: x, y: y, style: style, in: rect)
    }
  }

  private func put(
    _ glyph: Unicode.Scalar, row: Int, style: Style, on canvas: inout Canvas
  ) {
    guard glyph != " " else { return }
    for x in columns { canvas.put(glyph, x: x, y: rect.bottom - 1 - row, style: style, in: rect) }
  }

  /// The colour of a row, by its height.
  ///
  /// A hatch covers but a part of its cells, its `weight`; its colour makes up for that, or the
  /// foot of a thin one would sink into the background.
  private func style(row: Int, weight: Double = 1) -> Style {
    let share = rect.height > 1 ? Double(row) / Double(rect.height - 1) : 1
    // The steps of a palette differ in hue a little, which a hatch brings out.
    if gradient.isStepped, weight < 1 { return Style(gradient.sample, on: background) }
    return Style(gradient.color(at: share + (1 - share) * (1 - weight)), on: background)
  }
}
