/// Text as HTML and XML take it: their five marks as entities, and what neither may hold as `�`.
func escaped(_ text: some Sequence<Unicode.Scalar>) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
    case _ where scalar.properties.generalCategory == .control: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

extension Color {
  /// The colour as `#rrggbb`; nil for the terminal's own.
  var markup: String? {
    let parts: RGB
    switch kind {
    case .terminal: return nil
    case .palette(let index): parts = XTermPalette.rgb(index)
    case .rgb(let red, let green, let blue): parts = RGB(red, green, blue)
    }
    func pair(_ value: UInt8) -> String {
      (value < 16 ? "0" : "") + String(value, radix: 16)
    }
    return "#" + pair(parts.red) + pair(parts.green) + pair(parts.blue)
  }
}
