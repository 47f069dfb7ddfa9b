import Text

extension Canvas {
  /// The canvas as a web page: text that can be selected, without scripts or anything to fetch.
  ///
  /// Where a style leaves a colour to the terminal, the page takes the reader's light or dark.
  /// Glyphs that a font may lack, and another give a width of its own, are kept to their columns.
  ///
  /// - Parameters:
  ///   - title: The title of the page.
  ///   - light: The same canvas, drawn in the colours for readers who ask for light; nil where
  ///     there is one set of colours for all.
  /// - Returns: A whole HTML document.
  public func html(title: String, light: Canvas? = nil) -> String {
    var classes: [Look: Int] = [:]
    var widths: Set<Int> = []
    var body = ""
    for y in 0..<height {
      var x = 0
      while x < width {
        let look = look(x: x, y: y, light)
        let start = x
        var run: [Unicode.Scalar] = []
        while x < width, self.look(x: x, y: y, light) == look {
          run += scalars(x: x, y: y)
          x += 1
        }
        let index = classes[look] ?? classes.count
        classes[look] = index
        // A row ends in blanks that nobody misses, unless their background shows.
        if x == width, look.isGround(ground, light?.ground) {
          while run.last == " " { run.removeLast() }
        }
        guard !run.isEmpty || start == 0 else { continue }
        var names = "c\(index)"
        if run.contains(where: { !(0x20...0x7E).contains($0.value) }) {
          widths.insert(x - start)
          names += " w\(x - start)"
        }
        body += "<span class=\"\(names)\">\(escaped(run))</span>"
      }
      body += "\n"
    }
    let ordered = classes.sorted { $0.value < $1.value }
    var rules = ordered.map { ".c\($1){\($0.style.css)}" }
    rules += widths.sorted().map { ".w\($0){display:inline-block;min-width:\($0)ch;width:\($0)ch}" }
    if let light {
      // What is the same in both is not said twice.
      let others = ordered.compactMap { look, index in
        look.light.flatMap { $0.css == look.style.css ? nil : ".c\(index){\($0.css)}" }
      }
      rules.append("@media (prefers-color-scheme:light){")
      rules.append("body{background:\(light.ground.markup ?? "Canvas")}")
      rules += others
      rules.append("}")
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(escaped(visible(title).unicodeScalars))</title>
      <style>
      :root{color-scheme:\(light == nil ? ground.scheme : "light dark")}
      body{margin:1em;background:\(ground.markup ?? "Canvas")}
      pre{margin:0;font:14px/1.17 "DejaVu Sans Mono","Cascadia Mono",Menlo,Consolas,monospace}
      \(rules.joined(separator: "\n"))
      </style>
      </head>
      <body>
      <pre>
      \(body)</pre>
      </body>
      </html>

      """
  }

  /// What is behind the first cell, and so most likely behind the others.
  private var ground: Color { style(x: 0, y: 0).background }

  private func look(x: Int, y: Int, _ light: Canvas?) -> Look {
    Look(style: style(x: x, y: y), light: light.map { $0.style(x: x, y: y) })
  }
}

/// The style of a run, and that of the same run for readers who ask for light.
private struct Look: Hashable {
  let style: Style
  let light: Style?

  /// Whether blanks of it look like what is behind them.
  func isGround(_ ground: Color, _ lightGround: Color?) -> Bool {
    func isInvisible(_ style: Style, on ground: Color) -> Bool {
      style.background == ground && style.attributes.isDisjoint(with: [.reverse, .underline])
    }
    return isInvisible(style, on: ground)
      && (light.map { isInvisible($0, on: lightGround ?? ground) } ?? true)
  }
}

extension Color {
  /// The scheme of scroll bars and the like that goes with a background.
  fileprivate var scheme: String {
    guard case .rgb(let red, let green, let blue) = kind else { return "light dark" }
    // The weights of ITU-R BT.601; half of white is where dark ends.
    return Int(red) * 299 + Int(green) * 587 + Int(blue) * 114 < 127_500 ? "dark" : "light"
  }
}

extension Style {
  /// The style as declarations of CSS; the terminal's own colours are those of the reader.
  fileprivate var css: String {
    var glyph = foreground.markup ?? "CanvasText"
    var ground = background.markup ?? "Canvas"
    if attributes.contains(.reverse) { swap(&glyph, &ground) }
    var rules = ["color:\(glyph)", "background:\(ground)"]
    if attributes.contains(.bold) { rules.append("font-weight:bold") }
    if attributes.contains(.dim) { rules.append("opacity:0.7") }
    if attributes.contains(.italic) { rules.append("font-style:italic") }
    if attributes.contains(.underline) { rules.append("text-decoration:underline") }
    return rules.joined(separator: ";")
  }
}
