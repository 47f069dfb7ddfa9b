extension Canvas {
  /// Brings everything in a rectangle near to the dark: colours lose most of their light, and the
  /// terminal's own are shown half-bright.
  ///
  /// - Complexity: O(cells).
  public mutating func dim(_ area: Rect) {
    restyle(area) { $0.dimmed }
  }
}

extension Style {
  /// The same style with little of its light.
  var dimmed: Style {
    let isOwn = foreground.dimmed == nil
    return Style(
      foreground.dimmed ?? foreground, on: background.dimmed ?? background,
      isOwn ? attributes.union(.dim).subtracting(.bold) : attributes)
  }
}

extension Color {
  /// The colour with a third of its light; nil where its components are the terminal's to choose.
  fileprivate var dimmed: Color? {
    guard case .rgb(let red, let green, let blue) = kind else { return nil }
    return .rgb(UInt8(Int(red) * 2 / 5), UInt8(Int(green) * 2 / 5), UInt8(Int(blue) * 2 / 5))
  }
}
