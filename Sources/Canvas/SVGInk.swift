/// The shapes and texts of a picture, shapes gathered by how they are drawn.
struct SVGInk {
  /// The size of a cell in units of the picture.
  static let cellWidth = 10
  static let cellHeight = 20

  /// How a path is drawn.
  enum Pen: Int, CaseIterable {
    case solid, dark, medium, light, dots, thin, thick

    func attributes(_ paint: SVGPaint) -> String {
      switch self {
      case .solid: paint.fill
      case .dark, .medium, .light: "\(paint.fill) mask=\"url(#\(self))\""
      // A line of no length with round ends is a dot, in few letters.
      case .dots: "\(paint.stroke) stroke-width=\"3\" stroke-linecap=\"round\""
      case .thin: "\(paint.stroke) stroke-width=\"1.2\""
      case .thick: "\(paint.stroke) stroke-width=\"2.6\""
      }
    }

    /// How many of the four points of a shade's grain are inked; nil for what is no shade.
    var grain: Int? {
      switch self {
      case .dark: 3
      case .medium: 2
      case .light: 1
      case .solid, .dots, .thin, .thick: nil
      }
    }
  }

  private struct Layer: Hashable {
    let pen: Pen
    let paint: SVGPaint
  }

  private var grounds: [SVGPaint: String] = [:]
  private var paths: [Layer: String] = [:]
  private var texts = ""

  /// The elements of the picture, the backgrounds first.
  var markup: String {
    var lines = ""
    for (paint, path) in grounds.sorted(by: { $0.key < $1.key }) {
      lines += "<path \(paint.fill) shape-rendering=\"crispEdges\" d=\"\(path)\"/>\n"
    }
    for pen in Pen.allCases {
      for (layer, path) in paths.filter({ $0.key.pen == pen })
        .sorted(by: { $0.key.paint < $1.key.paint })
      {
        lines += "<path \(pen.attributes(layer.paint)) d=\"\(path)\"/>\n"
      }
    }
    return lines + texts
  }

  /// The grain of the shades that were drawn: a paler colour alone would not tell them apart.
  var definitions: String {
    let points = [(0.0, 0.0), (1.25, 1.25), (1.25, 0.0)]
    let shades = Pen.allCases.filter { pen in paths.keys.contains { $0.pen == pen } }
    let masks = shades.compactMap { pen -> String? in
      guard let grain = pen.grain else { return nil }
      let squares = points.prefix(grain).map { x, y in
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"1.25\" height=\"1.25\" fill=\"#fff\"/>"
      }
      return "<pattern id=\"\(pen)-grain\" width=\"2.5\" height=\"2.5\" "
        + "patternUnits=\"userSpaceOnUse\">\(squares.joined())</pattern>"
        + "<mask id=\"\(pen)\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" width=\"100%\" "
        + "height=\"100%\"><rect width=\"100%\" height=\"100%\" fill=\"url(#\(pen)-grain)\"/></mask>\n"
    }
    return masks.isEmpty ? "" : "<defs>\n\(masks.joined())</defs>\n"
  }

  /// Fills cells of a row.
  mutating func fill(x: Int, y: Int, columns: Int, paint: SVGPaint) {
    let width = columns * SVGInk.cellWidth
    grounds[paint, default: ""] +=
      "M\(x * SVGInk.cellWidth) \(y * SVGInk.cellHeight)h\(width)v\(SVGInk.cellHeight)h-\(width)z"
  }

  /// Writes a word whose columns are kept whatever the font.
  mutating func write(
    _ word: [Unicode.Scalar], x: Int, y: Int, columns: Int, style: Style
  ) {
    var attributes = style.glyphPaint.fill
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    if style.attributes.contains(.dim) { attributes += " fill-opacity=\"0.7\"" }
    let length = columns * SVGInk.cellWidth
    texts +=
      "<text x=\"\(x * SVGInk.cellWidth)\" y=\"\(y * SVGInk.cellHeight + 15)\" \(attributes)"
      + " textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\">\(escaped(word))</text>\n"
  }

  /// Whether a glyph is drawn as a shape.
  static func isShape(_ scalar: Unicode.Scalar) -> Bool {
    (0x2800...0x28FF).contains(scalar.value) || (0x2580...0x2595).contains(scalar.value)
      || BoxLines.lines[scalar] != nil
  }

  /// Draws a glyph as a shape.
  ///
  /// - Returns: False where it is none of the shapes.
  mutating func draw(_ scalar: Unicode.Scalar, x: Int, y: Int, paint: SVGPaint) -> Bool {
    guard SVGInk.isShape(scalar) else { return false }
    let (left, top) = (x * SVGInk.cellWidth, y * SVGInk.cellHeight)
    switch scalar.value {
    case 0x2800...0x28FF: drawBraille(scalar.value - 0x2800, left, top, paint)
    case 0x2580: rect(left, top, 10, 10, .solid, paint)
    case 0x2581...0x2588:
      let half = Int(scalar.value - 0x2580) * 5
      rect(left, top, 10, halves: 40 - half, 40, .solid, paint)
    case 0x2589...0x258F:
      add(
        "M\(left) \(top)h\(decimal(Int(0x2590 - scalar.value) * 5, 4))v20H\(left)z", .solid, paint)
    case 0x2590: rect(left + 5, top, 5, 20, .solid, paint)
    case 0x2591: rect(left, top, 10, 20, .light, paint)
    case 0x2592: rect(left, top, 10, 20, .medium, paint)
    case 0x2593: rect(left, top, 10, 20, .dark, paint)
    case 0x2594: rect(left, top, 10, halves: 0, 5, .solid, paint)
    case 0x2595: add("M\(left + 8).75 \(top)h1.25v20h-1.25z", .solid, paint)
    default: drawLines(scalar, left, top, paint)
    }
    return true
  }

  private mutating func drawBraille(_ bits: UInt32, _ left: Int, _ top: Int, _ paint: SVGPaint) {
    for dot in 0..<8 where bits & UInt32(DotGrid.braille[dot]) != 0 {
      let x = decimal(left * 2 + 5 + dot % 2 * 10, 2)
      let y = decimal(top * 2 + 35 - dot / 2 * 10, 2)
      add("M\(x) \(y)h0", .dots, paint)
    }
  }

  private mutating func drawLines(
    _ scalar: Unicode.Scalar, _ left: Int, _ top: Int, _ paint: SVGPaint
  ) {
    for line in BoxLines.lines[scalar] ?? [] {
      var path = ""
      for (index, point) in line.points.enumerated() {
        let place = "\(decimal(left * 10 + point.x, 10)) \(decimal(top * 10 + point.y, 10))"
        path += index == 0 ? "M\(place)" : line.isArc && index == 1 ? "Q\(place)" : " \(place)"
      }
      add(path, line.isThick ? .thick : .thin, paint)
    }
  }

  /// A rectangle of whole units.
  private mutating func rect(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ pen: Pen, _ paint: SVGPaint
  ) {
    add("M\(x) \(y)h\(width)v\(height)h-\(width)z", pen, paint)
  }

  /// A rectangle from one half unit to another below the top of its cell.
  private mutating func rect(
    _ x: Int, _ top: Int, _ width: Int, halves from: Int, _ to: Int, _ pen: Pen, _ paint: SVGPaint
  ) {
    let y = decimal(top * 2 + from, 2)
    add("M\(x) \(y)h\(width)v\(decimal(to - from, 2))h-\(width)z", pen, paint)
  }

  private mutating func add(_ path: String, _ pen: Pen, _ paint: SVGPaint) {
    paths[Layer(pen: pen, paint: paint), default: ""] += path
  }

  /// A fraction as SVG writes it.
  private func decimal(_ numerator: Int, _ denominator: Int) -> String {
    let hundredths = numerator * 100 / denominator
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let fraction = hundredths % 100
    let digits =
      fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0" : "") + "\(fraction)"
    return "\(hundredths / 100).\(digits)"
  }
}
