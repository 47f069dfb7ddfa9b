public import Canvas
public import Text

/// Everything about how the board looks that is not data.
public struct Appearance: Hashable, Sendable {
  /// The styles by role.
  public var theme: Theme
  /// The characters that charts and frames are drawn with.
  public var symbols: Symbols
  /// How numbers are written.
  public var numbers: NumberStyle
  /// Whether what moves by itself, such as a countdown, stands still.
  public var reducesMotion: Bool

  /// Creates an appearance.
  public init(
    theme: Theme = .dark, symbols: Symbols = .braille, numbers: NumberStyle = NumberStyle(),
    reducesMotion: Bool = false
  ) {
    self.theme = theme
    self.symbols = symbols
    self.numbers = numbers
    self.reducesMotion = reducesMotion
  }
}
