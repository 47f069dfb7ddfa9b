import Text

extension Canvas {
  /// The canvas as a web page: text that can be selected, without scripts or anything to fetch.
  ///
  /// Where a style leaves a colour to the terminal, the page takes the reader's light or dark.
  ///
  /// - Parameter title: The title of the page.
  /// - Returns: A whole HTML document.
  public func html(title: String) -> String {
    var classes: [Style: Int] = [:]
    var body = ""
    for y in 0..<height {
      var x = 0
      while x < width {
        let style = style(x: x, y: y)
        let start = x
        var run: [Unicode.Scalar] = []
        while x < width, self.style(x: x, y: y) == style {
          run += scalars(x: x, y: y)
          x += 1
        }
        let index = classes[style] ?? classes.count
        classes[style] = index
        // A row ends in blanks that nobody misses, unless their background shows.
        if x == width, style.background == ground, !style.attributes.contains(.reverse) {
          while run.last == " " { run.removeLast() }
        }
        guard !run.isEmpty || start == 0 else { continue }
        body += "<span class=\"c\(index)\">\(escaped(run))</span>"
      }
      body += "\n"
    }
    let rules = classes.sorted { $0.value < $1.value }.map { ".c\($1){\($0.css)}" }
    let ground = self.ground.markup ?? "Canvas"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(escaped(visible(title).unicodeScalars))</title>
      <style>
      :root{color-scheme:light dark}
      body{margin:1em;background:\(ground)}
      pre{margin:0;font:14px/1.25 "DejaVu Sans Mono","Cascadia Mono",Menlo,Consolas,monospace}
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
