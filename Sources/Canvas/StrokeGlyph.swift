/// A glyph of strokes of one thickness, for one width and height.
///
/// Coordinates are counted in columns from the top-left corner, downwards.
struct StrokeGlyph {
  private let strokes: [Stroke]
  private let height: Double

  /// How wide a glyph is, as a share of its height; nil where there is none.
  static func share(of character: Character) -> Double? {
    switch character {
    case "0", "2", "3", "4", "5", "6", "8", "9": 0.62
    case "1": 0.36
    case "7": 0.58
    case ",", ".", "'", "I", ":", "·": 0.18
    case "–", "-", "~", "<", ">", "=", "+", "/": 0.5
    case "(", ")": 0.3
    case "%": 0.9
    case "▲", "▼": 0.7
    case "M", "W": 0.82
    case "E", "F", "L", "J": 0.54
    case "T", "Y": 0.62
    case "k": 0.58
    case "A"..."Z": character.unicodeScalars.count == 1 ? 0.62 : nil
    default: nil
    }
  }

  /// Creates a glyph; one that ``share(of:)`` does not know is empty.
  ///
  /// - Parameters:
  ///   - character: The character.
  ///   - width: Columns.
  ///   - height: How high it is, in columns.
  ///   - thickness: How thick its strokes are, in columns.
  init(_ character: Character, width: Double, height: Double, thickness: Double) {
    let frame = GlyphFrame(width: width, height: height, thickness: thickness)
    let paths =
      frame.digit(character) ?? frame.letter(character) ?? frame.sign(character) ?? []
    strokes = paths.map { path in
      Stroke(
        path.places, thickness: thickness, bend: path.isBent ? frame.bend : 0,
        isClosed: path.isClosed)
    }
    self.height = height
  }

  /// Whether a point is on a stroke.
  func contains(x: Double, y: Double) -> Bool {
    (0...height).contains(y) && strokes.contains { $0.contains(Stroke.Place(x: x, y: y)) }
  }
}

/// The lines on which the middles of a glyph's strokes lie.
struct GlyphFrame {
  /// The middle of one stroke.
  struct Path {
    let places: [Stroke.Place]
    var isBent = true
    var isClosed = false
  }

  let width, height, thickness: Double
  let left, right, middle, top, bottom, waist, half: Double
  /// How far the ends of a bow lead back, so that an open bow does not look closed.
  let hook: Double
  /// The radius of corners.
  let bend: Double

  init(width: Double, height: Double, thickness: Double) {
    (self.width, self.height, self.thickness) = (width, height, thickness)
    half = thickness / 2
    (left, right, middle) = (half, width - half, width / 2)
    (top, bottom, waist) = (half, height - half, height / 2)
    hook = max(0, bottom - waist - thickness * 2.3)
    bend = min((right - left) / 2, (bottom - waist) / 2 + half) * 0.95
  }

  /// A line through points, its right-angled corners bent.
  func bow(_ points: (Double, Double)...) -> Path { Path(places: places(points)) }

  /// A bow that leads back to its first point.
  func ring(_ points: (Double, Double)...) -> Path { Path(places: places(points), isClosed: true) }

  /// A line through points with sharp corners.
  func line(_ points: (Double, Double)...) -> Path { Path(places: places(points), isBent: false) }

  private func places(_ points: [(Double, Double)]) -> [Stroke.Place] {
    points.map { Stroke.Place(x: $0.0, y: $0.1) }
  }
}
