extension GlyphFrame {
  /// The strokes of a digit; nil for anything else.
  func digit(_ character: Character) -> [Path]? {
    switch character {
    case "0": [ring((left, top), (right, top), (right, bottom), (left, bottom))]
    case "1":
      [line((right, top), (right, bottom)), line((left, top + thickness * 1.1), (right, top))]
    case "2":
      [
        bow(
          (left, top + hook), (left, top), (right, top), (right, waist), (left, waist),
          (left, bottom)), line((left, bottom), (right, bottom)),
      ]
    case "3":
      [
        bow((left, top + hook), (left, top), (right, top), (right, waist), (left + half, waist)),
        bow(
          (left + half, waist), (right, waist), (right, bottom), (left, bottom),
          (left, bottom - hook)),
      ]
    case "4":
      [
        line((left, top), (left, shelf), (right, shelf)), line((right, top), (right, bottom)),
      ]
    case "5":
      [
        line((right, top), (left, top), (left, waist)),
        bow(
          (left, waist), (right, waist), (right, bottom), (left, bottom), (left, bottom - hook)),
      ]
    case "6":
      [
        bow(
          (right, top + hook), (right, top), (left, top), (left, bottom), (right, bottom),
          (right, waist), (left, waist))
      ]
    case "7":
      [line((left, top), (right, top)), line((right, top + half), (middle - half, bottom + half))]
    case "8":
      [
        ring((left, top), (right, top), (right, waist), (left, waist)),
        ring((left, waist), (right, waist), (right, bottom), (left, bottom)),
      ]
    case "9":
      [
        bow(
          (left, bottom - hook), (left, bottom), (right, bottom), (right, top), (left, top),
          (left, waist), (right, waist))
      ]
    default: nil
    }
  }

  /// Where the bar of a four lies, on the border of a point.
  private var shelf: Double { bottom - (height * 0.26).rounded() }
}
