import Canvas

/// What a terminal's colour numbers mean, and which comes nearest to a colour asked for.
enum ColorNumbering: Hashable, Sendable {
  /// None: attributes carry everything.
  case mono
  /// The user's eight.
  case eight
  /// The user's eight and their bright ones.
  case sixteen
  /// The user's sixteen, a cube of 6 × 6 × 6 and 24 greys.
  case palette
  /// RGB, but for the lowest numbers, which are entries of the user's palette.
  case direct(reserved: Int)

  /// Takes terminfo's counts: `colors`, and for RGB terminals `CO`.
  ///
  /// Sizes between 16 and 256, such as rxvt's 88, have cubes of their own and count as 16; those
  /// between 256 and RGB's 2²⁴ say nothing of what their numbers mean and count as 8.
  init(colors: Int, reserved: Int?) {
    self =
      switch colors {
      case ..<8: .mono
      case 8..<16: .eight
      case 16..<256: .sixteen
      case 256: .palette
      case 1 << 24: .direct(reserved: max(0, reserved ?? 8))
      default: .eight
      }
  }

  /// The colours of a pair, as numbers for ncurses.
  ///
  /// A foreground never becomes its background's number unless both were asked to be the same:
  /// what is drawn stays legible however few colours there are.
  func colors(foreground: Color, background: Color) -> PairTable.Colors {
    let behind = number(background, isForeground: false)
    var front = number(foreground, isForeground: true)
    if front == behind, foreground != background, front >= 0, self == .eight || self == .sixteen {
      let isDark = Oklab(XTermPalette.rgb(UInt8(behind))).lightness < 0.6
      front = isDark ? (self == .eight || behind == 7 ? 7 : 15) : 0
      if front == behind { front = isDark ? 15 : 0 }
    }
    return PairTable.Colors(foreground: front, background: behind)
  }

  /// The number of one colour; -1 is the terminal's own.
  func number(_ color: Color, isForeground: Bool) -> CInt {
    switch (self, color.kind) {
    case (.mono, _), (_, .terminal): -1
    case (.palette, .palette(let index)): CInt(index)
    case (.palette, .rgb(let red, let green, let blue)):
      CInt(XTermPalette.nearest(to: Oklab(RGB(red, green, blue))))
    case (.direct(let reserved), .palette(let index)):
      Int(index) < min(reserved, 8) ? CInt(index) : direct(XTermPalette.rgb(index), reserved)
    case (.direct(let reserved), .rgb(let red, let green, let blue)):
      direct(RGB(red, green, blue), reserved)
    case (.sixteen, .palette(let index)) where index < 16: CInt(index)
    case (.eight, .palette(let index)) where index < 8: CInt(index)
    // Bright black is a grey: as text it has to stay visible on black.
    case (.eight, .palette(8)): isForeground ? 7 : 0
    case (.eight, .palette(let index)) where index < 16: CInt(index) - 8
    case (.sixteen, .palette(let index)):
      named(Oklab(XTermPalette.rgb(index)), isForeground: isForeground)
    case (.eight, .palette(let index)):
      named(Oklab(XTermPalette.rgb(index)), isForeground: isForeground)
    case (_, .rgb(let red, let green, let blue)):
      named(Oklab(RGB(red, green, blue)), isForeground: isForeground)
    }
  }

  /// How different two pairs look; backgrounds count more, as they make the picture's areas.
  func distance(_ one: PairTable.Colors, _ two: PairTable.Colors) -> Float {
    let front = look(one.foreground, 7).squaredDistance(to: look(two.foreground, 7))
    let behind = look(one.background, 0).squaredDistance(to: look(two.background, 0))
    return front + 4 * behind
  }

  private func look(_ number: CInt, _ terminals: UInt8) -> Oklab {
    if case .direct(let reserved) = self, number >= reserved {
      let (red, green, blue) = (number >> 16, number >> 8, number)
      return Oklab(
        RGB(
          UInt8(truncatingIfNeeded: red), UInt8(truncatingIfNeeded: green),
          UInt8(truncatingIfNeeded: blue)))
    }
    return Oklab(XTermPalette.rgb(number < 0 ? terminals : UInt8(truncatingIfNeeded: number)))
  }

  /// An RGB number, kept clear of the lowest ones, which mean the user's palette.
  private func direct(_ rgb: RGB, _ reserved: Int) -> CInt {
    let number = CInt(rgb.red) << 16 | CInt(rgb.green) << 8 | CInt(rgb.blue)
    return number < reserved ? number | 0x01_0000 : number
  }

  /// One of the named colours, by hue and lightness.
  ///
  /// Their look is the user's choice, so distance means nothing here: blue should become the
  /// user's blue. Text is kept off black, which is most often what it stands on.
  private func named(_ color: Oklab, isForeground: Bool) -> CInt {
    let hasBright = self == .sixteen
    if color.chroma < 0.05 {
      switch color.lightness {
      case ..<0.25: return isForeground ? (hasBright ? 8 : 7) : 0
      case ..<0.5: return hasBright ? 8 : (isForeground ? 7 : 0)
      case ..<0.92: return 7
      default: return hasBright ? 15 : 7
      }
    }
    if !isForeground, color.lightness < 0.3 { return 0 }
    let (name, brightFrom): (CInt, Float) =
      switch color.hue {
      case 48..<125: (3, 0.8)
      case 125..<172: (2, 0.75)
      case 172..<240: (6, 0.8)
      case 240..<295: (4, 0.65)
      case 295..<345: (5, 0.7)
      default: (1, 0.65)
      }
    return hasBright && color.lightness >= brightFrom ? name + 8 : name
  }
}

/// The 256 colours of xterm, as they are unless the user changed them.
enum XTermPalette {
  /// The steps of each component of the colour cube 16–231; they are not evenly spaced.
  static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The components of an entry; those of 0–15 are xterm's own and often not the user's.
  static func rgb(_ index: UInt8) -> RGB {
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
  /// - Complexity: O(240).
  static func nearest(to color: Oklab) -> UInt8 {
    var best = UInt8(16)
    var least = Float.infinity
    for (index, candidate) in lookup.enumerated() {
      let distance = color.squaredDistance(to: candidate)
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
