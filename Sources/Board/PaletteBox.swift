internal import Canvas
internal import Text

/// The palette over the top of the page: the text, and the actions found with their keys.
struct PaletteBox: View {
  let palette: Palette
  let keys: KeyBindings
  let appearance: Appearance

  /// Where the box stands on a page.
  func box(in area: Rect) -> Rect {
    let width = min(area.width, max(40, Self.columns(of: keys)))
    let height = min(
      area.height, max(5, min(palette.found(in: keys).count + 3, area.height * 2 / 3)))
    let x = area.x + (area.width - width) / 2
    return Rect(x: x, y: area.y + min(1, area.height - height), width: width, height: height)
  }

  /// The columns that the longest action takes with its keys, the frame and the scroll bar: the box
  /// is as wide whatever is found.
  private static func columns(of keys: KeyBindings) -> Int {
    let names = keys.bindings.map { $0.keys.map(\.label).joined(separator: "  ").columns }
    let words = keys.bindings.map(\.summary.columns)
    return (names.max() ?? 0) + 2 + (words.max() ?? 0) + 8
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = appearance.theme
    let found = palette.found(in: keys)
    let box = box(in: area)
    canvas.mark(.cover, in: area)
    panel(found.count).draw(on: &canvas, in: box)
    let top = panel(found.count).inner(of: box).splitTop(1).top
    var line = Line(": ", theme.style(.key))
    line.append(palette.text.suffixFitting(top.width - 3), theme.style(.strong))
    line.append(appearance.symbols == .ascii ? "_" : "▏", theme.style(.key))
    line.write(on: &canvas, at: Point(x: top.x, y: top.y), in: top)
    if area.height >= 8 {
      let line = area.splitBottom(1).bottom
      canvas.fill(line, style: theme.style(.text))
      ends.draw(on: &canvas, in: line)
    }
    let list = list(in: area)
    guard !found.isEmpty else {
      canvas.write(
        "nothing found", at: Point(x: list.x, y: list.y), style: theme.style(.alert), in: list)
      return
    }
    table(found).draw(on: &canvas, in: list)
  }

  /// The keys of the palette, in the place of those of the page below it.
  private var ends: Line {
    let theme = appearance.theme
    let keys = [
      (appearance.symbols.signs(of: [.up, .down]), "choose"), (appearance.symbols.enterKey, "do"),
      ("Esc", "close"),
    ]
    return Line(
      keys.flatMap { key, words in
        [Line.Run(" \(key)", theme.style(.key)), Line.Run(" \(words) ", theme.style(.dim))]
      })
  }

  private func list(in area: Rect) -> Rect {
    panel(0).inner(of: box(in: area)).splitTop(1).rest
  }

  private func panel(_ count: Int) -> Panel {
    Panel(
      ["What to do", "Do"], reading: [count == 1 ? "1 action" : "\(count) actions", "\(count)"],
      isFocused: true, accent: appearance.theme.accent(4), theme: appearance.theme,
      symbols: appearance.symbols)
  }

  private func table(_ found: [KeyBindings.Binding]) -> Table {
    Table(
      [Table.Column("", priority: 1), Table.Column("", priority: 2, narrowest: 12)],
      found.map { binding in
        Table.Row([
          Table.Cell(binding.keys.map(\.label).joined(separator: "  "), .key),
          Table.Cell(binding.summary),
        ])
      }, cursor: found.isEmpty ? nil : min(palette.selected, found.count - 1),
      theme: appearance.theme, symbols: appearance.symbols)
  }
}
