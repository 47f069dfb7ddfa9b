import Board
import enum Board.Event
import Canvas
import Model
import Testing

struct WallTests {
  // MARK: Turning

  @Test func `every page is shown for its time, and then the first one again`() {
    var board = Fixture.wall(hasOverdue: false)
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<4 {
      board.pass(19)
      #expect(board.wallPage == shown.last)
      board.pass(1)
      shown.append(board.wallPage)
    }
    #expect(shown == [.family(0), .family(1), .family(2), .family(3), .family(0)])
  }

  @Test func `what is overdue comes every fifth turn, for one turn`() {
    var board = Fixture.wall()
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<10 {
      board.pass(20)
      shown.append(board.wallPage)
    }
    #expect(
      shown == [
        .family(0), .family(1), .family(2), .family(3), .overdue, .family(0), .family(1),
        .family(2), .family(3), .overdue, .family(0),
      ])
  }

  @Test func `pages that the data does not have are passed over`() {
    let pages: [Preferences.StartPage] = [
      .number(9), .number(5), .family("flights"), .family("weather"), .number(0), .number(8),
    ]
    var board = Fixture.wall(WallPreferences(every: 5, pages: pages), hasOverdue: false)
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<2 {
      board.pass(5)
      shown.append(board.wallPage)
    }
    #expect(shown == [.family(2), .overview, .newest])
    board = Fixture.wall(WallPreferences(pages: [.family("weather")]))
    #expect(board.wallPage == .overview)
  }

  @Test func `a sleep of a day costs one turn, and a clock set back none`() {
    var board = Fixture.wall(hasOverdue: false)
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 86_400))
    #expect(board.wallPage == .family(1))
    _ = board.apply(.tick, at: Fixture.now.advanced(by: -86_400))
    #expect(board.wallPage == .family(1))
    board.pass(20)
    #expect(board.wallPage == .family(2))
  }

  // MARK: Keys

  @Test(arguments: ["x", "Space", "F5", "Enter", "S-Tab", "?", "2", "t"])
  func `a key holds the page for two minutes`(key: String) {
    var board = Fixture.wall(hasOverdue: false)
    board.type(key)
    let page = board.wallPage
    #expect(board.wall?.isHeld == true)
    #expect(board.frame().description.contains("PAUSED"))
    board.pass(119)
    #expect(board.wallPage == page)
    board.pass(1)
    #expect(board.wallPage != page)
    #expect(board.wall?.isHeld == false)
    board.pass(20)
    #expect(board.wall?.isHeld == false)
  }

  @Test func `another key holds the page for two minutes more, and p lets it go`() {
    var board = Fixture.wall(hasOverdue: false)
    board.type("x")
    board.pass(100)
    _ = board.apply(.input(.key(.character("x"))), at: board.now)
    board.pass(100)
    #expect(board.wallPage == .family(0))
    _ = board.apply(.input(.key(.character("p"))), at: board.now)
    #expect(board.wall?.isHeld == false)
    board.pass(20)
    #expect(board.wallPage == .family(1))
  }

  @Test func `arrows turn to the pages beside`() {
    var board = Fixture.wall(hasOverdue: false)
    board.type("Right")
    #expect(board.wallPage == .family(1))
    board.type("Left Left")
    #expect(board.wallPage == .family(3))
    board.type("Right")
    #expect(board.wallPage == .family(0))
  }

  @Test func `back from what is overdue is the page before it`() {
    var board = Fixture.wall()
    board.type("Right Right Right Right")
    #expect(board.wallPage == .overdue)
    board.type("Left")
    #expect(board.wallPage == .family(3))
  }

  @Test func `q has to be pressed twice`() {
    var board = Fixture.wall()
    let q = Event.input(.key(.character("q")))
    #expect(board.apply(q, at: board.now) == [])
    #expect(board.frame().description.contains("q again leaves"))
    #expect(board.apply(q, at: board.now.advanced(by: 4)) == [.quit])
  }

  @Test func `the second q has to come soon, and alone`() {
    var board = Fixture.wall()
    let q = Event.input(.key(.character("q")))
    _ = board.apply(q, at: board.now)
    board.pass(5)
    #expect(!board.frame().description.contains("q again leaves"))
    #expect(board.apply(q, at: board.now) == [])
    _ = board.apply(.input(.key(.left)), at: board.now)
    #expect(board.apply(q, at: board.now) == [])
  }

  @Test func `Ctrl-C ends the wall at once`() {
    var board = Fixture.wall()
    #expect(board.apply(.input(.key(.control("c"))), at: board.now) == [.quit])
  }

  @Test func `a locked wall takes no key, but ends where it is asked to`() {
    var board = Fixture.wall(hasOverdue: false, isLocked: true)
    for key in [Key.character("q"), .control("c"), .control("z"), .escape, .right, .function(5)] {
      #expect(board.apply(.input(.key(key)), at: board.now) == [])
      #expect(board.apply(.input(.key(key)), at: board.now) == [])
    }
    #expect(board.wallPage == .family(0))
    #expect(board.wall?.isHeld == false)
    #expect(board.apply(.input(.closed), at: board.now) == [.quit])
    #expect(board.apply(.terminate, at: board.now) == [.quit])
  }

  @Test func `the mouse does nothing`() {
    var board = Fixture.wall()
    let click = Input.mouse(Mouse(.click, at: Point(x: 5, y: 5)))
    #expect(board.apply(.input(click), at: board.now) == [])
    #expect(board.wall?.isHeld == false)
  }

  @Test(arguments: ["q", "Esc"])
  func `w asks once and leads to the wall, and back`(key: String) {
    var board = Fixture.board()
    board.type("2 w")
    #expect(board.wall == nil)
    #expect(board.frame().description.contains("Show the wall?"))
    board.type("Left w")
    #expect(board.wall == nil)
    board.type("w")
    #expect(board.wallPage == .family(0))
    board.type(key)
    #expect(board.wall == nil)
    #expect(board.path.count == 2)
  }

  @Test func `the wall has a theme of its own, which the board is rid of again`() {
    var board = Fixture.board()
    let paper = Theme(accents: []) { _ in Style(.rgb(0, 0, 0), on: .rgb(255, 255, 255)) }
    let w = Event.input(.key(.character("w")))
    #expect(board.apply(w, at: board.now) == [.readThemes])
    _ = board.apply(.themes([.standard, NamedTheme(name: "wall", theme: paper)]), at: board.now)
    board.type("w")
    #expect(board.appearance.theme == paper)
    board.type("q")
    #expect(board.appearance.theme == .dark)
  }

  @Test func `a theme that somebody chose stays on the wall`() {
    let own = NamedTheme(name: "own", theme: Theme(accents: []) { _ in Style(.palette(3)) })
    var board = Board(
      preferences: Preferences(theme: own), on: .braille, size: Size(width: 80, height: 24),
      now: Fixture.now)
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    board.type("w")
    _ = board.apply(.themes([NamedTheme(name: "wall", theme: .dark)]), at: Fixture.now)
    board.type("w")
    #expect(board.wall != nil)
    #expect(board.appearance.theme == own.theme)
  }

  @Test func `a package without figures says so`() {
    var board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    _ = board.apply(.read(Fixture.reading(Dataset())), at: Fixture.now)
    board.openWall()
    #expect(board.frame().description.contains("nothing to show"))
  }

  // MARK: Display

  @Test func `the wall leaves the mouse to the terminal and the board takes it again`() {
    var board = Fixture.board(80, 24)
    board.type("w")
    let w = board.apply(.input(.key(.character("w"))), at: board.now)
    #expect(board.wall != nil)
    #expect(w == [.use(DisplayUse(mouse: false))])
    // Changed settings do not take it while the wall is shown.
    var changed = Preferences(escapeDelay: .milliseconds(20))
    let read = board.apply(.read(Fixture.reading(preferences: changed)), at: board.now)
    #expect(read == [.use(DisplayUse(mouse: false, escapeDelay: .milliseconds(20)))])
    let q = board.apply(.input(.key(.character("q"))), at: board.now)
    #expect(q == [.use(DisplayUse(mouse: true, escapeDelay: .milliseconds(20)))])
    changed.usesMouse = false
    _ = board.apply(.read(Fixture.reading(preferences: changed)), at: board.now)
    board.type("w")
    #expect(board.apply(.input(.key(.character("w"))), at: board.now) == [])
  }

  @Test func `with reduced motion the wall wakes only for what it shows`() {
    var board = Board(
      preferences: Preferences(
        interval: 600, reducesMotion: true,
        wall: WallPreferences(every: 90, pages: [.number(1), .number(2)])),
      on: .braille, size: Size(width: 80, height: 24), now: Fixture.now)
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    board.openWall()
    // 11 seconds after a full minute: the clock at the foot goes on in 49.
    let minute = board.nextTick
    #expect(minute.clock.second == 0 && minute.seconds - board.now.seconds < 60)
    let page = board.wallPage
    _ = board.apply(.tick, at: minute)
    #expect(board.wallPage == page)
    let turn = board.nextTick
    _ = board.apply(.tick, at: turn)
    #expect(turn == Fixture.now.advanced(by: 90) || turn.clock.second == 0)
    if turn.clock.second == 0 { _ = board.apply(.tick, at: board.nextTick) }
    #expect(board.wallPage != page && board.now == Fixture.now.advanced(by: 90))
    // Somebody at the keys sees the seconds of a page that is held.
    board.type("p")
    #expect(board.nextTick == board.now.advanced(by: 1))
  }

  @Test func `before there is data the wall shows that it lives, and a reading that hangs`() {
    var board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    _ = board.start()
    board.openWall()
    let foots = (0..<2).map { _ in
      board.pass(1)
      return board.frame().description.split(separator: "\n").last { $0.contains(":") } ?? ""
    }
    #expect(foots[0] != foots[1] && foots.allSatisfy { $0.contains("◆") || $0.contains("◇") })
    #expect(!board.frame().description.contains("not read"))
    board.pass(300)
    #expect(board.frame().description.contains("✗ files not read for 5 min"))
  }

  @Test func `a reading that hangs is told on the page`() {
    var board = Fixture.wall(hasOverdue: false)
    board.pass(60)
    #expect(board.refresh.isReading)
    board.pass(240)
    #expect(board.frame().description.contains("✗ files not read for 5 min"))
  }
}
