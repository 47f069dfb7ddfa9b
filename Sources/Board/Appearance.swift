public import Canvas
public import Text

/// Everything about how the board looks that is not data.
public struct Appearance: Hashable, Sendable {
  /// The styles by role, as they suit the display's colours.
  public var theme: Theme {
    didSet { theme = theme.suited(to: depth) }
  }
  /// The characters that charts and frames are drawn with.
  public var symbols: Symbols
  /// How many colours the display shows.
  public var depth: ColorDepth
  /// How numbers are written.
  public var numbers: NumberStyle
  /// Whether what moves by itself, such as a countdown, stands still.
  public var reducesMotion: Bool

  /// Creates an appearance.
  public init(
    theme: Theme = .dark, symbols: Symbols = .braille, numbers: NumberStyle = NumberStyle(),
    depth: ColorDepth = .rgb, reducesMotion: Bool = false
  ) {
    self.theme = theme.suited(to: depth)
    self.symbols = symbols
    self.numbers = numbers
    self.depth = depth
    self.reducesMotion = reducesMotion
  }
}

extension Theme {
  /// How a sample of a series is drawn in a legend: in the colour that the series has.
  func sample(of accent: Accent) -> Style {
    Style(accent.sample, on: style(.text).background)
  }
}
