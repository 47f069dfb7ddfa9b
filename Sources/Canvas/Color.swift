/// A colour as a view asks for it, before the display has said what it can show.
///
/// It fits in 32 bits so that cells stay small and compare quickly.
public struct Color: RawRepresentable, Hashable, Sendable {
  /// The packed form: a tag in the top byte (0 terminal default, 1 palette, 2 RGB) and its value.
  public let rawValue: UInt32

  /// Takes a packed form as it is; an unknown tag counts as the terminal's default.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The terminal's own foreground or background.
  public static let terminal = Color(rawValue: 0)

  /// One of the terminal's 256 palette entries; 0–15 are the user's own sixteen colours.
  public static func palette(_ index: UInt8) -> Color {
    Color(rawValue: 1 << 24 | UInt32(index))
  }

  /// A colour by its components, 0–255.
  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    Color(rawValue: 2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// What kind of colour it is, with its values.
  public var kind: Kind {
    switch rawValue >> 24 {
    case 1: .palette(UInt8(truncatingIfNeeded: rawValue))
    case 2:
      .rgb(
        UInt8(truncatingIfNeeded: rawValue >> 16), UInt8(truncatingIfNeeded: rawValue >> 8),
        UInt8(truncatingIfNeeded: rawValue))
    default: .terminal
    }
  }

  /// The three kinds of colour.
  public enum Kind: Hashable, Sendable {
    /// The terminal's own colour.
    case terminal
    /// An entry of the 256-colour palette.
    case palette(UInt8)
    /// Red, green and blue, 0–255.
    case rgb(UInt8, UInt8, UInt8)
  }
}
