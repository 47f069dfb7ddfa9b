import Glibc

/// A glyph of strokes of one thickness, for one width and height.
///
/// Coordinates are counted in columns from the top-left corner, downwards.
struct StrokeGlyph {
  private var strokes: [Stroke] = []
  private let size: (width: Double, height: Double)

  /// How wide a glyph is, as a share of its height; nil where there is none.
  static func share(of character: Character) -> Double? {
    switch character {
    case "0", "2", "3", "4", "5", "6", "8", "9": 0.6
    case "7": 0.56
    case "1": 0.34
    case ",", ".", "'": 0.2
    case "–", "-", "~", "<", ">", "=", "+": 0.5
    case "k", "G": 0.56
    case "M": 0.72
    case "%": 0.84
    case "▲", "▼": 0.62
    default: nil
    }
  }

  /// Creates a glyph; one that does not exist is empty.
  ///
  /// - Parameters:
  ///   - character: One that ``share(of:)`` knows.
  ///   - width: Columns.
  ///   - height: How high it is, in columns.
  ///   - thickness: How thick its strokes are, in columns.
  init(_ character: Character, width: Double, height: Double, thickness: Double) {
    size = (width, height)
    let half = thickness / 2
    let (left, right, middle) = (half, width - half, width / 2)
    let (top, bottom, waist) = (half, height - half, height / 2)
    let bend = min((right - left) / 2, (waist - top) / 2 + half) * 0.95
    let hook = max(0, (waist - top) * 0.45)
    func draw(_ points: [(Double, Double)], bend: Double = bend, isClosed: Bool = false) {
      strokes.append(
        Stroke(
          points.map { Stroke.Place(x: $0.0, y: $0.1) }, thickness: thickness, bend: bend,
          isClosed: isClosed))
    }
    switch character {
    case "0":
      draw([(left, top), (right, top), (right, bottom), (left, bottom)], isClosed: true)
    case "1":
      draw([(right, top), (right, bottom)])
      draw([(left, top + thickness * 0.9), (right, top)])
    case "2":
      draw([
        (left, top + hook), (left, top), (right, top), (right, waist), (left, waist),
        (left, bottom),
      ])
      draw([(left, bottom), (right, bottom)])
    case "3":
      draw([(left, top + hook), (left, top), (right, top), (right, waist), (left + half, waist)])
      draw([
        (left + half, waist), (right, waist), (right, bottom), (left, bottom),
        (left, bottom - hook),
      ])
    case "4":
      let bar = bottom - (height * 0.28).rounded()
      draw([(left, top), (left, bar)])
      draw([(left, bar), (right, bar)])
      draw([(right, top), (right, bottom)])
    case "5":
      draw([(right, top), (left, top)])
      draw([(left, top), (left, waist)])
      draw([
        (left, waist), (right, waist), (right, bottom), (left, bottom),
        (left, bottom - hook),
      ])
    case "6":
      draw([
        (right, top), (left, top), (left, bottom), (right, bottom), (right, waist),
        (left, waist),
      ])
    case "7":
      draw([(left, top), (right, top)])
      draw([(right, top), (middle - half, bottom + half)], bend: 0)
    case "8":
      draw([(left, top), (right, top), (right, waist), (left, waist)], isClosed: true)
      draw([(left, waist), (right, waist), (right, bottom), (left, bottom)], isClosed: true)
    case "9":
      draw([
        (left, bottom), (right, bottom), (right, top), (left, top), (left, waist),
        (right, waist),
      ])
    case ".": draw([(middle, bottom), (middle, bottom)])
    case ",": draw([(middle + half / 2, bottom - half), (middle - half, height + half)], bend: 0)
    case "'": draw([(middle, top), (middle, top + thickness)])
    case "–", "-": draw([(left, waist), (right, waist)])
    case "=":
      draw([(left, waist - thickness), (right, waist - thickness)])
      draw([(left, waist + thickness), (right, waist + thickness)])
    case "+":
      draw([(left, waist), (right, waist)])
      draw([(middle, waist - middle + half), (middle, waist + middle - half)])
    case "~":
      let swing = thickness * 0.7
      draw([(left, waist + swing), (width * 0.32, waist - swing)], bend: 0)
      draw([(width * 0.32, waist - swing), (width * 0.68, waist + swing)], bend: 0)
      draw([(width * 0.68, waist + swing), (right, waist - swing)], bend: 0)
    case "<":
      draw([(right, top + hook), (left, waist)], bend: 0)
      draw([(left, waist), (right, bottom - hook)], bend: 0)
    case ">":
      draw([(left, top + hook), (right, waist)], bend: 0)
      draw([(right, waist), (left, bottom - hook)], bend: 0)
    case "k":
      let branch = height * 0.66
      draw([(left, top), (left, bottom)])
      draw([(right, height * 0.38), (left + half, branch)], bend: 0)
      draw([(left + thickness, branch - half), (right, bottom + half)], bend: 0)
    case "M":
      draw([(left, top), (left, bottom)])
      draw([(right, top), (right, bottom)])
      draw([(left, top), (middle, waist + half)], bend: 0)
      draw([(right, top), (middle, waist + half)], bend: 0)
    case "G":
      draw([
        (right, top + hook), (right, top), (left, top), (left, bottom), (right, bottom),
        (right, waist), (middle, waist),
      ])
    case "%":
      let (ring, tall) = (width * 0.36, height * 0.46)
      draw([(left, top), (ring, top), (ring, tall - half), (left, tall - half)], isClosed: true)
      draw(
        [
          (width - ring, height - tall + half), (right, height - tall + half), (right, bottom),
          (width - ring, bottom),
        ], isClosed: true)
      draw([(width * 0.8, -half), (width * 0.2, height + half)], bend: 0)
    case "▲", "▼":
      let (tip, foot) = character == "▲" ? (top + hook, bottom - hook) : (bottom - hook, top + hook)
      for step in 0...Int(height) {
        let share = Double(step) / height
        let y = tip + (foot - tip) * share
        draw(
          [(middle - (middle - half) * share, y), (middle + (middle - half) * share, y)], bend: 0)
      }
    default: break
    }
  }

  /// Whether a point is on a stroke.
  func contains(x: Double, y: Double) -> Bool {
    (0...size.height).contains(y) && strokes.contains { $0.contains(Stroke.Place(x: x, y: y)) }
  }
}
