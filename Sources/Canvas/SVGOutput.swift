import Text

extension Canvas {
  /// The canvas as a picture that needs no font for charts and frames.
  ///
  /// Braille, blocks, shades and lines are shapes, joined into one path a colour; words are text
  /// of a fixed width and stay selectable. Nothing is fetched and nothing runs. Where a style
  /// leaves a colour to the terminal, the picture is light on dark, or the reverse where the
  /// reader asks for light.
  ///
  /// - Parameter title: What the picture is, for those who do not see it.
  /// - Returns: A whole SVG document, 10 by 20 units a cell.
  public func svg(title: String) -> String {
    var ink = SVGInk()
    for y in 0..<height {
      drawGrounds(row: y, with: &ink)
      var x = 0
      while x < width {
        let scalars = scalars(x: x, y: y)
        let style = style(x: x, y: y)
        if scalars.isEmpty || scalars == [" "] {
          x += 1
        } else if let scalar = scalars.first, scalars.count == 1,
          ink.draw(scalar, x: x, y: y, paint: style.glyphPaint)
        {
          x += 1
        } else {
          x = drawWord(x: x, y: y, style: style, with: &ink)
        }
      }
    }
    let (columns, rows) = (width * SVGInk.cellWidth, height * SVGInk.cellHeight)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(columns) \(rows)" \
      width="\(columns)" height="\(rows)" role="img">
      <title>\(escaped(visible(title).unicodeScalars))</title>
      <style>
      text{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:16.6px;white-space:pre}
      .f{fill:#d0d0d0}.g{fill:#101014}.fs{stroke:#d0d0d0}.gs{stroke:#101014}
      @media (prefers-color-scheme:light){.f{fill:#202024}.g{fill:#ffffff}.fs{stroke:#202024}\
      .gs{stroke:#ffffff}}
      path{fill:none}
      </style>
      \(ink.definitions)<rect width="100%" height="100%" class="g"/>
      \(ink.markup)</svg>

      """
  }

  /// The backgrounds of a row, one rectangle a run.
  private func drawGrounds(row y: Int, with ink: inout SVGInk) {
    var x = 0
    while x < width {
      let paint = style(x: x, y: y).groundPaint
      let start = x
      while x < width, style(x: x, y: y).groundPaint == paint { x += 1 }
      if paint != .ground { ink.fill(x: start, y: y, columns: x - start, paint: paint) }
    }
  }

  /// Text up to the next blank, shape or change of style; returns the column after it.
  private func drawWord(x start: Int, y: Int, style: Style, with ink: inout SVGInk) -> Int {
    var x = start
    var word: [Unicode.Scalar] = []
    while x < width, self.style(x: x, y: y) == style {
      let scalars = scalars(x: x, y: y)
      guard scalars != [" "] else { break }
      if x > start, let scalar = scalars.first, SVGInk.isShape(scalar) { break }
      word += scalars
      x += 1
    }
    ink.write(word, x: start, y: y, columns: x - start, style: style)
    return x
  }
}

/// What something is painted with.
enum SVGPaint: Hashable {
  /// The terminal's own colour of glyphs.
  case glyph
  /// The terminal's own background.
  case ground
  /// A colour as `#rrggbb`.
  case color(String)

  /// The attribute that fills with it.
  var fill: String {
    switch self {
    case .glyph: "class=\"f\""
    case .ground: "class=\"g\""
    case .color(let color): "style=\"fill:\(color)\""
    }
  }

  /// The attribute that draws lines with it.
  var stroke: String {
    switch self {
    case .glyph: "class=\"fs\""
    case .ground: "class=\"gs\""
    case .color(let color): "stroke=\"\(color)\""
    }
  }

  fileprivate var order: String {
    switch self {
    case .ground: "0"
    case .glyph: "1"
    case .color(let color): color
    }
  }
}

extension SVGPaint: Comparable {
  /// An order that makes the document the same each time.
  static func < (left: SVGPaint, right: SVGPaint) -> Bool { left.order < right.order }
}

extension Style {
  var glyphPaint: SVGPaint {
    let paint = foreground.markup.map(SVGPaint.color) ?? .glyph
    return attributes.contains(.reverse) ? background.markup.map(SVGPaint.color) ?? .ground : paint
  }

  var groundPaint: SVGPaint {
    let paint = background.markup.map(SVGPaint.color) ?? .ground
    return attributes.contains(.reverse) ? foreground.markup.map(SVGPaint.color) ?? .glyph : paint
  }
}
