import Canvas

/// One of each view, filled with everything it can show.
enum Example: String, CaseIterable, Sendable {
  case panel, focusedPanel, bars, area, lines, logarithmicLine, points, gauge, missingGauge, table

  func view(_ symbols: Symbols = .braille) -> any View {
    let theme = Theme.dark
    let accent = theme.accent(0)
    let labels = (0..<12).map { XLabel(at: Double($0), Phrase("Month \($0)", "\($0)")) }
    let years = [XLabel(at: 0, "2024", tier: 1), XLabel(at: 6, "2025", tier: 1)]
    let goals = [
      GoalLine(60, high: 70, label: "goal 60–70", from: 2, to: 9),
      GoalLine(4000, label: Phrase("goal 4,000 from May", "goal 4k")), GoalLine(-9, label: "low"),
    ]
    let marks = [
      ChartMark(at: 1, value: 30, glyph: "◇", label: "claimed"),
      ChartMark(at: 0.5, glyph: "▼", role: .event, label: "an event"),
      ChartMark(at: 0, value: 1e9, glyph: "◇"), ChartMark(at: .infinity, value: .nan, glyph: "◇"),
    ]
    let breaks = [ChartBreak(at: 0.6, label: "wider"), ChartBreak(at: 4, label: "source")]
    let shares = labels.map { XLabel(at: $0.position / 11, $0.text) } + years
    let points = (0..<40).map { index -> DataPoint in
      let value: Double? = index % 9 == 4 ? nil : Double(index * index % 97)
      return DataPoint(x: Double(index) / 39, y: value, isPartial: index > 36)
    }
    let series = [
      Series("one", points, accent: accent),
      Series("two", points.reversed(), accent: theme.accent(1)),
    ]
    let legend = [Line.Part("·· not published", theme.style(.missing))]
    switch self {
    case .panel, .focusedPanel:
      return Panel(
        Phrase("1 Arrests · book-ins a day", "1 Arrests"), reading: Phrase("955 Mar 2026", "955"),
        footer: [[Line.Part("ICE", theme.style(.dim)), Line.Part("LATE", theme.style(.alert))]],
        isFocused: self == .focusedPanel, accent: accent, theme: theme, symbols: symbols)
    case .bars:
      let bars = Bar.Fill.allCases.enumerated().map {
        Bar(Double($0.offset * 20 + 7), fill: $0.element, ghost: 50, high: 77)
      }
      return BarChart(
        bars + [Bar(nil), Bar(nil, ghost: 3), Bar(0), Bar(-8), Bar(.nan), Bar(1e-9)],
        accent: accent, theme: theme, symbols: symbols, goals: goals, marks: marks,
        breaks: breaks, xLabels: labels + years, legend: legend, cursor: 3)
    case .area, .lines, .points, .logarithmicLine:
      let form: LineChart.Form = self == .area ? .area : self == .points ? .points : .line
      return LineChart(
        series, form: form, kind: self == .logarithmicLine ? .logarithmic : .linear,
        theme: theme, symbols: symbols, goals: goals, marks: marks, breaks: breaks,
        xLabels: shares, legend: legend, cursor: 0.43)
    case .gauge, .missingGauge:
      return Gauge(
        self == .gauge ? 0.46 : nil, goal: 0.9, title: Line("FY2026", theme.style(.text)),
        text: legend, gradient: accent.gradient, theme: theme, symbols: symbols)
    case .table:
      return Table(
        [
          Table.Column("Month", priority: 1), Table.Column(Phrase("% of beds", "%"), .right),
          Table.Column("Source", narrowest: 6),
        ],
        (0..<50).map {
          Table.Row([
            Table.Cell(Phrase("Month \($0)", "\($0)")), Table.Cell("\($0)%", .strong),
            Table.Cell("a stranger's 板 name"),
          ])
        }, cursor: 20, theme: theme, symbols: symbols)
    }
  }
}

/// A view's picture on a canvas of its own, where a cell it did not write shows as `x`.
func picture(_ view: any View, _ width: Int, _ height: Int) -> String {
  String(drawn(view, width, height).plainText().dropLast())
}

/// What a view draws on a canvas of its own that was filled with `x`.
func drawn(_ view: any View, _ width: Int, _ height: Int) -> Canvas {
  var canvas = Canvas(width: width, height: height)
  canvas.fill(canvas.bounds, with: "x", style: Style())
  view.draw(on: &canvas, in: canvas.bounds)
  return canvas
}
