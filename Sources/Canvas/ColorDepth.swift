/// How many colours an output can show.
public enum ColorDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// None: attributes only.
  case none
  /// The user's eight.
  case eight
  /// The user's eight and their bright ones.
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

extension ColorDepth {
  /// How many colours there are.
  public var count: Int {
    switch self {
    case .none: 0
    case .eight: 8
    case .sixteen: 16
    case .palette: 256
    case .rgb: 1 << 24
    }
  }

  /// The depth of an output by its count of colours.
  ///
  /// Sizes between 16 and 256, such as rxvt's 88, have cubes of their own and count as 16; those
  /// between 256 and RGB's 2²⁴ say nothing of what their numbers mean and count as 8.
  public init(count: Int) {
    self =
      switch count {
      case ..<8: .none
      case 8..<16: .eight
      case 16..<256: .sixteen
      case 256: .palette
      case 1 << 24: .rgb
      default: .eight
      }
  }
}

extension Style {
  /// From which contrast on a colour can be told from another.
  static let leastContrast = 3.0

  /// The style as an output of this depth can show it.
  ///
  /// Glyphs never take the colour of what is behind them unless both were asked to be the same:
  /// what is drawn stays legible however few colours there are.
  public func quantised(to depth: ColorDepth) -> Style {
    let behind = background.quantised(to: depth, as: .background)
    var front = foreground.quantised(to: depth, as: .foreground)
    if depth == .eight || depth == .sixteen, case .palette(let index) = behind.kind {
      // Text is kept off black for a black ground; on a light one black is what it means.
      if index == 7 || index == 15, foreground.isNearlyBlack { front = .palette(0) }
      if front == behind, foreground != background { front = .palette(depth.legible(on: index)) }
      // What was meant to be read stays so: blue on black and yellow on white are lost.
      if case .rgb = foreground.kind, case .palette(let name) = front.kind,
        foreground.contrast(with: background) ?? 0 >= Self.leastContrast
      {
        front = .palette(depth.readable(name, on: index))
      }
    }
    return Style(front, on: behind, attributes)
  }
}

extension Color {
  /// Which side of a glyph a colour is on.
  public enum Ground: Hashable, Sendable {
    /// The glyph itself.
    case foreground
    /// What is behind it.
    case background
  }

  /// The colour that an output of this depth shows for this one.
  ///
  /// Of the palette only the 240 entries whose components every terminal agrees on stand for RGB:
  /// the cube with its levels 0, 95, 135, 175, 215 and 255, and the ramp of greys; the one that
  /// looks most alike is taken. The user's sixteen are chosen by hue and lightness.
  ///
  /// - Parameters:
  ///   - depth: How many colours there are.
  ///   - ground: What is drawn with it: text is kept off black, which it most often stands on.
  /// - Returns: The colour itself where it can be shown; the terminal's own where there are none.
  public func quantised(to depth: ColorDepth, as ground: Ground = .foreground) -> Color {
    switch (depth, kind) {
    case (.none, _): .terminal
    case (_, .terminal), (.rgb, _), (.palette, .palette): self
    case (.palette, .rgb(let red, let green, let blue)):
      .palette(XTermPalette.nearest(to: Oklab(RGB(red, green, blue))))
    case (.sixteen, .palette(let index)) where index < 16: self
    case (.eight, .palette(let index)) where index < 8: self
    // Bright black is a grey: as text it has to stay visible on black.
    case (.eight, .palette(8)): .palette(ground == .foreground ? 7 : 0)
    case (.eight, .palette(let index)) where index < 16: .palette(index - 8)
    case (_, .palette(let index)): .palette(depth.named(Oklab(XTermPalette.rgb(index)), ground))
    case (_, .rgb(let red, let green, let blue)):
      .palette(depth.named(Oklab(RGB(red, green, blue)), ground))
    }
  }
}

extension Color {
  /// Whether it is a grey so dark that the sixteen colours have none but black for it.
  fileprivate var isNearlyBlack: Bool {
    guard case .rgb(let red, let green, let blue) = kind else { return false }
    let color = Oklab(RGB(red, green, blue))
    return color.chroma < 0.05 && color.lightness < 0.45
  }
}

extension ColorDepth {
  private var hasBright: Bool { self == .sixteen }

  /// One of the named colours, by hue and lightness.
  ///
  /// Their look is the user's choice, so distance means nothing here: blue should become the
  /// user's blue.
  fileprivate func named(_ color: Oklab, _ ground: Color.Ground) -> UInt8 {
    let isForeground = ground == .foreground
    if color.chroma < 0.05 {
      switch color.lightness {
      case ..<0.25: return isForeground ? (hasBright ? 8 : 7) : 0
      case ..<0.5: return hasBright ? 8 : (isForeground ? 7 : 0)
      case ..<0.92: return 7
      default: return hasBright ? 15 : 7
      }
    }
    if !isForeground, color.lightness < 0.3 { return 0 }
    let (name, brightFrom): (UInt8, Float) =
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

  /// The named colour, or the next one that is read on another.
  fileprivate func readable(_ name: UInt8, on index: UInt8) -> UInt8 {
    let bright = hasBright && name < 8 ? [name + 8] : []
    let near: [UInt8] = name % 8 == 4 ? [6] : []
    return ([name] + bright + near).first { candidate in
      Color.palette(candidate).contrast(with: .palette(index)) ?? 0 >= Style.leastContrast
    } ?? legible(on: index)
  }

  /// A named colour other than this one that is read on it.
  fileprivate func legible(on index: UInt8) -> UInt8 {
    let isDark = Oklab(XTermPalette.rgb(index)).lightness < 0.6
    let first: UInt8 = isDark ? (hasBright && index != 7 ? 15 : 7) : 0
    return first == index ? (isDark ? 15 : 0) : first
  }
}
