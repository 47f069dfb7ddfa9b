internal import Canvas
internal import Text

/// Something that belongs to the figure of a page of the wall.
struct WallDetail: Hashable {
  /// In running text, the longest form first.
  let phrase: Phrase
  /// In large letters, the longest form first; none for what is text at any size.
  let words: Phrase
  let style: Style
  /// Whether it stands in a box of its own colour.
  let isBox: Bool

  /// Creates a detail.
  init(_ phrase: Phrase, words: Phrase = Phrase(), _ style: Style, isBox: Bool = false) {
    self.phrase = phrase
    self.words = words
    self.style = style
    self.isBox = isBox
  }

  /// In large letters of a scale, where they fit.
  func word(scale: Int, columns: Int, symbols: Symbols) -> BigWord? {
    let room = columns - (isBox ? 2 : 0)
    for form in words.forms where !form.isEmpty {
      let word = BigWord(form, scale: scale, style: style, symbols: symbols)
      if let width = word.columns, width <= room { return word }
    }
    return nil
  }
}

/// Details one below the other, as many of them in large letters as there is room for.
struct WallDetails: View {
  let details: [WallDetail]
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let symbols = board.appearance.symbols
    let scales = scales(in: area)
    var y = area.y
    for (detail, scale) in zip(details, scales) where y < area.bottom {
      let word =
        scale > 0 ? detail.word(scale: scale, columns: area.width, symbols: symbols) : nil
      if let word {
        draw(detail, word, on: &canvas, at: Point(x: area.x, y: y), in: area)
        y += rows(of: detail, word)
      } else {
        let text = detail.phrase.fitting(area.width - (detail.isBox ? 2 : 0))
        guard !text.isEmpty else { continue }
        canvas.write(
          detail.isBox ? " \(text) " : text, at: Point(x: area.x, y: y), style: detail.style,
          in: area)
        y += 1
      }
    }
  }

  /// The scale of each detail's letters, 0 for running text: those before others first.
  private func scales(in area: Rect) -> [Int] {
    let symbols = board.appearance.symbols
    var scales = details.map { _ in 0 }
    func rows(_ scales: [Int]) -> Int {
      zip(details, scales).reduce(0) { total, pair in
        let word =
          pair.1 > 0
          ? pair.0.word(scale: pair.1, columns: area.width, symbols: symbols) : nil
        return total + (word.map { self.rows(of: pair.0, $0) } ?? 1)
      }
    }
    for scale in 1...4 {
      let fitting = details.indices.filter {
        details[$0].word(scale: scale, columns: area.width, symbols: symbols) != nil
      }
      for index in fitting {
        var larger = scales
        larger[index] = scale
        if rows(larger) <= area.height { scales = larger }
      }
    }
    return scales
  }

  /// How many rows a word takes, with what stays free below it.
  private func rows(of detail: WallDetail, _ word: BigWord) -> Int {
    word.rows + (detail.isBox ? 2 : 1)
  }

  private func draw(
    _ detail: WallDetail, _ word: BigWord, on canvas: inout Canvas, at point: Point, in area: Rect
  ) {
    guard detail.isBox, let columns = word.columns else {
      word.draw(
        on: &canvas,
        in: Rect(
          x: point.x, y: point.y, width: area.width, height: word.rows
        ).intersection(area))
      return
    }
    // Half a row above the letters, as the letters leave half a row below themselves.
    let isHalf = word.symbols != .ascii
    let edge = Style(detail.style.foreground, on: detail.style.background)
    let ground = board.appearance.theme.style(.text).background
    let box = Rect(x: point.x, y: point.y, width: columns + 2, height: word.rows + 1)
    canvas.fill(
      box.splitTop(1).top, with: isHalf ? "▄" : " ",
      style: isHalf ? edge.with(background: ground) : detail.style)
    canvas.fill(box.splitTop(1).rest, style: detail.style)
    word.draw(on: &canvas, in: box.splitTop(1).rest.inset(left: 1))
  }
}
