/// The 256 colours of xterm, as they are unless the user changed them.
package enum XTermPalette {
  /// The steps of each component of the colour cube 16–231; they are not evenly spaced.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The components of an entry; those of 0–15 are xterm's own and often not the user's.
  package static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16:
      return named[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
  }

  /// The entry that looks most like a colour, never one of the user's own sixteen.
  ///
  /// - Parameters:
  ///   - color: The colour.
  ///   - colorfulness: How much more than lightness hue and chroma count.
  /// - Returns: Its number, from 16 on.
  /// - Complexity: O(240).
  package static func nearest(to color: Oklab, weighing colorfulness: Float = 1) -> UInt8 {
    var best = UInt8(16)
    var least = Float.infinity
    for (index, candidate) in lookup.enumerated() {
      let distance = color.squaredDistance(to: candidate, weighing: colorfulness)
      if distance < least {
        least = distance
        best = UInt8(16 + index)
      }
    }
    return best
  }

  private static let lookup = (16...255).map { Oklab(rgb(UInt8($0))) }

  private static let named = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}
