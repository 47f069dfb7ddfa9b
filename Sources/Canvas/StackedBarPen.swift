/// Draws one bar of stacked parts in its columns.
struct StackedBarPen {
  let columns: Range<Int>
  let plot: Plot
  /// The colours of the parts, from the foot up.
  let colors: [Color]
  let theme: Theme
  let symbols: Symbols
  let depth: ColorDepth

  private var rect: Rect { plot.rect }
  private var background: Color { theme.style(.text).background }

  /// Draws a bar; parts without a colour are left out.
  func draw(_ bar: StackedBar, on canvas: inout Canvas) {
    let parts = bar.parts.prefix(colors.count).enumerated().filter { $0.element > 0 }
    var sum = 0.0
    let heights = parts.map { part in
      sum += part.element
      return height(sum)
    }
    var foot = 0
    for (index, top) in tops(heights).enumerated() {
      draw(parts[index].offset, from: foot, to: top, on: &canvas)
      // The cell that two parts share shows the lower one before the upper one.
      if index > 0, foot % 8 > 0 {
        drawBoundary(parts[index - 1].offset, parts[index].offset, at: foot, on: &canvas)
      }
      foot = top
    }
    guard bar.rest > 0 else { return }
    let row = (foot + 7) / 8
    drawOutline(from: row, to: max(row + 1, (height(sum + bar.rest) + 4) / 8), on: &canvas)
  }

  /// A height in eighths of a row, or in whole rows where a cell cannot show two parts.
  private func height(_ value: Double) -> Int {
    let height = plot.scale.position(value) * Double(rect.height)
    return isFine ? Int((height * 8).rounded()) : Int(height.rounded()) * 8
  }

  /// Whether a cell can show where in it a part ends: in the colours that the patterns have from
  /// afar, to which a palette has nothing near enough.
  private var isFine: Bool {
    guard symbols != .ascii, depth == .rgb, case .rgb = background.kind else { return false }
    return colors.allSatisfy { if case .rgb = $0.kind { true } else { false } }
  }

  /// Where parts end, so that each has a whole row at least.
  ///
  /// A pattern is not seen in less, and a part is not told by its colour alone. Boundaries give way
  /// downwards: the top stays the total's, unless there are more parts than rows.
  private func tops(_ heights: [Int]) -> [Int] {
    var tops = heights
    for index in tops.indices.dropLast().reversed() {
      let row = (tops[index + 1] - 8) / 8 * 8
      if (tops[index] + 7) / 8 * 8 > row { tops[index] = min(tops[index], row) }
    }
    var foot = 0
    for index in tops.indices {
      tops[index] = max(tops[index], (foot + 7) / 8 * 8 + 8)
      foot = tops[index]
    }
    return tops
  }

  private func draw(_ part: Int, from foot: Int, to top: Int, on canvas: inout Canvas) {
    let style = Style(colors[part], on: background)
    for row in (foot + 7) / 8..<max((foot + 7) / 8, top / 8) {
      put(symbols.pattern(part), row: row, style: style, on: &canvas)
    }
    guard top % 8 > 0 else { return }
    let seen = Style(color(of: part), on: background)
    put(symbols.lowerBlock(top % 8), row: top / 8, style: seen, on: &canvas)
  }

  private func drawBoundary(_ lower: Int, _ upper: Int, at height: Int, on canvas: inout Canvas) {
    let style = Style(color(of: lower), on: color(of: upper))
    put(symbols.lowerBlock(height % 8), row: height / 8, style: style, on: &canvas)
  }

  /// The colour that a part's pattern has from afar.
  private func color(of part: Int) -> Color {
    Gradient([background, colors[part]]).color(at: symbols.weight(ofPattern: part))
  }

  private func drawOutline(from foot: Int, to top: Int, on canvas: inout Canvas) {
    guard let first = columns.first, let last = columns.last else { return }
    let style = theme.style(.ghost)
    let lid: Unicode.Scalar = symbols == .ascii ? "-" : symbols == .block ? "─" : "╌"
    let highest = min(top, rect.height)
    guard foot < highest else { return }
    put(lid, row: highest - 1, style: style, on: &canvas)
    for row in foot..<highest - 1 {
      let y = rect.bottom - 1 - row
      for x in Set([first, last]) {
        guard let side = symbols.uprightDash(y) else { continue }
        canvas.put(side, x: x, y: y, style: style, in: rect)
      }
    }
  }

  private func put(_ glyph: Unicode.Scalar, row: Int, style: Style, on canvas: inout Canvas) {
    for x in columns { canvas.put(glyph, x: x, y: rect.bottom - 1 - row, style: style, in: rect) }
  }
}

extension Symbols {
  /// How much of a cell the pattern of a part covers.
  fileprivate func weight(ofPattern part: Int) -> Double {
    switch pattern(part) {
    case "█", "#": 1
    case "▓", "%": 0.75
    case "░", ":": 0.25
    default: 0.5
    }
  }
}
