internal import Canvas
internal import Text

/// Something that belongs to the figure of a page of the wall.
struct WallDetail: Hashable {
  /// In running text, the longest form first.
  let phrase: Phrase
  /// In large letters, the longest form first; none for what is running text at any size.
  let words: Phrase
  /// What stands beside large letters in running text, because they say less.
  let note: Phrase
  let style: Style
  /// Whether it stands in a box of its own colour and comes before all others.
  let isBox: Bool
  /// Whether it is a goal, of which all are of one size: none is more of a goal than another.
  let isGoal: Bool

  /// Creates a detail.
  init(
    _ phrase: Phrase, words: Phrase = Phrase(), note: Phrase = Phrase(), _ style: Style,
    isBox: Bool = false, isGoal: Bool = false
  ) {
    self.phrase = phrase
    self.words = words
    self.note = note
    self.style = style
    self.isBox = isBox
    self.isGoal = isGoal
  }

  /// How many columns there have to be beside large letters.
  private var beside: Int {
    let note = note.forms.last?.columns ?? 0
    return (isBox ? 2 : 0) + (note > 0 ? note + 1 : 0)
  }

  /// In large letters of some height, where they fit.
  func letters(rows: Int, columns: Int, symbols: Symbols) -> BigText? {
    // The smallest font of ASCII has no letters, and its signs beside running text look like noise.
    guard rows > (symbols == .ascii ? BigFont.leastRows : 0) else { return nil }
    let font = BigFont(rows: rows, symbols: symbols)
    return words.forms.lazy.map { BigText($0.uppercased(), font: font, style: style) }.first {
      $0.columns > 0 && $0.columns + beside <= columns
    }
  }
}
