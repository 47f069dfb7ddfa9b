import Board
import Canvas
import Model
import Testing

/// The line of keys, and keys that have nothing to act on.
struct HintTests {
  private func board(
    _ keys: String, _ width: Int = 120, _ height: Int = 36, symbols: Symbols = .braille
  ) -> Board {
    var board = Fixture.board(width, height, symbols: symbols)
    board.type(keys)
    return board
  }

  private func keyLine(_ board: Board) -> String {
    String(
      board.frame().description.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
  }

  @Test(arguments: ["", "1", "1 u", "1 Left Enter", "5", "6", "7", "8", "?", "1 v"])
  func `in ASCII keys have the names that are on them`(keys: String) {
    let line = keyLine(board(keys, 200, 40, symbols: .ascii))
    #expect(!line.contains("^") && !line.contains(" <  ") && !line.contains(" < in"))
    #expect(!line.contains("<>"))
    let words = ["Enter", "arrows", "Up/Down"]
    #expect(words.contains { line.contains($0) }, "\(line)")
  }

  @Test(arguments: [("1 g", "Enter go"), ("1 / j", "Enter keep")])
  func `in ASCII prompts name the Enter key`(keys: String, words: String) {
    var board = board("", 120, 36, symbols: .ascii)
    for key in keys.split(separator: " ") { board.type(String(key)) }
    #expect(board.frame().description.contains(words))
  }

  @Test(arguments: [
    ("1", "⏎ releases", "⏎ days"), ("2 Home", "⏎ days", "⏎ releases"),
    ("1 Left Enter", "m 12-month mean", "C calendar"),
    ("2 Home Enter", "m 7-day mean", "C calendar"),
    ("2", "b breakdown", "d between"), ("1", "d between releases", "b breakdown"),
    ("2 Home Enter", "b breakdown", "12-month"),
  ])
  func `hints promise what is there and nothing else`(
    keys: String, present: String, absent: String
  ) {
    let line = keyLine(board(keys, 200, 40))
    #expect(line.contains(present), "\(line)")
    #expect(!line.contains(absent), "\(line)")
  }

  @Test func `hints name the keys that actions were given, and leave out those without one`() {
    let given: [Action: [Key]] = [
      .left: [.character("h")], .right: [.character("l")], .enter: [.character("i")], .theme: [],
      .page(3): [.character("x")], .goToDate: [.control("g"), .character("g")],
    ]
    let keys = KeyBindings.standard.rebinding { given[$0] }
    var board = Fixture.board(200, 40)
    _ = board.apply(
      .read(Fixture.reading(preferences: Preferences(keys: keys))), at: Fixture.now)
    let overview = keyLine(board)
    #expect(overview.contains("i in  h l ↑ ↓ panel  0 … 8 page  : actions"), "\(overview)")
    #expect(overview.contains("Ctrl-G date") && !overview.contains("theme"), "\(overview)")
    board.type("1")
    #expect(keyLine(board).contains("h l month  i releases"), "\(keyLine(board))")
    board.type("0 b")
    #expect(board.frame().description.contains("; i opens it."))
  }

  @Test func `a calendar is offered where there is no room for it beside the chart`() {
    #expect(keyLine(board("2 Home Enter", 80, 24)).contains("C calendar"))
    #expect(keyLine(board("2 Home Enter C", 80, 24)).contains("C chart"))
  }

  @Test(arguments: [
    ("1 b", "No breakdown of arrests is published."),
    ("1 B", "No breakdown of arrests is published."),
    ("b", "Breakdowns stand on the page of a family"),
    ("3 d", "No running total of flights is published"),
    ("3 m", "No twelve whole months in a row of flights are published."),
    ("C", "A calendar holds the days of one month"), ("1 C", "Enter opens a month."),
    ("1 Left Enter C", "No daily figures of arrests are published for September 2026."),
    ("2 Home Enter C", "The chart and the calendar stand side by side here."),
    ("5 b", "Breakdowns stand on the pages of the families; 1 to 4 open them."),
    ("6 B", "Breakdowns stand"), ("7 g", "Dates are gone to"), ("8 a", "A year before is drawn"),
    ("5 m", "Means are drawn"), ("6 C", "Calendars stand"), ("7 z", "Charts are zoomed"),
    ("8 +", "Charts are zoomed"), ("6 d", "Rates between releases stand"), ("7 c", "Claims stand"),
    ("8 e", "A chart can fill the page"), ("/", "no list to look through"),
    ("O", "no table to order"),
    ("u", "Nothing lies above the overview."), ("7 y", "A file is not cited"),
    ("7 o", "A file has no address"), ("7 Tab o", "No address of this source is known; y shows"),
    ("7 Enter", "Nothing lies below this row."), ("1 v Enter", "Nothing lies below a revision."),
    ("5 v", "Revisions are those of a figure"),
    ("1 g o c t Space 2 5 Enter y", "No published figure"),
    ("1 c", "No claim about arrests lies in the months in view."),
    ("1 u c", "Claims stand in the charts of months."),
  ])
  func `a key that cannot act says why`(keys: String, words: String) {
    var board = Fixture.board()
    var effects: [Effect] = []
    for name in keys.split(separator: " ") {
      guard let key = Key(named: name) else { continue }
      effects = board.apply(.input(.key(key)), at: Fixture.now)
    }
    #expect(effects == [.bell])
    #expect(board.frame().description.contains(words))
    let path = board.path
    board.type("Esc")
    #expect(board.notice == nil)
    #expect(board.path == path)
  }

  @Test(arguments: ["y", "o", "Enter"])
  func `a figure of the pace says that it is computed`(key: String) {
    var board = Fixture.pacedBoard()
    board.type("5 " + key)
    #expect(
      board.notice?.text.hasPrefix("The figures of the pace are computed; f shows how") == true)
    #expect(board.path.count == 2)
  }

  @Test(arguments: [("7", false), ("7 Tab", true), ("7 Tab Tab", false)])
  func `a citation is offered for sources and not for files`(keys: String, isOffered: Bool) {
    #expect(keyLine(board(keys)).contains("y cite") == isOffered)
  }

  @Test(arguments: ["e", "1 e", "1 u e", "2 Home Enter e", "1 d e"])
  func `an expanded panel names the key that leads back`(keys: String) {
    #expect(keyLine(board(keys, 80, 24)).contains("e shrink"))
    #expect(!keyLine(board(keys + " e", 80, 24)).contains("e shrink"))
  }

  @Test func `a breakdown asked for on the overview shows up nowhere later`() {
    var board = Fixture.board()
    board.type("Right b Esc Enter")
    #expect(board.exploration.breakdowns.isEmpty)
  }
}
