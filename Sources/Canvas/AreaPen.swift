/// Draws a filled area: braille dots, or eighth blocks where fonts lack braille.
struct AreaPen {
  let plot: Plot
  let symbols: Symbols
  let gradient: Gradient
  let background: Color

  /// The top of the area above each column, in steps from the foot.
  private struct Top {
    var height = 0
    var isPartial = false
  }

  func draw(_ points: [DataPoint], on canvas: inout Canvas) {
    let rect = plot.rect
    let perColumn = symbols == .braille ? 2 : 1
    let perRow = symbols == .braille ? 4 : 8
    let tops = tops(points, columns: rect.width * perColumn, steps: rect.height * perRow)
    let styles = (0..<rect.height).map { row in
      let share = rect.height > 1 ? Double(row) / Double(rect.height - 1) : 1
      return Style(gradient.color(at: share), on: background)
    }
    for column in 0..<rect.width {
      let left = tops[column * perColumn]
      let right = perColumn == 2 ? tops[column * 2 + 1] : Top()
      let rows = (max(left.height, right.height) + perRow - 1) / perRow
      for row in 0..<min(rows, rect.height) {
        let glyph =
          symbols == .braille
          ? braille(left, right, row: row) : block(left, row: row, column: column)
        canvas.put(glyph, x: rect.x + column, y: rect.bottom - 1 - row, style: styles[row])
      }
    }
  }

  private func braille(_ left: Top, _ right: Top, row: Int) -> Unicode.Scalar {
    var bits: UInt8 = 0
    for dot in 0..<4 {
      let height = row * 4 + dot
      // Every second dot where the period is not over, but all of the edge.
      if height < left.height, !left.isPartial || dot % 2 == 0 || height == left.height - 1 {
        bits |= DotGrid.braille[dot * 2]
      }
      if height < right.height, !right.isPartial || dot % 2 == 1 || height == right.height - 1 {
        bits |= DotGrid.braille[dot * 2 + 1]
      }
    }
    return Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
  }

  private func block(_ top: Top, row: Int, column: Int) -> Unicode.Scalar {
    let eighths = min(8, top.height - row * 8)
    guard top.isPartial else { return symbols.lowerBlock(eighths) }
    return symbols == .ascii ? "/" : "▒"
  }

  /// The height above each column: between two points a straight line, and the highest where
  /// several points meet in one column.
  private func tops(_ points: [DataPoint], columns: Int, steps: Int) -> [Top] {
    var tops = Array(repeating: Top(), count: columns)
    guard columns > 0, steps > 0 else { return tops }
    func place(_ x: Double) -> Double { x * Double(columns - 1) }
    func raise(_ column: Int, to value: Double, _ isPartial: Bool) {
      guard column >= 0, column < columns else { return }
      let position = plot.scale.position(value)
      // The smallest value is still more than none.
      let height = max(value > 0 ? 1 : 0, Int((position * Double(steps)).rounded()))
      tops[column].isPartial = isPartial && (tops[column].isPartial || tops[column].height == 0)
      tops[column].height = max(tops[column].height, height)
    }
    var last: (x: Double, y: Double)?
    for point in points {
      guard let y = point.y, point.x.isFinite, point.x.magnitude < 1e3 else {
        last = nil
        continue
      }
      let x = place(point.x)
      if let last, x - last.x > 1 {
        let from = max(0, Int(last.x.rounded(.down)) + 1)
        let to = min(columns - 1, Int(x.rounded(.up)) - 1)
        if from <= to {
          for column in from...to {
            let part = (Double(column) - last.x) / (x - last.x)
            raise(column, to: last.y + (y - last.y) * part, point.isPartial)
          }
        }
      }
      raise(Int(x.rounded()), to: y, point.isPartial)
      last = (x, y)
    }
    return tops
  }
}

extension Symbols {
  /// The glyph of a cell of an area that is full.
  public var full: Unicode.Scalar {
    switch self {
    case .braille: "⣿"
    case .block: "█"
    case .ascii: "#"
    }
  }
}
