public import Canvas

extension Board {
  /// A picture of what pages are made of, without any data: panels, charts and every colour.
  ///
  /// Whoever has to wait for data can draw it meanwhile, though nobody sees it. What is used for the
  /// first time takes far longer than after: code and memory are brought in, types are laid out,
  /// colours are looked up.
  public var rehearsal: Canvas {
    let theme = appearance.theme
    var canvas = Canvas(width: size.width, height: size.height, style: theme.style(.text))
    ThemeSample(name: "", theme: theme, symbols: appearance.symbols)
      .draw(on: &canvas, in: canvas.bounds)
    let points = (0..<8).map { DataPoint(x: Double($0) / 7, y: Double($0)) }
    LineChart(
      [Series("", points, accent: theme.accent(0))], form: .area, theme: theme,
      symbols: appearance.symbols, xLabels: [XLabel(at: 0, "")]
    ).draw(on: &canvas, in: canvas.bounds.splitBottom(8).bottom)
    return canvas
  }
}
