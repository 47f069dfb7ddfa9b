internal import Canvas
internal import Text

/// Every key with what it does, made from the table that the keys themselves go by, and every sign
/// with what it means.
struct HelpPage: View {
  let board: Board
  let scroll: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    canvas.fill(area, style: theme.style(.text))
    let inner = panel("").inner(of: area)
    let all = board.helpLines
    let shown = board.shownRows.map { all[$0] }
    let lines = Array(shown.dropFirst(min(scroll, mostScroll(shown, in: inner))))
    let lists = lists(lines, in: inner)
    let hidden = lines.count - lists.reduce(0) { $0 + $1.count }
    panel(hidden > 0 ? [hidden == 1 ? "1 line below" : "\(hidden) lines below"] : "")
      .draw(on: &canvas, in: area)
    var rest = inner
    for list in lists {
      list.draw(on: &canvas, in: rest, theme)
      rest = rest.inset(left: list.columns + Self.gap)
    }
  }

  /// How far the help can be scrolled on a page.
  func mostScroll(in area: Rect) -> Int {
    mostScroll(board.helpLines, in: panel("").inner(of: area))
  }

  /// How many lines have to be scrolled past until the last one is in view.
  private func mostScroll(_ lines: [HelpLine], in area: Rect) -> Int {
    (0..<lines.count).first { start in
      let rest = Array(lines[start...])
      return lists(rest, in: area).reduce(0) { $0 + $1.count } == rest.count
    } ?? 0
  }

  /// Columns between two lists.
  private static let gap = 4

  private func panel(_ reading: Phrase) -> Panel {
    Panel(
      ["Keys of Paceboard, and its signs", "Keys of Paceboard", "Keys"], reading: reading,
      accent: board.appearance.theme.accent(4), theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  /// The lines in one list, or in as many side by side as find room.
  private func lists(_ lines: [HelpLine], in area: Rect) -> [HelpList] {
    guard area.height > 0 else { return [] }
    var lists: [HelpList] = []
    var columns = -Self.gap
    for start in stride(from: 0, to: lines.count, by: area.height) {
      let list = HelpList(Array(lines[start..<min(start + area.height, lines.count)]))
      columns += list.columns + Self.gap
      guard lists.isEmpty || columns <= area.width else { break }
      lists.append(list)
    }
    return lists
  }
}

/// Keys or signs with what they are, one a row.
private struct HelpList {
  private let rows: [HelpLine]
  /// The columns of the names with a gap.
  private let left: Int

  init(_ lines: [HelpLine]) {
    rows = lines
    left = (rows.map(\.name.columns).max() ?? 0) + 2
  }

  var count: Int { rows.count }

  /// The columns it takes.
  var columns: Int { left + (rows.map(\.words.columns).max() ?? 0) }

  func draw(on canvas: inout Canvas, in area: Rect, _ theme: Theme) {
    let left = min(left, max(0, area.width / 2))
    for (index, row) in rows.enumerated() {
      let y = area.y + index
      guard !row.name.isEmpty else {
        canvas.write(
          row.words.fitted(to: area.width), at: Point(x: area.x, y: y),
          style: theme.style(.title), in: area)
        continue
      }
      canvas.write(
        row.name.fitted(to: left - 1), at: Point(x: area.x, y: y), style: theme.style(.key),
        in: area)
      canvas.write(
        row.words.fitted(to: area.width - left), at: Point(x: area.x + left, y: y),
        style: theme.style(.text), in: area)
    }
  }
}
