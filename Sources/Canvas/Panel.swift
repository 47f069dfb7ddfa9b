import Text

/// A frame with a title at the left of its top border, a reading at the right, and a footer.
///
/// Too small for a frame it keeps the title alone, and below that nothing.
public struct Panel: View, Hashable, Sendable {
  /// What the panel shows.
  public let title: Phrase
  /// The figure to take away, in the border at the right.
  public let reading: Phrase
  /// How much the reading is set off.
  public let emphasis: Emphasis
  /// Lines at the foot of the panel, each in parts that give way when room runs out.
  public var footer: [[Line.Part]]
  /// Whether the keys go to this panel: its frame is heavy, or double where fonts lack that.
  public let isFocused: Bool
  /// Whether the frame stays around a single line, which otherwise has the title above it.
  public let keepsFrame: Bool
  /// The colours of this panel.
  public let accent: Accent
  /// The colours of everything.
  public let theme: Theme
  /// Which characters the frame is drawn with.
  public let symbols: Symbols

  /// Creates a panel.
  public init(
    _ title: Phrase, reading: Phrase = "", emphasis: Emphasis = .none, footer: [[Line.Part]] = [],
    isFocused: Bool = false, keepsFrame: Bool = false,
    accent: Accent, theme: Theme, symbols: Symbols = .braille
  ) {
    self.title = title
    self.reading = reading
    self.emphasis = emphasis
    self.footer = footer
    self.isFocused = isFocused
    self.keepsFrame = keepsFrame
    self.accent = accent
    self.theme = theme
    self.symbols = symbols
  }

  /// The cells inside the frame, left of which and right of which one column stays free where
  /// there is room, above the footer.
  public func inner(of area: Rect) -> Rect {
    guard hasFrame(area) else { return area.splitTop(area.height > 1 ? 1 : 0).rest }
    let pad = area.width >= 20 ? 1 : 0
    return area.inset(left: 1 + pad, top: 1, right: 1 + pad, bottom: 1)
      .splitTop(area.height - 2 - footerRows(area)).top
  }

  /// Draws the frame and blanks the inside.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let text = theme.style(.text)
    canvas.fill(area, style: text)
    guard hasFrame(area) else {
      guard area.height > 1 else { return }
      canvas.write(
        title.fitting(area.width), at: Point(x: area.x, y: area.y), style: accent.title, in: area)
      return
    }
    let border = Border(symbols: symbols, isHeavy: isFocused)
    // Not bold as the title is: the frame is heavy already, and a terminal that leaves bold has to
    // be told all of its colours again, twice in each row.
    let line = isFocused ? accent.title.removing(.bold) : accent.frame
    border.draw(on: &canvas, in: area, style: line)
    drawTop(on: &canvas, in: area, border: border, line: line)
    let inside = area.inset(left: 1, top: 1, right: 1, bottom: 1)
    let inner = inner(of: area)
    for (index, parts) in footer.prefix(footerRows(area)).enumerated() {
      Line(fitting: parts, columns: inner.width, style: theme.style(.dim))
        .write(on: &canvas, at: Point(x: inner.x, y: inner.bottom + index), in: inside)
    }
  }

  private func hasFrame(_ area: Rect) -> Bool {
    area.width >= 10 && area.height >= (keepsFrame ? 3 : 4)
  }

  /// The footer gives way before the inside is less than three rows.
  private func footerRows(_ area: Rect) -> Int { max(0, min(footer.count, area.height - 5)) }

  /// How many columns a title and a reading together have in a frame of a width.
  public static func room(_ width: Int) -> Int { width - 12 }

  private func drawTop(on canvas: inout Canvas, in area: Rect, border: Border, line: Style) {
    let figure = theme.style(theme.style(.strong), emphasis)
    let room = Panel.room(area.width)
    // The pair that tells most in the room there is; a reading goes with any title before none.
    var best: (title: String, reading: String, columns: Int)?
    for title in title.forms where !title.isEmpty {
      for reading in reading.forms where !reading.isEmpty {
        let columns = title.columns + reading.columns
        if columns <= room, columns > best?.columns ?? -1 { best = (title, reading, columns) }
      }
    }
    let shown = best ?? (title.fitting(area.width - 8), "", 0)
    if !shown.title.isEmpty {
      drawLabel(
        " \(shown.title) ", at: area.x + 2, on: &canvas, in: area, border: border,
        style: accent.title, line: line)
    }
    if !shown.reading.isEmpty {
      drawLabel(
        "\(symbols.blank(emphasis))\(shown.reading) ",
        at: area.right - 6 - shown.reading.columns, on: &canvas, in: area,
        border: border, style: figure, line: line)
    }
  }

  private func drawLabel(
    _ text: String, at x: Int, on canvas: inout Canvas, in area: Rect, border: Border,
    style: Style, line: Style
  ) {
    canvas.put(border.labelStart, x: x, y: area.y, style: line, in: area)
    let end = canvas.write(
      text, at: Point(x: x + 1, y: area.y), style: style, in: area)
    canvas.put(border.labelEnd, x: end, y: area.y, style: line, in: area)
  }
}
