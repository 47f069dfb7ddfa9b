/// The characters of a rectangular frame.
public struct Border: Hashable, Sendable {
  let topLeft, top, topRight, left, right, bottomLeft, bottom, bottomRight: Unicode.Scalar
  let labelStart, labelEnd: Unicode.Scalar

  /// The frame drawn with `symbols`; a heavy one stands for the focus and differs in shape.
  public init(symbols: Symbols, isHeavy: Bool) {
    // The console's fonts have neither rounded corners nor heavy lines, but double ones.
    switch (symbols, isHeavy) {
    case (.braille, false): self.init("╭─╮││╰─╯┤├")
    case (.braille, true): self.init("┏━┓┃┃┗━┛┫┣")
    case (.block, false): self.init("┌─┐││└─┘┤├")
    case (.block, true): self.init("╔═╗║║╚═╝╡╞")
    case (.ascii, false): self.init("+-+||+-+||")
    case (.ascii, true): self.init("#=####=#||")
    }
  }

  private init(_ characters: String) {
    var scalars = characters.unicodeScalars.makeIterator()
    func next() -> Unicode.Scalar { scalars.next() ?? "+" }
    topLeft = next()
    top = next()
    topRight = next()
    left = next()
    right = next()
    bottomLeft = next()
    bottom = next()
    bottomRight = next()
    labelStart = next()
    labelEnd = next()
  }

  /// Draws the frame at the edges of `area`; nothing below two rows or columns.
  public func draw(on canvas: inout Canvas, in area: Rect, style: Style) {
    guard area.width >= 2, area.height >= 2 else { return }
    for x in area.x + 1..<area.right - 1 {
      canvas.put(top, x: x, y: area.y, style: style)
      canvas.put(bottom, x: x, y: area.bottom - 1, style: style)
    }
    for y in area.y + 1..<area.bottom - 1 {
      canvas.put(left, x: area.x, y: y, style: style)
      canvas.put(right, x: area.right - 1, y: y, style: style)
    }
    canvas.put(topLeft, x: area.x, y: area.y, style: style)
    canvas.put(topRight, x: area.right - 1, y: area.y, style: style)
    canvas.put(bottomLeft, x: area.x, y: area.bottom - 1, style: style)
    canvas.put(bottomRight, x: area.right - 1, y: area.bottom - 1, style: style)
  }
}
