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
    // A cell has one colour, and where lines meet it is that of the first, which the chart is of.
    for (index, one) in series.reversed() {
      let pattern = LinePattern(index)
      var last: Place?
      for point in one.points {
        guard let value = point.y, isDrawable(value), point.x.isFinite else {
          last = nil
          continue
        }
        let place = Place(x: point.x, height: plot.scale.position(value))
        // A point alone is a line to itself.
        if let (start, end) = Place.clipped(last ?? place, place) {
          dots.line(from: start.dot(in: dots), to: end.dot(in: dots), owner: index) {
            point.isPartial ? $0 % 3 == 0 : pattern.contains($0)
          }
        }
        last = place
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
}

/// A point of a line, in shares of the width and the height.
private struct Place {
  let x: Double
  let height: Double

  func dot(in dots: DotGrid) -> Point {
    Point(
      x: Int((x * Double(dots.width - 1)).rounded()),
      y: Int((height * Double(dots.height - 1)).rounded()))
  }

  /// The part of a line within the width; nil where it lies outside.
  static func clipped(_ start: Place, _ end: Place) -> (Place, Place)? {
    guard max(start.x, end.x) >= 0, min(start.x, end.x) <= 1 else { return nil }
    func clip(_ place: Place) -> Place {
      let x = min(1, max(0, place.x))
      guard x != place.x, end.x != start.x else { return place }
      let part = (x - start.x) / (end.x - start.x)
      return Place(x: x, height: start.height + (end.height - start.height) * part)
    }
    return (clip(start), clip(end))
  }
}
