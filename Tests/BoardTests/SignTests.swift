import Board
import Canvas
import Model
import Testing

/// Legends, the list of signs, and what stands for them in ASCII.
struct SignTests {
  private func text(
    _ keys: String, _ width: Int = 120, _ height: Int = 36, symbols: Symbols = .braille
  ) -> String {
    var board = Fixture.board(width, height, symbols: symbols)
    board.type(keys)
    return board.frame().description
  }

  @Test(arguments: [
    ("▒", "part of a period"), ("░", "approximate"), ("··", "not published"), ("▾", "event"),
    ("◇", "claimed"), ("┊", "other source or definition"), ("✂", "axis does not begin at 0"),
    ("LATE  OLD", "overdue"), ("part prelim est.", "without a change"), ("✱", "last reading"),
  ])
  func `the help says what a sign means`(sign: String, meaning: String) {
    let line = text("?", 200, 60).split(separator: "\n").first { $0.contains(meaning) }
    #expect(line?.contains(sign) == true, "\(meaning)")
  }

  @Test(arguments: [
    ("/", "part of a period"), (":", "approximate"), ("..", "not published"), ("o", "claimed"),
  ])
  func `the help names the signs of ASCII where those are drawn`(sign: String, meaning: String) {
    let rows = text("?", 200, 60, symbols: .ascii).split(separator: "\n")
    let line = rows.first { $0.contains(meaning) } ?? ""
    let before = line.components(before: meaning)
    #expect(before.hasSuffix("  \(sign)"), "\(line)")
  }

  @Test func `signs are found like keys, and by the palette`() {
    #expect(text("? / o v e r d u e").contains("LATE  OLD"))
    #expect(text(": s i g n s").contains("This help: keys and signs"))
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 36)])
  func `every line of the help can be scrolled to, and no further`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    board.type("? End")
    let end = board.frame().description
    #expect(end.contains("overdue"))
    #expect(!end.contains("below"))
    board.type("Down PgDn")
    #expect(board.frame().description == end)
    board.type("Up")
    #expect(board.frame().description != end)
  }

  @Test(arguments: [
    (": h e l d", "▸2  People held"), ("?", "1               Arrests a day"),
    ("?", "Shift-Tab"), ("?", "Ctrl-R"),
  ])
  func `families are named where keys are listed`(keys: String, words: String) {
    #expect(text(keys).contains(words))
  }

  /// The fixture's last month is partial and one of its months was not published.
  @Test(arguments: [Symbols.braille, .block, .ascii])
  func `a legend shows the signs that its chart is drawn with`(symbols: Symbols) {
    let page = text("1", 120, 36, symbols: symbols)
    let part = symbols == .ascii ? "/" : "▒"
    #expect(page.contains("\(part)\(part)"))
    #expect(page.contains("\(part) to ") || page.contains("\(part) part"))
    let missing = symbols == .ascii ? ".." : "··"
    #expect(page.contains("\(missing) n"))
    #expect(!page.contains("none"))
  }

  @Test func `in ASCII a falling change is a minus, and an axis names its lines without a bound`() {
    let page = text("0", 120, 36, symbols: .ascii)
    #expect(!page.contains { "▲▼◂…".contains($0) })
    #expect(page.contains(" +8%") || page.contains(" -"), "\(page)")
    #expect(page.contains("|41.5k"))
    #expect(!page.contains("<41.5k"))
  }
}

extension Substring {
  /// What stands before a text.
  fileprivate func components(before text: String) -> String {
    guard let first = text.first else { return "" }
    var index = startIndex
    while index < endIndex {
      if self[index] == first, self[index...].hasPrefix(text) { break }
      index = self.index(after: index)
    }
    var before = self[..<index]
    while before.last == " " { before.removeLast() }
    return String(before)
  }
}
