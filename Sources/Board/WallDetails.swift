internal import Canvas
internal import Text

/// Details one below the other, as many of them in large letters as there is room for.
struct WallDetails: View {
  let details: [WallDetail]
  let theme: Theme
  let symbols: Symbols
  /// The height of the largest letters.
  var highest = Int.max

  /// How many details besides a box stay whatever its size.
  private static let kept = 2
  /// The heights that large letters come in.
  private static let heights = [3, 5, 7, 9, 12]

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let plan = plan(in: area)
    var y = area.y
    for (detail, letters) in zip(details, plan.letters) where y < area.bottom {
      let rest = area.splitTop(y - area.y).rest
      if let letters {
        draw(detail, letters, on: &canvas, in: rest)
        y += Self.rows(of: detail, letters) + plan.gap
      } else {
        let text = detail.phrase.fitting(area.width - (detail.isBox ? 2 : 0))
        guard !text.isEmpty else { continue }
        canvas.write(
          detail.isBox ? " \(text) " : text, at: Point(x: rest.x, y: rest.y), style: detail.style,
          in: rest)
        y += 1
      }
    }
  }

  /// How many rows they take of an area.
  func rows(in area: Rect) -> Int { min(area.height, plan(in: area).rows(details)) }

  // MARK: Heights

  /// The large letters of each detail, nil for running text, and the rows free below each.
  private struct Plan {
    var letters: [BigText?]
    var gap = 1

    func rows(_ details: [WallDetail]) -> Int {
      zip(details, letters).reduce(0) { total, pair in
        total + (pair.1.map { WallDetails.rows(of: pair.0, $0) + gap } ?? 1)
      } - (letters.last.flatMap(\.self) == nil ? 0 : gap)
    }
  }

  /// A box gets large letters before anything else, whatever but the first others has to go for
  /// it; then all grow in turn, the first ones first, as long as nothing has to go.
  private func plan(in area: Rect) -> Plan {
    func letters(_ index: Int, _ rows: Int) -> BigText? {
      details[index].letters(rows: rows, columns: area.width, symbols: symbols)
    }
    var plan = Plan(letters: details.map { _ in nil })
    if let box = details.firstIndex(where: \.isBox), let text = letters(box, BigFont.leastRows),
      BigFont.leastRows <= highest,
      Self.rows(of: details[box], text) + min(details.count - 1, Self.kept) <= area.height
    {
      plan.letters[box] = text
    }
    if plan.rows(details) > area.height { plan.gap = 0 }
    for height in Self.heights where height <= highest {
      for index in details.indices {
        // Growing must not cost words: an age is worth more than the size of its word.
        guard let text = letters(index, height),
          plan.letters[index].map({ $0.text == text.text }) ?? true
        else { continue }
        var larger = plan
        larger.letters[index] = text
        if larger.rows(details) <= area.height { plan = larger }
      }
    }
    return plan
  }

  /// How many rows a detail takes in large letters.
  private static func rows(of detail: WallDetail, _ letters: BigText) -> Int {
    letters.font.rows + (detail.isBox ? letters.font.fillsLastRow ? 2 : 1 : 0)
  }

  // MARK: Drawing

  private func draw(
    _ detail: WallDetail, _ letters: BigText, on canvas: inout Canvas, in area: Rect
  ) {
    guard detail.isBox else {
      letters.draw(on: &canvas, in: area)
      let note = detail.note.fitting(area.width - letters.columns - 1)
      canvas.write(
        note, at: Point(x: area.x + letters.columns + 1, y: area.y + letters.font.rows - 1),
        style: detail.style, in: area)
      return
    }
    let rows = Self.rows(of: detail, letters)
    let box = Rect(x: area.x, y: area.y, width: letters.columns + 2, height: rows)
      .intersection(area)
    canvas.fill(box, style: detail.style)
    letters.draw(on: &canvas, in: box.inset(left: 1, top: 1))
    guard symbols != .ascii else { return }
    // Half a row above and below the letters is enough.
    let edge = Style(detail.style.foreground, on: detail.style.background)
    canvas.fill(box.splitTop(1).top, with: "▄", style: edge)
    if letters.font.fillsLastRow { canvas.fill(box.splitBottom(1).bottom, with: "▀", style: edge) }
  }
}
