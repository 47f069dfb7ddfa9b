internal import Canvas
internal import Text

/// What a page of the wall shows: in large letters, with its full name below where those had to be
/// fewer.
struct WallHeading: View {
  /// The name, the longest form first.
  let titles: [String]
  let style: Style
  let symbols: Symbols

  /// How many rows it takes of an area.
  func rows(in area: Rect) -> Int {
    guard area.height >= 3 else { return area.height > 1 ? 1 : 0 }
    return word(in: area).map { $0.rows + 1 } ?? 1
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let whole = Phrase(titles).fitting(area.width)
    guard area.height > 1, let word = word(in: Rect(width: area.width, height: area.height * 8))
    else {
      canvas.write(
        whole, at: Point(x: area.x, y: area.y), style: style, in: area)
      return
    }
    word.draw(on: &canvas, in: area)
    guard titles.first?.uppercased() != word.text.uppercased() else { return }
    canvas.write(
      whole, at: Point(x: area.x, y: area.bottom - 1), style: style, in: area)
  }

  /// The name in the largest letters that fit and leave most of the area to the figure.
  private func word(in area: Rect) -> BigWord? {
    for scale in stride(from: 4, through: 1, by: -1) {
      for title in titles {
        let word = BigWord(title, scale: scale, style: style, symbols: symbols)
        guard word.rows * 7 <= area.height, let columns = word.columns, columns <= area.width
        else { continue }
        return word
      }
    }
    return nil
  }
}
