/// What part of a list is in view: a thumb on a track of one column.
public struct ScrollBar: View, Hashable, Sendable {
  /// The rows in view.
  public let window: Range<Int>
  /// How many rows there are.
  public let count: Int
  /// The colours.
  public let theme: Theme
  /// Which characters are used.
  public let symbols: Symbols

  /// Creates a scroll bar.
  public init(_ window: Range<Int>, of count: Int, theme: Theme, symbols: Symbols = .braille) {
    self.window = window
    self.count = count
    self.theme = theme
    self.symbols = symbols
  }

  /// Draws the bar in the rightmost column of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, count > 0 else { return }
    let length = max(1, area.height * window.count / count)
    let hidden = count - window.count
    let start = hidden > 0 ? (area.height - length) * window.lowerBound / hidden : 0
    for row in 0..<area.height {
      let isThumb = row >= start && row < start + length
      let glyph: Unicode.Scalar
      switch symbols {
      case .braille: glyph = isThumb ? "┃" : "│"
      case .block: glyph = isThumb ? "█" : "│"
      case .ascii: glyph = isThumb ? "#" : "|"
      }
      let style = theme.style(isThumb ? .dim : .grid)
      canvas.put(glyph, x: area.right - 1, y: area.y + row, style: style, in: area)
    }
  }
}
