import Board
import Canvas
import Model
import Testing
import Text

struct PreferencesTests {
  private func board(_ preferences: Preferences, on symbols: Symbols = .braille) -> Board {
    var board = Board(
      preferences: preferences, on: symbols, size: Size(width: 120, height: 36), now: Fixture.now)
    _ = board.start()
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    return board
  }

  @Test(arguments: [
    (Preferences.StartPage.number(0), Place.overview(selected: 0)),
    (.number(2), .months(family: 1, selected: nil)), (.number(7), .sources(selected: 0)),
    (.family("flights"), .months(family: 2, selected: nil)),
    (.family("weather"), .overview(selected: 0)),
  ])
  func `the board begins with the page that is wanted`(
    page: Preferences.StartPage, place: Place
  ) {
    var board = board(Preferences(startPage: page))
    #expect(board.place == place)
    board.type("Esc")
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    #expect(board.path.count == 1)
  }

  @Test(arguments: [
    (Symbols?.none, Symbols.block, false, Symbols.block), (.block, .braille, false, .block),
    (.braille, .ascii, false, .ascii), (.braille, .braille, true, .ascii),
  ])
  func `a wish for symbols is followed where the display can show them`(
    wanted: Symbols?, best: Symbols, hasWideAmbiguous: Bool, drawn: Symbols
  ) {
    let preferences = Preferences(symbols: wanted, hasWideAmbiguous: hasWideAmbiguous)
    let board = board(preferences, on: best)
    #expect(board.appearance.symbols == drawn)
    #expect((drawn == .ascii) == board.frame().description.unicodeScalars.allSatisfy(\.isASCII))
  }

  @Test func `what the display takes of changed preferences goes to the display`() {
    var board = board(Preferences())
    func effects(_ preferences: Preferences) -> [Effect] {
      board.apply(.read(Fixture.reading(preferences: preferences)), at: Fixture.now)
    }
    #expect(effects(Preferences(interval: 9)) == [])
    let wanted = Preferences(
      usesMouse: false, colors: .sixteen, escapeDelay: .milliseconds(20))
    #expect(
      effects(wanted)
        == [.use(DisplayUse(colors: .sixteen, mouse: false, escapeDelay: .milliseconds(20)))])
    #expect(board.appearance.depth == .sixteen)
    #expect(effects(wanted) == [])
  }

  @Test func `no more colours are counted on than the display has`() {
    for (wanted, drawn) in [
      (ColorDepth?.none, ColorDepth.eight), (.rgb, .eight), (.some(.none), .none),
    ] {
      let board = Board(
        preferences: Preferences(colors: wanted), on: .braille, depth: .eight,
        size: Size(width: 80, height: 24), now: Fixture.now)
      #expect(board.appearance.depth == drawn)
      let stops = board.appearance.theme.accent(1).gradient.stops
      #expect((stops.count == 1) == (drawn == .eight))
    }
  }

  @Test func `the data of another package begins on the overview`() {
    var board = board(Preferences())
    board.type("4 Left Enter")
    _ = board.apply(
      .read(
        Reading(
          dataset: Fixture.dataset(generation: 2), files: [], isOtherPackage: true,
          finished: Fixture.now)), at: Fixture.now)
    #expect(board.path == [.overview(selected: 0)])
    #expect(board.news.isEmpty)
  }

  @Test func `faults of the settings are shown as what they are`() {
    var board = board(Preferences())
    let fault = "/home/u/config.toml:3:1: error: unknown key 'thme'; did you mean 'theme'?"
    let files = [
      FileReading(name: "a.csv", rows: 10),
      FileReading(
        .settings, name: "/home/u/config.toml", rows: 0, faults: [fault], isStale: true),
    ]
    _ = board.apply(
      .read(Reading(dataset: nil, files: files, finished: Fixture.now)), at: Fixture.now)
    #expect(board.frame().description.contains("✗ settings: 1 fault"))
    board.type("7 Down")
    let text = board.frame().description
    #expect(text.contains("settings /home/u/config.toml"))
    #expect(text.contains("the settings from before in use"))
    #expect(text.contains(fault))
  }

  @Test func `preferences that change are followed, and the page open stays`() {
    var board = board(Preferences())
    board.type("2 Left")
    let place = board.place
    let keys = KeyBindings.standard.rebinding { $0 == .page(5) ? [.character("x")] : nil }
    let wanted = Preferences(
      numbers: NumberStyle(separator: "'"), keys: keys, interval: 7, startPage: .number(6),
      reducesMotion: true)
    _ = board.apply(.read(Fixture.reading(preferences: wanted)), at: Fixture.now)
    #expect(board.place == place)
    #expect(board.frame().description.contains("41'500"))
    #expect(board.refresh.next == Fixture.now.advanced(by: 7))
    board.type("x")
    #expect(board.place == .pace(selected: 0))
  }

  @Test func `a theme that was tried stays until the settings name another one`() {
    let tried = NamedTheme(name: "tried", theme: Theme(accents: []) { _ in Style() })
    var board = board(Preferences())
    board.type("t")
    _ = board.apply(.themes([.standard, tried]), at: board.now)
    board.type("Enter")
    _ = board.apply(
      .read(Fixture.reading(preferences: Preferences(interval: 9))), at: Fixture.now)
    #expect(board.appearance.theme == tried.theme)
    let other = NamedTheme(name: "other", theme: .dark)
    _ = board.apply(
      .read(Fixture.reading(preferences: Preferences(theme: other))), at: Fixture.now)
    #expect(board.appearance.theme == .dark)
  }

  @Test func `with reduced motion nothing counts down`() {
    let board = board(Preferences(interval: 600, reducesMotion: true))
    #expect(board.nextTick == Fixture.now.advanced(by: 60))
    #expect(!board.frame().description.contains("next in"))
    #expect(board.frame().description.contains("next at "))
  }
}
