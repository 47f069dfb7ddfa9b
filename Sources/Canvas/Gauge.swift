import Text

/// A lying bar in eighths of a cell, with a goal and a text after it.
public struct Gauge: View, Hashable, Sendable {
  /// How much of the width is filled, 0…1; nil where nothing was published.
  public let share: Double?
  /// Where the goal lies, 0…1.
  public let goal: Double?
  /// How many columns the bar has at most; nil for all that the text leaves.
  public let width: Int?
  /// What stands before the bar.
  public let title: Line
  /// What stands after the bar, in parts that give way when room runs out.
  public let text: [Line.Part]
  /// How the bar is filled.
  public let fill: Bar.Fill
  /// The colours of the bar.
  public let gradient: Gradient
  /// The colours of everything else.
  public let theme: Theme
  /// Which characters are used.
  public let symbols: Symbols

  /// Creates a gauge.
  public init(
    _ share: Double?, goal: Double? = nil, width: Int? = nil, title: Line = Line(),
    text: [Line.Part] = [], fill: Bar.Fill = .whole, gradient: Gradient, theme: Theme,
    symbols: Symbols = .braille
  ) {
    self.share = share.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil }
    self.goal = goal.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil }
    self.width = width
    self.title = title
    self.text = text
    self.fill = fill
    self.gradient = gradient
    self.theme = theme
    self.symbols = symbols
  }

  /// Draws the gauge in the topmost row of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    let ground = theme.style(.text)
    canvas.fill(row, style: ground)
    title.write(on: &canvas, at: Point(x: row.x, y: row.y), in: row)
    let start = title.runs.isEmpty ? 0 : title.columns + 1
    let room = row.splitLeft(start).rest
    let wanted = max(4, width ?? room.width / 2)
    let columns = min(wanted, room.width)
    drawBar(on: &canvas, in: room.splitLeft(columns).left)
    let rest = room.splitLeft(columns + 1).rest
    Line(fitting: text, columns: rest.width, style: theme.style(.dim))
      .write(on: &canvas, at: Point(x: rest.x, y: rest.y), in: rest)
  }

  private func drawBar(on canvas: inout Canvas, in bar: Rect) {
    guard !bar.isEmpty else { return }
    let background = theme.style(.text).background
    // The goal stands in a column of its own, so that a full bar cannot hide it.
    let mark = goal.map { min(bar.width - 1, Int($0 * Double(bar.width))) }
    if let share {
      let eighths = Int((share * Double(bar.width * 8)).rounded())
      let filled = share > 0 ? max(1, eighths) : 0
      for column in 0..<(filled + 7) / 8 where column < bar.width {
        let part = min(8, filled - column * 8)
        // A lying bar is one row thin: the dark end of the gradient would make it hard to see, a
        // hatched one more so. In steps it would look like one of parts.
        let place = bar.width > 1 ? Double(column) / Double(bar.width - 1) : 1
        let foot = fill == .whole ? 0.4 : 0.7
        let color =
          gradient.isStepped ? gradient.sample : gradient.color(at: foot + (1 - foot) * place)
        let style = Style(color, on: background)
        canvas.put(glyph(part), x: bar.x + column, y: bar.y, style: style, in: bar)
      }
    } else {
      for x in bar.x..<min(bar.x + 2, bar.right) {
        canvas.put(symbols.missing, x: x, y: bar.y, style: theme.style(.missing), in: bar)
      }
    }
    if let mark {
      let under = canvas.style(x: bar.x + mark, y: bar.y)
      let isFilled = canvas.scalars(x: bar.x + mark, y: bar.y) == ["█"]
      let style = isFilled ? Style(background, on: under.foreground) : theme.style(.goal)
      let glyph: Unicode.Scalar = symbols == .ascii ? "|" : symbols == .block ? "│" : "┊"
      canvas.put(glyph, x: bar.x + mark, y: bar.y, style: style, in: bar)
    }
  }

  private func glyph(_ eighths: Int) -> Unicode.Scalar {
    switch fill {
    case .whole: symbols.leftBlock(eighths)
    case .partial, .preliminary, .uncertain, .ghost: symbols.swatch(fill)
    }
  }
}
