import Board
import enum Board.Event
import Canvas
import Model
import Testing

struct WallTests {
  private static let now = Fixture.now

  /// A board on the wall; nothing of its figures is overdue on the day it opens unless asked.
  private func wall(
    _ preferences: WallPreferences = WallPreferences(pages: (1...4).map { .number($0) }),
    hasOverdue: Bool = true, isFromBoard: Bool = false, isLocked: Bool = false,
    at start: Instant = now
  ) -> Board {
    let knownOn = hasOverdue ? nil : Fixture.day("2026-10-02")
    var board = Board(
      preferences: Preferences(wall: preferences), on: .braille, size: Size(width: 80, height: 24),
      now: start, knownOn: knownOn)
    _ = board.start()
    _ = board.apply(.read(Fixture.reading()), at: start)
    board.openWall(isFromBoard: isFromBoard, isLocked: isLocked)
    return board
  }

  /// Lets seconds pass, one after another.
  private func pass(_ seconds: Int, on board: inout Board) {
    for _ in 0..<seconds { _ = board.apply(.tick, at: board.now.advanced(by: 1)) }
  }

  // MARK: Turning

  @Test func `every page is shown for its time, and then the first one again`() {
    var board = wall(hasOverdue: false)
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<4 {
      pass(19, on: &board)
      #expect(board.wallPage == shown.last)
      pass(1, on: &board)
      shown.append(board.wallPage)
    }
    #expect(shown == [.family(0), .family(1), .family(2), .family(3), .family(0)])
  }

  @Test func `what is overdue comes every fifth turn, for one turn`() {
    var board = wall()
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<10 {
      pass(20, on: &board)
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
    var board = wall(WallPreferences(every: 5, pages: pages), hasOverdue: false)
    var shown: [WallPage?] = [board.wallPage]
    for _ in 0..<2 {
      pass(5, on: &board)
      shown.append(board.wallPage)
    }
    #expect(shown == [.family(2), .overview, .newest])
    board = wall(WallPreferences(pages: [.family("weather")]))
    #expect(board.wallPage == .overview)
  }

  @Test func `a sleep of a day costs one turn, and a clock set back none`() {
    var board = wall(hasOverdue: false)
    _ = board.apply(.tick, at: Self.now.advanced(by: 86_400))
    #expect(board.wallPage == .family(1))
    _ = board.apply(.tick, at: Self.now.advanced(by: -86_400))
    #expect(board.wallPage == .family(1))
    pass(20, on: &board)
    #expect(board.wallPage == .family(2))
  }

  // MARK: Keys

  @Test(arguments: ["x", "Space", "F5", "Enter", "S-Tab", "?", "2", "t"])
  func `a key holds the page for two minutes`(key: String) {
    var board = wall(hasOverdue: false)
    board.type(key)
    let page = board.wallPage
    #expect(board.wall?.isHeld == true)
    #expect(board.frame().description.contains("PAUSED"))
    pass(119, on: &board)
    #expect(board.wallPage == page)
    pass(1, on: &board)
    #expect(board.wallPage != page)
    #expect(board.wall?.isHeld == false)
    pass(20, on: &board)
    #expect(board.wall?.isHeld == false)
  }

  @Test func `another key holds the page for two minutes more, and p lets it go`() {
    var board = wall(hasOverdue: false)
    board.type("x")
    pass(100, on: &board)
    _ = board.apply(.input(.key(.character("x"))), at: board.now)
    pass(100, on: &board)
    #expect(board.wallPage == .family(0))
    _ = board.apply(.input(.key(.character("p"))), at: board.now)
    #expect(board.wall?.isHeld == false)
    pass(20, on: &board)
    #expect(board.wallPage == .family(1))
  }

  @Test func `arrows turn to the pages beside`() {
    var board = wall(hasOverdue: false)
    board.type("Right")
    #expect(board.wallPage == .family(1))
    board.type("Left Left")
    #expect(board.wallPage == .family(3))
    board.type("Right")
    #expect(board.wallPage == .family(0))
  }

  @Test func `back from what is overdue is the page before it`() {
    var board = wall()
    board.type("Right Right Right Right")
    #expect(board.wallPage == .overdue)
    board.type("Left")
    #expect(board.wallPage == .family(3))
  }

  @Test func `q has to be pressed twice`() {
    var board = wall()
    let q = Event.input(.key(.character("q")))
    #expect(board.apply(q, at: board.now) == [])
    #expect(board.frame().description.contains("q again leaves"))
    #expect(board.apply(q, at: board.now.advanced(by: 4)) == [.quit])
  }

  @Test func `the second q has to come soon, and alone`() {
    var board = wall()
    let q = Event.input(.key(.character("q")))
    _ = board.apply(q, at: board.now)
    pass(5, on: &board)
    #expect(!board.frame().description.contains("q again leaves"))
    #expect(board.apply(q, at: board.now) == [])
    _ = board.apply(.input(.key(.left)), at: board.now)
    #expect(board.apply(q, at: board.now) == [])
  }

  @Test func `Ctrl-C ends the wall at once`() {
    var board = wall()
    #expect(board.apply(.input(.key(.control("c"))), at: board.now) == [.quit])
  }

  @Test func `a locked wall takes no key, but ends where it is asked to`() {
    var board = wall(hasOverdue: false, isLocked: true)
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
    var board = wall()
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
      now: Self.now)
    _ = board.apply(.read(Fixture.reading()), at: Self.now)
    board.type("w")
    _ = board.apply(.themes([NamedTheme(name: "wall", theme: .dark)]), at: Self.now)
    board.type("w")
    #expect(board.wall != nil)
    #expect(board.appearance.theme == own.theme)
  }

  @Test func `a package without figures says so`() {
    var board = Board(size: Size(width: 80, height: 24), now: Self.now)
    _ = board.apply(.read(Fixture.reading(Dataset())), at: Self.now)
    board.openWall()
    #expect(board.frame().description.contains("nothing to show"))
  }

  // MARK: The panel

  @Test func `the picture walks over the panel and comes back`() {
    var board = wall(WallPreferences(every: 86_400, pages: [.number(1)]))
    var places: [Int] = []
    for _ in 0..<7 {
      let rows = board.frame().description.split(separator: "\n", omittingEmptySubsequences: false)
      let first = rows.prefix(2).firstIndex { $0.contains { $0 != " " } } ?? 0
      places.append(rows[first].prefix { $0 == " " }.count * 10 + first)
      for row in rows { #expect(row.count == 80) }
      pass(240, on: &board)
    }
    #expect(Set(places.prefix(6)).count == 6)
    #expect(places[6] == places[0])
    for (place, next) in zip(places, places.dropFirst()) {
      #expect([1, 10].contains(abs(place - next)))
    }
  }

  /// 2026-11-21 at a time of day, in a zone five hours behind UTC.
  private static func clock(_ hour: Int, _ minute: Int, offset: Int = -18_000) -> Instant {
    Instant(
      seconds: 1_795_219_200 + hour * 3600 + minute * 60 - offset, localOffset: offset)
  }

  @Test(arguments: [
    (21, 59, false), (22, 0, true), (23, 59, true), (0, 0, true), (5, 59, true), (6, 0, false),
    (12, 0, false),
  ])
  func `the panel rests at night by the local clock`(hour: Int, minute: Int, isNight: Bool) {
    let night = NightHours("22:00-06:00")
    let moment = Self.clock(hour, minute)
    let board = wall(WallPreferences(night: night), at: moment)
    let light = wall(at: moment).frame()
    let frame = board.frame()
    #expect((frame == light) == !isNight)
    #expect(frame.description == light.description)
    let blank = wall(WallPreferences(night: night, rest: .blank), at: moment).frame()
    let marks = blank.description.filter { $0 != " " && $0 != "\n" }
    #expect((marks.count < 12) == isNight)
  }

  @Test func `the night follows the clock through the change of summer time`() {
    // New York, 2026-11-01: at 2:00 it is 1:00 again.
    let hours = NightHours("01:30-03:00")
    let summer = Instant(seconds: 1_793_510_940, localOffset: -14_400)
    #expect(summer.clock == (1, 29, 0))
    func isDim(_ moment: Instant) -> Bool {
      wall(WallPreferences(night: hours), at: moment).frame() != wall(at: moment).frame()
    }
    #expect(!isDim(summer))
    #expect(isDim(Instant(seconds: 1_793_511_000, localOffset: -14_400)))
    #expect(!isDim(Instant(seconds: 1_793_513_100, localOffset: -18_000)))
    #expect(isDim(Instant(seconds: 1_793_514_600, localOffset: -18_000)))
  }

  @Test func `a key wakes the panel until the pages go on`() {
    let moment = Self.clock(23, 0)
    var board = wall(WallPreferences(night: NightHours("22:00-06:00"), rest: .blank), at: moment)
    let blank = board.frame()
    _ = board.apply(.input(.key(.character("x"))), at: moment)
    #expect(board.frame().description.contains("PAUSED"))
    pass(120, on: &board)
    #expect(
      board.frame().description.filter { $0 != " " }.count
        == blank.description.filter { $0 != " " }.count)
  }

  // MARK: What is drawn

  @Test func `from second to second only the line at the foot changes`() {
    // Some seconds before the picture moves, so that both are seen.
    let start = Instant(seconds: Self.now.seconds / 240 * 240 + 225)
    var board = wall(WallPreferences(every: 600, pages: [.number(1)]), at: start)
    var picture = Picture(of: board)
    for _ in 0..<30 {
      let before = picture.canvas
      let offset = board.now.seconds / 240
      pass(1, on: &board)
      picture.update(to: board)
      #expect(picture.canvas == board.frame())
      guard board.now.seconds / 240 == offset else { continue }
      let changed = (0..<24).filter { !picture.canvas.hasSameRow($0, as: before) }
      #expect(changed.count == 1)
    }
  }

  @Test func `a fault keeps the figures and says how old they are`() {
    var board = wall()
    let good = board.frame().description
    let later = board.now.advanced(by: 1500)
    _ = board.apply(.tick, at: later)
    let fault = "a.csv:3:5: error: no day '2025-13-01'"
    _ = board.apply(.read(Fixture.reading(nil, faults: [fault])), at: later)
    let text = board.frame().description
    #expect(text.contains("✗ 1 fault: figures of 25 min ago"))
    #expect(text.contains("publisher") == good.contains("publisher"))
    #expect(board.panels.count == 4)
  }

  @Test func `files that are not read any more are told`() {
    var board = wall(hasOverdue: false)
    _ = board.apply(.tick, at: board.now.advanced(by: 30))
    pass(600, on: &board)
    #expect(board.frame().description.contains("files not read for 10 min"))
  }

  @Test func `an earlier day of knowledge is told on every page`() {
    var board = wall(hasOverdue: false)
    for _ in 0..<4 {
      #expect(board.frame().description.contains("AS KNOWN ON 2 Oct 2026"))
      board.type("Right")
    }
  }

  @Test func `late and old are told apart in words and in reverse video`() {
    let board = wall(WallPreferences(pages: [.number(3)]))
    #expect(board.frame().description.contains("our copy"))
    let reversed = (0..<24).contains { y in
      (0..<80).contains { board.frame().style(x: $0, y: y).attributes.contains(.reverse) }
    }
    #expect(reversed)
  }
}

struct WallSizeTests {
  @Test(arguments: SizeTests.sizes + [(24, 10), (400, 100), (240, 67), (80, 9), (61, 30)])
  func `every page of the wall draws at any size`(width: Int, height: Int) {
    let pages: [Preferences.StartPage] = [0, 1, 2, 3, 4, 7, 8].map { .number($0) }
    for symbols in width < 100 ? Symbols.allCases : [width % 3 == 0 ? .block : .braille] {
      var board = Board(
        preferences: Preferences(
          wall: WallPreferences(pages: pages, night: NightHours("00:00-23:59"))),
        on: symbols, size: Size(width: width, height: height), now: Fixture.now)
      _ = board.start()
      _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
      board.openWall()
      for _ in 0..<8 {
        let frame = board.frame()
        #expect(frame.width == width && frame.height == height)
        board.type("Right")
      }
    }
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (240, 67), (400, 100)])
  func `every family's page has its name, period, delay, source and countdown`(
    width: Int, height: Int
  ) {
    var board = Fixture.board(width, height)
    board.openWall()
    for panel in board.panels {
      let text = board.frame().description
      #expect(text.contains("due"), "\(panel.definition.family)")
      #expect(text.contains("to "), "\(panel.definition.family)")
      #expect(text.contains("●") && text.contains("next in"))
      for _ in 0..<20 { _ = board.apply(.tick, at: board.now.advanced(by: 1)) }
    }
  }
}
