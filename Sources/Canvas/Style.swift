/// How a glyph is set off, beside its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold, or bright on terminals without bold.
  public static let bold = Attributes(rawValue: 1 << 0)
  /// Half-bright.
  public static let dim = Attributes(rawValue: 1 << 1)
  /// Italic.
  public static let italic = Attributes(rawValue: 1 << 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 1 << 3)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 1 << 4)
}

/// The colours and attributes of a cell.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph.
  public var foreground: Color
  /// The colour behind the glyph.
  public var background: Color
  /// Bold, reverse and the like.
  public var attributes: Attributes

  /// Creates a style; the default is the terminal's own.
  public init(
    _ foreground: Color = .terminal, on background: Color = .terminal,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same style with another glyph colour.
  public func with(foreground: Color) -> Style {
    Style(foreground, on: background, attributes)
  }

  /// The same style with another background.
  public func with(background: Color) -> Style {
    Style(foreground, on: background, attributes)
  }

  /// The same style with `more` attributes added.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }

  /// The same style without some of its attributes.
  public func removing(_ some: Attributes) -> Style {
    Style(foreground, on: background, attributes.subtracting(some))
  }
}
