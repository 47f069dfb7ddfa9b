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
  init(colors: Int, reserved: Int?) {
    self =
      switch ColorDepth(count: colors) {
      case .none: .mono
      case .eight: .eight
      case .sixteen: .sixteen
      case .palette: .palette
      case .rgb: .direct(reserved: max(0, reserved ?? 8))
      }
  }

  /// Takes terminfo's counts, and what stands against using them all.
  ///
  /// Where a terminal is described by RGB alone, its numbers from eight on cannot mean a palette:
  /// whoever wants fewer colours gets the user's eight.
  ///
  /// - Parameters:
  ///   - colors: How many the description has.
  ///   - limit: How many the user wants at most; nil for all.
  ///   - isInScreen: Whether GNU screen stands in between, which turns RGB into other colours.
  ///   - reserved: As `CO` says.
  init(colors: Int, limit: Int?, isInScreen: Bool, reserved: Int?) {
    let wanted = min(limit ?? .max, isInScreen ? 256 : .max)
    let usable = colors > 256 && wanted < colors ? min(8, wanted) : min(colors, wanted)
    self.init(colors: usable, reserved: reserved)
  }

  /// The colours of a pair, as numbers for ncurses.
  ///
  /// A foreground never becomes its background's number unless both were asked to be the same:
  /// what is drawn stays legible however few colours there are.
  func colors(foreground: Color, background: Color) -> PairTable.Colors {
    let shown = Style(foreground, on: background).quantised(to: depth)
    return PairTable.Colors(
      foreground: number(of: shown.foreground), background: number(of: shown.background))
  }

  /// The number of one colour; -1 is the terminal's own.
  func number(_ color: Color, isForeground: Bool) -> CInt {
    number(of: color.quantised(to: depth, as: isForeground ? .foreground : .background))
  }

  /// The depth of what can be shown.
  var depth: ColorDepth {
    switch self {
    case .mono: .none
    case .eight: .eight
    case .sixteen: .sixteen
    case .palette: .palette
    case .direct: .rgb
    }
  }

  /// The number of a colour that the terminal can show.
  private func number(of color: Color) -> CInt {
    switch (self, color.kind) {
    case (_, .terminal): -1
    case (.direct(let reserved), .palette(let index)):
      Int(index) < min(reserved, 8) ? CInt(index) : direct(XTermPalette.rgb(index), reserved)
    case (_, .palette(let index)): CInt(index)
    case (.direct(let reserved), .rgb(let red, let green, let blue)):
      direct(RGB(red, green, blue), reserved)
    // Only a depth of RGB leaves components.
    case (_, .rgb): -1
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
}
