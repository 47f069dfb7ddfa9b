/// A figure or a word in a big font.
public struct BigText: View, Hashable, Sendable {
  /// The text, all of whose characters the font has.
  public let text: String
  /// The font.
  public let font: BigFont
  /// How it is drawn; blanks inside the glyphs take its background as well.
  public let style: Style

  /// Creates a text.
  public init(_ text: String, font: BigFont, style: Style) {
    self.text = text
    self.font = font
    self.style = style
  }

  /// How many columns it takes; 0 where the font lacks one of its characters.
  public var columns: Int { font.columns(of: text) ?? 0 }

  /// Draws the text at the top left of `area`, clipped.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var left = area.x
    for character in text {
      guard let glyph = font.glyph(character) else { continue }
      for (row, cells) in glyph.enumerated() {
        for (column, scalar) in cells.enumerated() {
          canvas.put(scalar, x: left + column, y: area.y + row, style: style, in: area)
        }
      }
      left += (glyph.first?.count ?? 0) + font.gap
    }
  }
}
