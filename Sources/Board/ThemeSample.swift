public import Canvas
internal import Text

/// A theme at a glance: every role by its name, and every panel with its gradient.
public struct ThemeSample: View {
  private let name: String
  private let theme: Theme
  private let symbols: Symbols

  /// Creates a sample.
  public init(name: String, theme: Theme, symbols: Symbols) {
    self.name = name
    self.theme = theme
    self.symbols = symbols
  }

  private static let columns = 4
  private static let families: [Phrase] = [
    ["Arrests"], ["Detention", "Held"], ["Flights"], ["Crossings", "Border"], ["Pace"],
  ]
  private var roleRows: Int { (Role.allCases.count + Self.columns - 1) / Self.columns }

  /// How many rows it takes.
  public var height: Int { 2 + roleRows + 1 + 6 }

  /// Draws the sample; what does not find room is left out.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, style: theme.style(.text))
    canvas.write(
      " \(name)".fitted(to: area.width), at: Point(x: area.x, y: area.y),
      style: theme.style(.title), in: area)
    let width = max(1, area.width / Self.columns)
    for (index, role) in Role.allCases.enumerated() {
      let point = Point(
        x: area.x + 1 + index % Self.columns * width, y: area.y + 2 + index / Self.columns)
      canvas.write(role.name, at: point, style: theme.style(role), in: area)
    }
    let panels = Rect(
      x: area.x, y: area.y + 3 + roleRows, width: area.width, height: 6
    ).intersection(area)
    for (index, family) in Self.families.enumerated() {
      draw(family, index, on: &canvas, in: panels)
    }
  }

  private func draw(_ family: Phrase, _ index: Int, on canvas: inout Canvas, in area: Rect) {
    let left = area.width * index / Self.families.count
    let right = area.width * (index + 1) / Self.families.count
    let box = Rect(x: area.x + left, y: area.y, width: right - left, height: area.height)
    let accent = theme.accent(index)
    let panel = Panel(
      family, isFocused: index == 0, accent: accent, theme: theme, symbols: symbols)
    panel.draw(on: &canvas, in: box)
    let chart = BarChart(
      [2, 3, 5, 4, 6].map { Bar(Double($0)) }, accent: accent, theme: theme, symbols: symbols)
    chart.draw(on: &canvas, in: panel.inner(of: box))
  }
}
