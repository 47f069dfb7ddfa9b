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
    var text = ""
    for y in 0..<height {
      var style = Style()
      for x in 0..<lastColumn(y, depth) {
        let scalars = scalars(x: x, y: y)
        guard !scalars.isEmpty else { continue }
        let next = self.style(x: x, y: y).quantised(to: depth)
        if next != style {
          text += next.sequence(after: style)
          style = next
        }
        text.unicodeScalars.append(contentsOf: scalars)
      }
      if style != Style() { text += "\u{1B}[m" }
      text += "\n"
    }
    return text
  }

  /// The column after the last cell of a row that shows anything.
  private func lastColumn(_ y: Int, _ depth: ColorDepth) -> Int {
    var end = width
    while end > 0, scalars(x: end - 1, y: y) == [" "] {
      let style = style(x: end - 1, y: y).quantised(to: depth)
      guard style.background == .terminal,
        style.attributes.isDisjoint(with: [.reverse, .underline])
      else { break }
      end -= 1
    }
    return end
  }
}

extension Style {
  /// The style as an output of this depth can show it.
  public func quantised(to depth: ColorDepth) -> Style {
    Style(
      foreground.quantised(to: depth), on: background.quantised(to: depth), attributes)
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
