public import Canvas

/// Pictures of what pages are made of, without any data: every colour, a panel, bars, an area.
///
/// Whoever has to wait for data can draw them meanwhile, though nobody sees them. What is used for
/// the first time takes far longer than after: code and memory are brought in, types are laid out,
/// colours are looked up. Each picture is small, so that the wait can end behind any of them.
public struct Rehearsal: IteratorProtocol, Sendable {
  private let board: Board
  private var step = 0

  /// Begins to rehearse for a board.
  public init(for board: Board) { self.board = board }

  /// The next picture, the most useful first; nil at the end.
  public mutating func next() -> Canvas? {
    step += 1
    switch step {
    case 1: return colors
    case 2: return panel { bars.draw(on: &$0, in: $1) }
    case 3: return panel { area.draw(on: &$0, in: $1) }
    default: return nil
    }
  }

  private var theme: Theme { board.appearance.theme }
  private var symbols: Symbols { board.appearance.symbols }

  /// The board without data, with a cell of each role and some of each gradient.
  private var colors: Canvas {
    var canvas = board.frame()
    for (index, role) in Role.allCases.enumerated() {
      canvas.put("─", x: index, y: 1, style: theme.style(role))
    }
    for panel in 0..<5 {
      let accent = theme.accent(panel)
      canvas.put("─", x: 2 * panel, y: 2, style: accent.frame)
      canvas.put("─", x: 2 * panel + 1, y: 2, style: accent.title)
      for row in 0..<12 {
        let style = theme.style(.text).with(
          foreground: accent.gradient.color(at: Double(row) / 11))
        canvas.put("█", x: 12 * panel + row, y: 3, style: style)
      }
    }
    return canvas
  }

  private func panel(_ draw: (inout Canvas, Rect) -> Void) -> Canvas {
    var canvas = Canvas(width: 40, height: 12, style: theme.style(.text))
    let panel = Panel(
      "Arrests", reading: "955", footer: [[Line.Part("data", theme.style(.dim))]],
      isFocused: true, accent: theme.accent(0), theme: theme, symbols: symbols)
    panel.draw(on: &canvas, in: canvas.bounds)
    draw(&canvas, panel.inner(of: canvas.bounds))
    return canvas
  }

  private var bars: BarChart {
    BarChart(
      (1...8).map { Bar(Double($0), fill: $0 == 8 ? .partial : .whole) }, accent: theme.accent(0),
      theme: theme, symbols: symbols, goals: [GoalLine(7, label: "goal")],
      xLabels: [XLabel(at: 0, "J"), XLabel(at: 0, "2025", tier: 1)])
  }

  private var area: LineChart {
    let points = (0..<8).map { DataPoint(x: Double($0) / 7, y: Double($0)) }
    return LineChart(
      [Series("", points, accent: theme.accent(1))], form: .area, theme: theme, symbols: symbols,
      goals: [GoalLine(5, label: "goal")], xLabels: [XLabel(at: 0, "O")])
  }
}
