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
    for (index, (detail, letters)) in zip(details, plan.letters).enumerated()
    where y < area.bottom {
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
        y += 1 + plan.gap(afterText: index)
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
      details.indices.reduce(0) { total, index in
        total
          + (letters[index].map { WallDetails.rows(of: details[index], $0) + gap }
            ?? 1 + gap(afterText: index))
      } - (letters.last.flatMap(\.self) == nil ? 0 : gap)
    }

    /// The rows free below running text: those above large letters, which it would touch.
    func gap(afterText index: Int) -> Int {
      index + 1 < letters.count && letters[index + 1] != nil ? gap : 0
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
      for index in details.indices where isFirstOfItsSize(index) {
        let alike = details[index].isGoal ? details.indices.filter { details[$0].isGoal } : [index]
        var larger = plan
        for one in alike {
          // Growing must not cost words: an age is worth more than the size of its word.
          guard let text = letters(one, height),
            plan.letters[one].map({ $0.text == text.text }) ?? true
          else { break }
          larger.letters[one] = text
        }
        let haveGrown = alike.allSatisfy { larger.letters[$0] != plan.letters[$0] }
        if haveGrown, larger.rows(details) <= area.height { plan = larger }
      }
    }
    return plan
  }

  /// Whether no detail before it grows together with it.
  private func isFirstOfItsSize(_ index: Int) -> Bool {
    !details[index].isGoal || details.firstIndex(where: \.isGoal) == index
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
