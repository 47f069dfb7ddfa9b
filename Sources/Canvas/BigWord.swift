/// A word in large letters, made of points as large as a scale says.
public struct BigWord: View, Hashable, Sendable {
  /// The word; small letters are drawn as capitals.
  public let text: String
  /// How many columns a point is wide.
  public let scale: Int
  /// How it is drawn; the blanks between its points take its background as well.
  public let style: Style
  /// Which characters it is drawn with.
  public let symbols: Symbols

  /// Creates a word.
  ///
  /// - Parameters:
  ///   - text: The word.
  ///   - scale: How many columns a point is wide, at least 1.
  ///   - style: How it is drawn.
  ///   - symbols: Which characters it is drawn with.
  public init(_ text: String, scale: Int = 1, style: Style, symbols: Symbols) {
    self.text = text
    self.scale = max(1, scale)
    self.style = style
    self.symbols = symbols
  }

  /// How many columns it takes; nil where a letter has no picture.
  public var columns: Int? {
    var total = 0
    for character in text {
      guard let width = points(of: character)?.columns ?? (character == " " ? 2 : nil) else {
        return nil
      }
      total += (width + (total > 0 ? 1 : 0)) * scale
    }
    return total
  }

  /// How many rows it takes: in ASCII a point is a row, else half of one for each column.
  public var rows: Int {
    symbols == .ascii ? SmallGlyph.height * scale : (SmallGlyph.height * scale + 1) / 2
  }

  /// Draws the word at the top left of `area`, clipped.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var left = area.x
    for character in text {
      let glyph = points(of: character)
      let columns = (glyph?.columns ?? 2) * scale
      let rowHeight = symbols == .ascii ? 2.0 : 1.0
      let cells = symbols.cells(columns: columns, rows: rows) { x, y in
        let point = (x: Int(x) / scale, y: Int(y / rowHeight) / scale)
        return glyph?.isSet(x: point.x, y: point.y) ?? false
      }
      for (row, cells) in cells.enumerated() {
        for (column, scalar) in cells.enumerated() {
          canvas.put(scalar, x: left + column, y: area.y + row, style: style, in: area)
        }
      }
      left += columns + scale
    }
  }

  private func points(of character: Character) -> SmallGlyph? {
    SmallGlyph(character, for: .block)
  }
}
