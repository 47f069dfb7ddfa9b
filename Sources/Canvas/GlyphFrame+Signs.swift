extension GlyphFrame {
  /// The strokes of a sign of numbers or of punctuation; nil for anything else.
  func sign(_ character: Character) -> [Path]? {
    switch character {
    case ".": [line((middle, bottom), (middle, bottom))]
    case ",": [line((middle + half / 2, bottom - half), (middle - half, height + half))]
    case "'": [line((middle, top), (middle, top + thickness))]
    case "·": [line((middle, waist), (middle, waist))]
    case ":":
      [
        line((middle, waist - thickness), (middle, waist - thickness)),
        line((middle, bottom), (middle, bottom)),
      ]
    case "–", "-": [line((left, waist), (right, waist))]
    case "=":
      [
        line((left, waist - thickness), (right, waist - thickness)),
        line((left, waist + thickness), (right, waist + thickness)),
      ]
    case "+":
      [
        line((left, waist), (right, waist)),
        line((middle, waist - middle + half), (middle, waist + middle - half)),
      ]
    case "~": [line((left, wave), (width * 0.33, crest), (width * 0.67, wave), (right, crest))]
    case "<": [line((right, waist - reach), (left, waist), (right, waist + reach))]
    case ">": [line((left, waist - reach), (right, waist), (left, waist + reach))]
    case "/": [line((right, top), (left, bottom))]
    case "(": [bow((right, top), (left, top), (left, bottom), (right, bottom))]
    case ")": [bow((left, top), (right, top), (right, bottom), (left, bottom))]
    case "%":
      [
        ring((left, top), (ringEdge, top), (ringEdge, ringFoot), (left, ringFoot)),
        ring(
          (width - ringEdge, height - ringFoot), (right, height - ringFoot), (right, bottom),
          (width - ringEdge, bottom)), line((width * 0.78, top), (width * 0.22, bottom)),
      ]
    case "▲": triangle(tip: waist - reach, base: waist + reach)
    case "▼": triangle(tip: waist + reach, base: waist - reach)
    default: nil
    }
  }

  private var wave: Double { waist + thickness * 0.7 }
  private var crest: Double { waist - thickness * 0.7 }
  /// How far a sign without a stem reaches from the middle.
  private var reach: Double { max(half, min(waist - half, width / 2) - half) }
  private var ringEdge: Double { width * 0.4 - half }
  private var ringFoot: Double { height * 0.44 - half }

  /// A filled triangle, of lines so near to each other that nothing shows between them.
  private func triangle(tip: Double, base: Double) -> [Path] {
    let steps = Int(height.rounded(.up))
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      let (y, spread) = (tip + (base - tip) * share, (middle - half) * share)
      return line((middle - spread, y), (middle + spread, y))
    }
  }
}
