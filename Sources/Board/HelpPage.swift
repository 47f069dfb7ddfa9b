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
    var rest = inner
    for list in lists(in: inner) {
      list.draw(on: &canvas, in: rest, theme)
      rest = rest.inset(left: list.columns + Self.gap)
    }
  }

  /// Columns between two lists.
  private static let gap = 4

  /// The keys in one list, or in as many side by side as it takes to show all, where there is room.
  private func lists(in area: Rect) -> [KeyList] {
    let bindings = board.shownRows.dropFirst(scroll).map { board.keys.bindings[$0] }
    guard !bindings.isEmpty, area.height > 0 else { return [] }
    let lists = stride(from: 0, to: bindings.count, by: area.height).map {
      KeyList(Array(bindings[$0..<min($0 + area.height, bindings.count)]))
    }
    let wanted = lists.reduce(-Self.gap) { $0 + $1.columns + Self.gap }
    return wanted <= area.width ? lists : Array(lists.prefix(1))
  }
}

/// Keys with what they do, one a row.
private struct KeyList {
  private let rows: [(names: String, summary: String)]
  /// The columns of the names with a gap.
  private let left: Int

  init(_ bindings: [KeyBindings.Binding]) {
    rows = bindings.map { ($0.keys.map(\.name).joined(separator: "  "), $0.summary) }
    left = (rows.map(\.names.columns).max() ?? 0) + 2
  }

  /// The columns it takes.
  var columns: Int { left + (rows.map(\.summary.columns).max() ?? 0) }

  func draw(on canvas: inout Canvas, in area: Rect, _ theme: Theme) {
    let left = min(left, max(0, area.width / 2))
    for (index, row) in rows.enumerated() {
      let y = area.y + index
      canvas.write(
        row.names.fitted(to: left - 1), at: Point(x: area.x, y: y), style: theme.style(.key),
        in: area)
      canvas.write(
        row.summary.fitted(to: area.width - left), at: Point(x: area.x + left, y: y),
        style: theme.style(.text), in: area)
    }
  }
}
