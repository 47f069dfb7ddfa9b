/// Which dots of a line are set, so that several lines are told apart without colour.
enum LinePattern: Int, CaseIterable {
  case solid, dotted, dashed, sparse

  init(_ index: Int) {
    self = LinePattern.allCases[index % LinePattern.allCases.count]
  }

  /// Whether the dot at a step along the line is set.
  func contains(_ step: Int) -> Bool {
    switch self {
    case .solid: true
    case .dotted: step % 2 == 0
    case .dashed: step % 6 < 4
    case .sparse: step % 4 == 0
    }
  }

  /// A piece of the line for a legend.
  func sample(_ symbols: Symbols, isArea: Bool) -> String {
    if isArea { return symbols == .braille ? "⣿⣿" : symbols == .block ? "██" : "##" }
    switch (self, symbols) {
    case (.solid, .braille): return "⠒⠒"
    case (.dotted, .braille): return "⠂⠂"
    case (.dashed, .braille): return "⠒⠂"
    case (.sparse, .braille): return "⠂ "
    case (.solid, .block): return "▀▀"
    case (.dotted, .block): return "▀ "
    case (.dashed, .block): return "▀▀ ▀"
    case (.sparse, .block): return "▀   ▀"
    case (.solid, .ascii): return "''"
    case (.dotted, .ascii): return "' '"
    case (.dashed, .ascii): return "'' '"
    case (.sparse, .ascii): return "'   '"
    }
  }
}

/// Draws lines in dots.
struct LinePen {
  let plot: Plot
  let symbols: Symbols
  let background: Color

  func draw(_ series: [(offset: Int, element: Series)], on canvas: inout Canvas) {
    let rect = plot.rect
    var dots = DotGrid(columns: rect.width, rows: rect.height, symbols: symbols)
    for (index, one) in series {
      let pattern = LinePattern(index)
      var last: (at: Point, value: Double)?
      for point in one.points {
        guard let value = point.y, isDrawable(value) else {
          last = nil
          continue
        }
        let dot = place(point.x, value, in: dots)
        if let last {
          dots.line(from: last.at, to: dot, owner: index) {
            point.isPartial ? $0 % 3 == 0 : pattern.contains($0)
          }
        } else {
          dots.set(x: dot.x, y: dot.y, owner: index)
        }
        last = (dot, value)
      }
    }
    for row in 0..<rect.height {
      let share = rect.height > 1 ? 1 - Double(row) / Double(rect.height - 1) : 1
      let styles = series.map { Style($0.element.accent.gradient.color(at: share), on: background) }
      let first = series.first?.offset ?? 0
      for column in 0..<rect.width {
        guard let glyph = dots.glyph(column: column, row: row) else { continue }
        let owner = dots.owner(column: column, row: row) - first
        let style = styles.indices.contains(owner) ? styles[owner] : Style()
        canvas.put(glyph, x: rect.x + column, y: rect.y + row, style: style)
      }
    }
  }

  /// Draws each point by itself, the series told apart by their shapes.
  func drawPoints(_ series: [Series], on canvas: inout Canvas) {
    let rect = plot.rect
    let shapes: [Unicode.Scalar] =
      symbols == .ascii ? ["o", "+", "*", "%"] : ["•", "○", "□", "×"]
    for (index, one) in series.enumerated() {
      for point in one.points {
        guard let value = point.y, isDrawable(value), plot.scale.contains(value) else { continue }
        guard point.x >= 0, point.x <= 1 else { continue }
        let height = plot.scale.position(value)
        let style = Style(one.accent.gradient.color(at: height), on: background)
        let x = rect.x + Int((point.x * Double(rect.width - 1)).rounded())
        canvas.put(
          shapes[index % shapes.count], x: x, y: plot.row(at: height), style: style, in: rect)
      }
    }
  }

  /// Nothing below or at 0 has a place on a logarithmic axis; the line breaks there.
  private func isDrawable(_ value: Double) -> Bool {
    plot.scale.kind == .linear || value > 0
  }

  private func place(_ x: Double, _ value: Double, in dots: DotGrid) -> Point {
    let x = x.isFinite ? min(1e3, max(-1e3, x)) : 0
    return Point(
      x: Int((x * Double(dots.width - 1)).rounded()),
      y: Int((plot.scale.position(value) * Double(dots.height - 1)).rounded()))
  }
}
