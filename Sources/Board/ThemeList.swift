internal import Canvas
internal import Text

/// The themes to choose from, over the right of the page, which is drawn with the one in use.
struct ThemeList: View {
  let shelf: ThemeShelf
  let appearance: Appearance

  /// Where the list stands on a page.
  func box(in area: Rect) -> Rect {
    let names = shelf.themes.map(\.name.columns).max() ?? 0
    let width = min(area.width, max(24, min(44, names) + 16))
    // Most of the page has to be seen, for it is what the theme is judged by.
    let height = min(area.height, max(4, min(shelf.themes.count + 3, area.height * 2 / 3)))
    return area.splitLeft(area.width - width).rest.splitTop(height).top
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let box = box(in: area)
    canvas.mark(.cover, in: box)
    panel.draw(on: &canvas, in: box)
    let inner = panel.inner(of: box)
    guard !shelf.themes.isEmpty else {
      canvas.write(
        "reading the themes…", at: Point(x: inner.x, y: inner.y),
        style: appearance.theme.style(.dim), in: inner)
      return
    }
    let table = table
    table.draw(on: &canvas, in: inner)
    drawSwatches(table.window(in: inner), on: &canvas, in: inner)
  }

  private var panel: Panel {
    let theme = appearance.theme
    let enter = appearance.symbols.enterKey
    let hint: [Line.Part] = [
      Line.Part(["\(enter) keep", enter], theme.style(.dim), priority: 1),
      Line.Part(["Esc back", "Esc"], theme.style(.dim)),
    ]
    return Panel(
      "Theme", footer: [hint], isFocused: true, accent: theme.accent(4), theme: theme,
      symbols: appearance.symbols)
  }

  private var table: Table {
    Table(
      [Table.Column("", narrowest: 6)],
      shelf.themes.map { theme in
        Table.Row([Table.Cell(theme.name, theme.faults.isEmpty ? nil : .alert)])
      }, cursor: shelf.themes.firstIndex { $0.name == shelf.current.name },
      theme: appearance.theme, symbols: appearance.symbols)
  }

  /// Three cells a family at the end of each row, in the colours of the row's own theme.
  private func drawSwatches(_ rows: Range<Int>, on canvas: inout Canvas, in inner: Rect) {
    let families = 4
    guard inner.width >= 24 else { return }
    for (row, index) in rows.enumerated() {
      guard let theme = shelf.themes[index].theme else { continue }
      let ground = theme.style(.text).background
      for family in 0..<families {
        let color = theme.accent(family).gradient.color(at: 0.85)
        let x = inner.right - 2 - 2 * (families - family)
        for offset in 0..<2 {
          canvas.put(
            appearance.symbols == .ascii ? "#" : "█", x: x + offset, y: inner.y + row,
            style: Style(color, on: ground), in: inner)
        }
      }
    }
  }
}
