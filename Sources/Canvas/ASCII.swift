extension Canvas {
  /// The same picture in the 95 printable characters of ASCII, every glyph in its place.
  ///
  /// Each glyph becomes its ``Unicode/Scalar/asciiStandIn``; a wide one is followed by a blank, and
  /// the `…` of a text that was cut takes the last letter before it as well.
  ///
  /// - Complexity: O(cells).
  public func asASCII() -> Canvas {
    var result = Canvas(width: width, height: height)
    for y in 0..<height {
      forEachGlyph(row: y) { glyph in
        result.put(glyph.base.asciiStandIn, x: glyph.x, y: y, style: glyph.style)
        // One point would be the end of a sentence.
        if glyph.base == "…", glyph.x > 0, result.scalars(x: glyph.x - 1, y: y) != [" "] {
          result.put(".", x: glyph.x - 1, y: y, style: result.style(x: glyph.x - 1, y: y))
        }
        for x in glyph.x + 1..<glyph.x + max(1, glyph.columns) {
          result.put(" ", x: x, y: y, style: glyph.style)
        }
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The printable ASCII character that stands for this one where nothing else can be shown.
  ///
  /// Itself where it is one; letters lose their accents; what resembles nothing becomes `?`.
  ///
  /// - Complexity: O(1).
  public var asciiStandIn: Unicode.Scalar {
    switch value {
    case 0x20...0x7E: self
    case 0xC0...0xFF: LatinLetters.supplement[Int(value) - 0xC0]
    case 0x100...0x17F: LatinLetters.extendedA[Int(value) - 0x100]
    case 0x2500...0x257F: boxStandIn
    case 0x2580...0x259F: blockStandIn
    case 0x2800...0x28FF: brailleStandIn
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
    default: signStandIn
    }
  }

  /// Arrows, marks and punctuation.
  private var signStandIn: Unicode.Scalar {
    switch self {
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
    case "·", "•", "∙", "⋅", "‧": "."
    // A tilde before a number says “about”; of what was cut off it would say so too.
    case "…", "⋯": "."
    case "≈", "∼", "≃": "~"
    case "‐", "‑", "‒", "–", "—", "―", "−", "⎯", "¯", "↔": "-"
    // The arrows of changes stand before their percentages.
    case "▲": "+"
    case "▼": "-"
    case "△", "▴", "▵", "↑", "⇧", "⬆", "⌃": "^"
    case "▽", "▾", "▿", "↓", "⇩", "⬇", "⌄": "v"
    case "▶", "▷", "▸", "▹", "►", "→", "⇒", "›", "»", "≥", "⟩", "❯": ">"
    case "◀", "◁", "◂", "◃", "◄", "←", "⇐", "‹", "«", "≤", "⟨", "⏎", "↵", "❮": "<"
    case "¦", "↕", "❘", "│": "|"
    case "✓", "✔", "±", "†", "⊕", "➕": "+"
    case "✗", "✘", "✕", "✖", "×", "✂", "⨯", "❌": "x"
    case "⚑", "⚐", "⚠", "¡", "≠", "❗", "‼": "!"
    case "●", "◆", "★", "☆", "✦", "✱", "∗", "◉", "⬤": "*"
    case "○", "◇", "◦", "◯", "◌", "°", "º", "□", "▫", "☐": "o"
    case "■", "▪", "▮", "◼", "☑": "#"
    case "⌛", "⏳": ":"
    case "“", "”", "„", "‟", "″": "\""
    case "‘", "’", "‚", "‛", "′", "´", "ʼ": "'"
    case "÷", "⁄", "∕": "/"
    case "‰": "%"
    case "Δ", "∆": "d"
    case "Σ", "∑", "§": "S"
    case "µ", "μ": "u"
    case "€": "E"
    case "£": "L"
    case "¥": "Y"
    case "©", "¢": "c"
    case "®": "R"
    case "ª": "a"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    default: "?"
    }
  }

  private var boxStandIn: Unicode.Scalar {
    switch self {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶", "╸", "╺", "╼", "╾": "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "╹", "╻", "╽", "╿": "|"
    // A tee at a frame's side reads as the frame; in a title it is the title's bracket.
    case "├"..."┫", "╞"..."╣": "|"
    case "╱": "/"
    case "╲": "\\"
    case "╳": "X"
    default: "+"
    }
  }

  private var blockStandIn: Unicode.Scalar {
    switch self {
    case "▁", "▂": "_"
    case "▃", "▄", "▅", "▀", "▌", "▋", "▍", "▐": "="
    case "▏", "▎", "▕": "|"
    case "░": "."
    case "▒": ":"
    case "▓": "%"
    case "▔": "-"
    default: "#"
    }
  }

  /// By how many dots there are, and where: the bits are dots 1–8, of which 1, 2, 4 and 5 are the
  /// upper half.
  private var brailleStandIn: Unicode.Scalar {
    let dots = value & 0xFF
    if dots == 0 { return " " }
    if dots.nonzeroBitCount >= 6 { return "#" }
    let upper: UInt32 = 0b0001_1011
    if dots & ~upper == 0 { return "'" }
    return dots & upper == 0 ? "." : ":"
  }
}

/// Latin letters without their accents, in the order of Unicode.
private enum LatinLetters {
  /// U+00C0–U+00FF.
  static let supplement = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars)

  /// U+0100–U+017F.
  static let extendedA = Array(
    """
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn\
    OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """.unicodeScalars)
}
