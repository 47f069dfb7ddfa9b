internal import Canvas
internal import Text

/// What a page of the wall shows: in large letters, and in running text below them where those had
/// to be fewer.
struct WallHeading: View {
  /// The name, the longest form first.
  let titles: [String]
  let style: Style
  /// How the running text is drawn.
  let plain: Style
  let symbols: Symbols
  /// Which part of the height the letters may take: one in so many.
  var share = 7
  /// From which width on there are large letters.
  var leastWidth = 60

  /// How many rows it takes of an area.
  func rows(in area: Rect) -> Int {
    guard let (title, font) = letters(in: area) else { return area.height > 2 ? 1 : 0 }
    return font.rows + (isWhole(title) ? 0 : font.fillsLastRow && font.rows > 5 ? 2 : 1)
  }

  /// Draws it in the topmost rows of an area.
  func draw(on canvas: inout Canvas, in area: Rect) {
    let rows = rows(in: area)
    guard rows > 0 else { return }
    let whole = Phrase(titles).fitting(area.width)
    guard let (title, font) = letters(in: area) else {
      canvas.write(whole, at: Point(x: area.x, y: area.y), style: style, in: area)
      return
    }
    BigText(title.uppercased(), font: font, style: style).draw(on: &canvas, in: area)
    guard !isWhole(title) else { return }
    canvas.write(whole, at: Point(x: area.x, y: area.y + rows - 1), style: plain, in: area)
  }

  private func isWhole(_ title: String) -> Bool { title == titles.first }

  /// The title and the font of the large letters: the fullest title that is nearly as large as the
  /// largest, the shortest one of all only where no other fits.
  private func letters(in area: Rect) -> (String, BigFont)? {
    let room = Size(width: area.width, height: area.height / share)
    guard area.width >= leastWidth else { return nil }
    func fonts(_ titles: some Sequence<String>) -> [(String, BigFont)] {
      titles.compactMap { title in
        BigFont.largest(for: title.uppercased(), in: room, symbols: symbols).map { (title, $0) }
      }
    }
    let full = fonts(titles.dropLast())
    let most = full.map(\.1.rows).max() ?? 0
    return full.first { $0.1.rows * 10 >= most * 7 } ?? fonts(titles.suffix(1)).first
  }
}
