extension GlyphFrame {
  /// The strokes of a capital, or of the small `k` of thousands; nil for anything else.
  func letter(_ character: Character) -> [Path]? {
    switch character {
    case "A":
      [
        bow((left, bottom), (left, top), (right, top), (right, bottom)),
        line((left, foot), (right, foot)),
      ]
    case "B":
      [
        stem, bow((left, top), (right, top), (right, waist), (left, waist)),
        bow((left, waist), (right, waist), (right, bottom), (left, bottom)),
      ]
    case "C":
      [
        bow(
          (right, top + hook), (right, top), (left, top), (left, bottom), (right, bottom),
          (right, bottom - hook))
      ]
    case "D": [stem, bow((left, top), (right, top), (right, bottom), (left, bottom))]
    case "E":
      [
        line((right, top), (left, top), (left, bottom), (right, bottom)),
        line((left, waist), (right - half, waist)),
      ]
    case "F":
      [line((right, top), (left, top), (left, bottom)), line((left, waist), (right - half, waist))]
    case "G":
      [
        bow(
          (right, top + hook), (right, top), (left, top), (left, bottom), (right, bottom),
          (right, foot)), line((right, foot), (middle + half, foot)),
      ]
    case "H": [stem, line((right, top), (right, bottom)), line((left, waist), (right, waist))]
    case "I": [line((middle, top), (middle, bottom))]
    case "J": [bow((right, top), (right, bottom), (left, bottom), (left, bottom - hook))]
    case "K":
      [stem, line((right, top), (left + half, waist)), line((left + half, waist), (right, bottom))]
    case "L": [line((left, top), (left, bottom), (right, bottom))]
    case "M":
      [
        stem, line((right, top), (right, bottom)), line((left, top), (middle, waist + half)),
        line((right, top), (middle, waist + half)),
      ]
    case "N": [stem, line((right, top), (right, bottom)), line((left, top), (right, bottom))]
    case "O": digit("0")
    case "P": [stem, bow((left, top), (right, top), (right, foot), (left, foot))]
    case "Q": (digit("0") ?? []) + [line((middle, waist + half), (right, bottom))]
    case "R":
      [
        stem, bow((left, top), (right, top), (right, waist), (left, waist)),
        line((middle, waist), (right, bottom)),
      ]
    case "S":
      [
        bow(
          (right, top + hook), (right, top), (left, top), (left, waist), (right, waist),
          (right, bottom), (left, bottom), (left, bottom - hook))
      ]
    case "T": [line((left, top), (right, top)), line((middle, top), (middle, bottom))]
    case "U": [bow((left, top), (left, bottom), (right, bottom), (right, top))]
    case "V": [line((left, top), (middle, bottom)), line((right, top), (middle, bottom))]
    case "W":
      [
        stem, line((right, top), (right, bottom)), line((left, bottom), (middle, waist - half)),
        line((right, bottom), (middle, waist - half)),
      ]
    case "X": [line((left, top), (right, bottom)), line((right, top), (left, bottom))]
    case "Y":
      [
        line((left, top), (middle, waist)), line((right, top), (middle, waist)),
        line((middle, waist), (middle, bottom)),
      ]
    case "Z":
      [
        line((left, top), (right, top)), line((right, top), (left, bottom)),
        line((left, bottom), (right, bottom)),
      ]
    case "k":
      [
        stem, line((right, height * 0.38), (left + half, height * 0.66)),
        line((left + thickness, height * 0.62), (right, bottom)),
      ]
    default: nil
    }
  }

  private var stem: Path { line((left, top), (left, bottom)) }

  /// A bar below the middle, on the border of a point.
  private var foot: Double { waist + (thickness * 0.6).rounded() }
}
