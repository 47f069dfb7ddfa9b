extension Canvas {
  /// The glyphs alone, a line a row, without the blanks at the end of a row.
  ///
  /// - Returns: Lines that each end with a line feed.
  public func plainText() -> String {
    var text = ""
    for y in 0..<height {
      var line = self.text(row: y)
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// The canvas for a terminal, with an escape sequence only where the style changes.
  ///
  /// Each row starts from and ends with the terminal's own style, so that rows can be cut apart.
  ///
  /// - Parameter depth: How many colours the terminal has.
  /// - Returns: Lines that each end with a line feed.
  public func ansi(_ depth: ColorDepth) -> String {
    var writer = ANSIWriter(depth)
    for y in 0..<height {
      forEachGlyph(row: y) { writer.write($0) }
      writer.endRow()
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes glyphs as UTF-8 with escape sequences; bytes are several times quicker than a string.
private struct ANSIWriter {
  private(set) var bytes: [UInt8] = []
  private let depth: ColorDepth
  /// The style that the terminal has, and the one before quantisation that led to it.
  private var style = Style()
  private var asked = Style()
  /// Blanks wait until something follows them: at the end of a row nobody misses them.
  private var blanks = 0

  init(_ depth: ColorDepth) { self.depth = depth }

  mutating func write(_ glyph: Canvas.Glyph) {
    let next = glyph.style == asked ? style : glyph.style.quantised(to: depth)
    if glyph.base == " ", next.isBlankInvisible {
      blanks += 1
      return
    }
    if blanks > 0, !style.isBlankInvisible { change(to: Style()) }
    bytes.append(contentsOf: repeatElement(0x20, count: blanks))
    blanks = 0
    change(to: next)
    asked = glyph.style
    append(glyph.base)
    for mark in glyph.marks { append(mark) }
  }

  mutating func endRow() {
    change(to: Style())
    asked = Style()
    blanks = 0
    bytes.append(0x0A)
  }

  private mutating func change(to next: Style) {
    guard next != style else { return }
    bytes.append(contentsOf: next.sequence(after: style).utf8)
    style = next
    asked = next
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Style {
  /// Whether a blank of this style shows nothing.
  fileprivate var isBlankInvisible: Bool {
    background == .terminal && attributes.isDisjoint(with: [.reverse, .underline])
  }

  /// The shortest sequence that turns one style into this one.
  fileprivate func sequence(after last: Style) -> String {
    if self == Style() { return "\u{1B}[m" }
    var codes: [String] = []
    var from = last
    // An attribute can only be taken back by name, and bold and dim share theirs: begin anew.
    if !last.attributes.isSubset(of: attributes) {
      codes.append("0")
      from = Style()
    }
    let added = attributes.subtracting(from.attributes)
    for (attribute, code) in Attributes.codes where added.contains(attribute) { codes.append(code) }
    if foreground != from.foreground { codes.append(foreground.code(base: 30)) }
    if background != from.background { codes.append(background.code(base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Attributes {
  fileprivate static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
}

extension Color {
  /// The parameters that select this colour; `base` is 30 for glyphs and 40 for backgrounds.
  fileprivate func code(base: Int) -> String {
    switch kind {
    case .terminal: "\(base + 9)"
    case .palette(let index):
      index < 8
        ? "\(base + Int(index))"
        : index < 16 ? "\(base + 52 + Int(index))" : "\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}
