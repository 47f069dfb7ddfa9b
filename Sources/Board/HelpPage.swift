internal import Canvas
internal import Text

/// Every key with what it does, made from the table that the keys themselves go by.
struct HelpPage: View {
  let board: Board
  let scroll: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let panel = Panel(
      ["Keys of Paceboard", "Keys"], accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    panel.draw(on: &canvas, in: area)
    let inner = panel.inner(of: area)
    let names = board.keys.bindings.map { $0.keys.map(\.name).joined(separator: "  ") }
    let column = min((names.map(\.columns).max() ?? 0) + 2, max(0, inner.width / 2))
    for (row, index) in board.shownRows.dropFirst(scroll).prefix(inner.height)
      .enumerated()
    {
      let y = inner.y + row
      canvas.write(
        names[index].fitted(to: column - 1), at: Point(x: inner.x, y: y), style: theme.style(.key),
        in: inner)
      let binding = board.keys.bindings[index]
      canvas.write(
        binding.summary.fitted(to: inner.width - column), at: Point(x: inner.x + column, y: y),
        style: theme.style(.text), in: inner)
    }
  }
}
