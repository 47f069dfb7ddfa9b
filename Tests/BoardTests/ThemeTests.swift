import Board
import Canvas
import Testing

struct ThemeTests {
  private static let themes = ["default-dark", "one", "two"].map { name in
    NamedTheme(
      name: name,
      theme: name == "default-dark"
        ? .dark
        : Theme(accents: Theme.dark.accents(5)) { _ in Style(.palette(name == "one" ? 1 : 2)) })
  }

  /// A board whose themes have been read once.
  private func board(_ themes: [NamedTheme] = themes) -> Board {
    var board = Fixture.board()
    board.type("t")
    _ = board.apply(.themes(themes), at: board.now)
    return board
  }

  private func name(_ board: Board) -> String? {
    Self.themes.first { $0.theme == board.appearance.theme }?.name
  }

  @Test func `the themes are read when the list is opened, and not before`() {
    var board = Fixture.board()
    #expect(board.apply(.input(.key(.character("t"))), at: board.now) == [.readThemes])
    #expect(board.frame().description.contains("reading the themes…"))
    #expect(board.apply(.input(.key(.character("t"))), at: board.now) == [])
  }

  @Test(arguments: [
    ("", "one"), ("t", "two"), ("t t", "default-dark"), ("Down Up Up", "default-dark"),
    ("Up Up", "two"), ("End", "two"), ("Home", "default-dark"), ("t Enter", "two"),
    ("t Esc", "default-dark"), ("t q", "default-dark"), ("t Enter t t Esc", "two"),
    ("Enter t", "two"), ("t 1", "two"),
  ])
  func `themes are tried one after another`(keys: String, theme: String) {
    var board = board()
    board.type(keys)
    #expect(name(board) == theme)
  }

  @Test func `a key for the page below keeps the theme and reaches the page`() {
    var board = board()
    board.type("2")
    #expect(name(board) == "one")
    #expect(board.place == .months(family: 1, selected: nil))
    #expect(!board.frame().description.contains("Esc back · "))
  }

  @Test func `a theme that cannot be used is passed over`() {
    let broken = NamedTheme(name: "broken", theme: nil, faults: ["broken.theme:1:1: error: …"])
    var board = board([Self.themes[0], broken, Self.themes[2]])
    #expect(name(board) == "two")
    board.type("Up")
    #expect(name(board) == "default-dark")
  }

  @Test func `a theme whose file changes is drawn anew, and one that turned wrong is not`() {
    var board = board()
    board.type("Enter")
    let styles = Theme(accents: []) { _ in Style(.palette(7)) }
    let changed = NamedTheme(name: "one", theme: styles)
    _ = board.apply(.read(Fixture.reading(themes: [changed])), at: board.now)
    #expect(board.appearance.theme == styles)
    let wrong = NamedTheme(name: "one", theme: styles, faults: ["one.theme:1:1: error: …"])
    _ = board.apply(.read(Fixture.reading(themes: [wrong])), at: board.now)
    #expect(board.appearance.theme == styles)
  }

  @Test(arguments: SizeTests.sizes)
  func `the list draws at any size`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    board.type("t")
    _ = board.apply(.themes(Self.themes), at: board.now)
    #expect(board.frame().width == width)
    var canvas = Canvas(width: width, height: height)
    ThemeSample(name: "dark", theme: .dark, symbols: .braille).draw(on: &canvas, in: canvas.bounds)
  }

  @Test func `a sample shows every role and every panel`() {
    let sample = ThemeSample(name: "dark", theme: .dark, symbols: .braille)
    var canvas = Canvas(width: 76, height: sample.height)
    sample.draw(on: &canvas, in: canvas.bounds)
    for role in Role.allCases { #expect(canvas.description.contains(role.name)) }
    #expect(canvas.description.contains("Flights"))
  }
}

extension Theme {
  fileprivate func accents(_ count: Int) -> [Accent] { (0..<count).map(accent) }
}
