/// How many colours an output can show.
public enum ColorDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// None: attributes only.
  case none
  /// The user's sixteen.
  case sixteen
  /// The palette of 256.
  case palette
  /// Any, by its components.
  case rgb

  /// Whether one shows fewer colours than another.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Color {
  /// The nearest colour that an output of this depth can show.
  ///
  /// Of the palette only the 240 entries whose components every terminal agrees on stand for RGB:
  /// the cube with its levels 0, 95, 135, 175, 215 and 255, and the ramp of greys.
  ///
  /// - Parameter depth: How many colours there are.
  /// - Returns: The colour itself where it can be shown; the terminal's own where there are none.
  public func quantised(to depth: ColorDepth) -> Color {
    switch (kind, depth) {
    case (_, .none): return .terminal
    case (.terminal, _), (_, .rgb), (.palette, .palette): return self
    case (.palette(let index), .sixteen):
      guard index > 15 else { return self }
      let (red, green, blue) = Color.components(ofPalette: index)
      return .palette(Color.nearestOfSixteen(red, green, blue))
    case (.rgb(let red, let green, let blue), .palette):
      return .palette(Color.nearestOfPalette(red, green, blue))
    case (.rgb(let red, let green, let blue), .sixteen):
      return .palette(Color.nearestOfSixteen(red, green, blue))
    }
  }

  /// The components of a palette entry: as xterm has them, for 0–15 its usual ones.
  static func components(ofPalette index: UInt8) -> (UInt8, UInt8, UInt8) {
    switch index {
    case 0..<16: return sixteen[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let sixteen: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func nearestOfPalette(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    func level(_ value: UInt8) -> Int {
      // Halfway between two levels of the cube.
      value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
    }
    let (r, g, b) = (level(red), level(green), level(blue))
    let cube = UInt8(16 + 36 * r + 6 * g + b)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    let color = (red, green, blue)
    let toGrey = distance(color, components(ofPalette: grey))
    return toGrey < distance(color, components(ofPalette: cube)) ? grey : cube
  }

  private static func nearestOfSixteen(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let color = (red, green, blue)
    let nearest = sixteen.indices.min {
      distance(color, sixteen[$0]) < distance(color, sixteen[$1])
    }
    return UInt8(nearest ?? 7)
  }

  /// A distance that weighs the components by how much the eye sees of them.
  private static func distance(
    _ one: (UInt8, UInt8, UInt8), _ other: (UInt8, UInt8, UInt8)
  ) -> Int {
    let red = Int(one.0) - Int(other.0)
    let green = Int(one.1) - Int(other.1)
    let blue = Int(one.2) - Int(other.2)
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }
}
