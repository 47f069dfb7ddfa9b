import Board
import Canvas
import Model
import Testing

struct FindTests {
  private func board(_ keys: String) -> Board {
    var board = Fixture.board()
    board.type(keys)
    return board
  }

  @Test func `a list is narrowed as one types, and the best row is selected`() {
    let board = board("1 / f e b")
    #expect(board.place == .months(family: 0, selected: Month(year: 2025, month: 2)))
    #expect(board.find?.text == "feb")
    let text = board.frame().description
    #expect(text.contains("Find feb▏  2 of 24"))
    #expect(text.contains("Feb 2026"))
    #expect(!text.contains("Mar 2026  "))
  }

  @Test(arguments: [
    ("1 / f e b Enter Down", Month(year: 2026, month: 2)),
    ("1 / f e b Down Enter Up", Month(year: 2025, month: 2)),
    ("1 / f e b Enter Esc", Month(year: 2025, month: 2)),
    ("1 Up / f e b Esc", Month(year: 2026, month: 9)),
    ("1 Up / f e b Down Esc", Month(year: 2026, month: 9)),
    ("1 Up / f e b Enter / Esc", Month(year: 2025, month: 2)),
    ("1 / z z Backspace Backspace Backspace Down", Month(year: 2026, month: 10)),
    ("1 / f e b C-u m a y Enter q", Month(year: 2025, month: 5)),
  ])
  func `the list keeps what was found until it is let go`(keys: String, month: Month) {
    #expect(board(keys).place == .months(family: 0, selected: month))
  }

  @Test func `letters that are keys are typed, and what is kept leaves keys alone`() {
    var board = board("1 / q p t")
    #expect(board.find?.text == "qpt")
    #expect(board.path.count == 2)
    board.type("C-u m a y Enter p")
    #expect(board.refresh.isPaused)
    #expect(board.find?.text == "may")
    board.type("Esc")
    #expect(board.find == nil)
    board.type("Esc")
    #expect(board.path.count == 1)
  }

  @Test func `another page is not narrowed`() {
    var board = board("1 / m a y Enter 2")
    #expect(board.find == nil)
    #expect(board.apply(.input(.key(.character("0"))), at: board.now) == [])
    #expect(board.apply(.input(.key(.character("/"))), at: board.now) == [.bell])
  }

  @Test func `nothing found is said, and a new reading is looked through too`() {
    var board = board("7 / x y z z y")
    #expect(board.frame().description.contains("nothing found"))
    board.type("Down Enter")
    _ = board.apply(
      .read(
        Reading(
          dataset: nil, files: [FileReading(name: "xyzzy.csv", rows: 1)], finished: board.now)),
      at: board.now)
    #expect(board.frame().description.contains("xyzzy.csv"))
    #expect(board.frame().description.contains("1 of 2"))
  }

  @Test(arguments: [
    ("1 /", "feb", "feb"), ("1 /", "  feb\t 2025 \nquit\n", "feb 2025"), ("1 /", "\n\n may", "may"),
    ("1 /", "f\u{1B}[31me\u{202E}b\u{FFFD}", "f[31meb"), ("1 /", "\u{7}\r\n", ""),
    ("1 / m a y Enter", "feb", "may"),
  ])
  func `text is pasted while something is typed`(keys: String, pasted: String, text: String) {
    var board = board(keys)
    #expect(board.apply(.input(.paste(pasted)), at: board.now) == [])
    #expect(board.find?.text == text)
  }

  @Test func `a paste is as long as what can be typed, and no key`() {
    var board = board("1 /")
    _ = board.apply(.input(.paste(String(repeating: "ab", count: 2000))), at: board.now)
    #expect(board.find?.text.count == 60)
    board.type("Esc :")
    _ = board.apply(.input(.paste("claims\n")), at: board.now)
    #expect(board.palette?.text == "claims")
    board.type("Esc g")
    _ = board.apply(.input(.paste("2025-06 and more than any date has")), at: board.now)
    #expect(board.exploration.prompt?.text == "2025-06 and more than an")
    board.type("Esc Esc")
    let path = board.path
    _ = board.apply(.input(.paste("q5:/")), at: board.now)
    #expect(board.path == path)
    #expect(board.find == nil && board.palette == nil)
  }

  @Test func `the help page finds keys by what they do`() {
    let text = board("? / c i t a t i o n").frame().description
    #expect(text.contains("Copy the selected figure's citation"))
    #expect(!text.contains("Overview"))
  }

  @Test(arguments: SizeTests.sizes)
  func `finding draws at any size`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    for keys in ["1 / a", "Esc 6 / z", "Esc 7 / a Down", "Esc 8 / n", "Esc ? / g Down PgDn"] {
      board.type(keys)
      #expect(board.frame().height == height)
    }
    board.type("Esc : a b")
    #expect(board.frame().height == height)
  }
}

struct PaletteTests {
  private func board(_ keys: String) -> Board {
    var board = Fixture.board()
    board.type(keys)
    return board
  }

  @Test func `the palette shows every action with its key`() {
    let text = board(":").frame().description
    #expect(text.contains("What to do"))
    #expect(text.contains("Go in: panel, month, observation"))
    #expect(text.contains("Enter"))
  }

  @Test(arguments: [
    (": p a c e Enter", Place.pace(selected: 0)), (": c l a i m s Down Enter", nil),
    (": f i l e s Enter", .sources(selected: 0)), (": h e l p Enter", .help(scroll: 0)),
    (": x y z z y Esc", .overview(selected: 0)),
    (": a Backspace Backspace", .overview(selected: 0)),
  ])
  func `an action is found by its words and done`(keys: String, place: Place?) {
    let board = board(keys)
    #expect(board.palette == nil)
    if let place { #expect(board.place == place) }
  }

  @Test func `what cannot be found rings, and the palette stays`() {
    var board = board(": x y z z y")
    #expect(board.apply(.input(.key(.enter)), at: board.now) == [.bell])
    #expect(board.palette != nil)
    #expect(board.apply(.input(.key(.control("c"))), at: board.now) == [.quit])
  }

  @Test func `every action can be found by its own words`() {
    for binding in Fixture.board().namedKeys.bindings where binding.action != .palette {
      var board = Fixture.board()
      board.type(":")
      for character in binding.summary.prefix(40) {
        _ = board.apply(.input(.key(.character(character))), at: board.now)
      }
      let text = board.frame().description
      let line = text.split(separator: "\n").first { $0.contains("┃ ▸") }
      #expect(line?.contains(binding.summary.prefix(20)) == true, "\(binding.summary)")
    }
  }

  @Test func `every action has a key, a summary and a name of its own`() {
    let bindings = KeyBindings.standard.bindings
    #expect(Set(bindings.map(\.action.name)).count == bindings.count)
    #expect(bindings.allSatisfy { !$0.summary.isEmpty && !$0.keys.isEmpty })
    let keys = bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func `the palette cuts no action, and names its own keys`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    board.type(":")
    for _ in 0..<board.keys.bindings.count {
      #expect(board.lines(with: "…").filter { $0.contains("┃") && $0.contains("▸") }.isEmpty)
      board.type("Down")
    }
    let last = board.frame().text(row: height - 1)
    #expect(last.hasPrefix(" ↑↓ choose  ⏎ do  Esc close") && !last.contains("help"))
  }
}
