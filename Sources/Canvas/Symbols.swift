/// Which characters charts and frames are drawn with.
public enum Symbols: String, Hashable, Sendable, CaseIterable {
  /// Braille dots for lines and areas, eighth blocks for bars: UTF-8 terminals with full fonts.
  case braille
  /// Half and eighth blocks only: UTF-8 terminals whose fonts lack braille, such as the console.
  case block
  /// The 95 printable characters of ASCII.
  case ascii
}
