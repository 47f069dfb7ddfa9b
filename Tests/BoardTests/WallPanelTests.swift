import Canvas
import Model
import Testing

@testable import Board
import enum Board.Event

struct WallPanelTests {
  @Test func `the picture walks over the panel and comes back`() {
    var board = Fixture.wall(WallPreferences(every: 86_400, pages: [.number(1)]))
    var places: [Int] = []
    for _ in 0..<7 {
      let rows = board.frame().description.split(separator: "\n", omittingEmptySubsequences: false)
      let first = rows.prefix(2).firstIndex { $0.contains { $0 != " " } } ?? 0
      places.append(rows[first].prefix { $0 == " " }.count * 10 + first)
      for row in rows { #expect(row.count == 80) }
      board.pass(240)
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
    let board = Fixture.wall(WallPreferences(night: night), at: moment)
    let light = Fixture.wall(at: moment).frame()
    let frame = board.frame()
    #expect((frame == light) == !isNight)
    #expect(frame.description == light.description)
    let blank = Fixture.wall(WallPreferences(night: night, rest: .blank), at: moment).frame()
    let marks = blank.description.filter { $0 != " " && $0 != "\n" }
    #expect((marks.count < 12) == isNight)
  }

  @Test func `the night follows the clock through the change of summer time`() {
    // New York, 2026-11-01: at 2:00 it is 1:00 again.
    let hours = NightHours("01:30-03:00")
    let summer = Instant(seconds: 1_793_510_940, localOffset: -14_400)
    #expect(summer.clock == (1, 29, 0))
    func isDim(_ moment: Instant) -> Bool {
      Fixture.wall(WallPreferences(night: hours), at: moment).frame()
        != Fixture.wall(at: moment).frame()
    }
    #expect(!isDim(summer))
    #expect(isDim(Instant(seconds: 1_793_511_000, localOffset: -14_400)))
    #expect(!isDim(Instant(seconds: 1_793_513_100, localOffset: -18_000)))
    #expect(isDim(Instant(seconds: 1_793_514_600, localOffset: -18_000)))
  }

  @Test func `a key wakes the panel until the pages go on`() {
    let moment = Self.clock(23, 0)
    var board = Fixture.wall(
      WallPreferences(night: NightHours("22:00-06:00"), rest: .blank), at: moment)
    let blank = board.frame()
    _ = board.apply(.input(.key(.character("x"))), at: moment)
    #expect(board.frame().description.contains("PAUSED"))
    board.pass(120)
    #expect(
      board.frame().description.filter { $0 != " " }.count
        == blank.description.filter { $0 != " " }.count)
  }

  // MARK: What is drawn

  @Test func `from second to second only the line at the foot changes`() {
    // Some seconds before the picture moves, so that both are seen.
    let start = Instant(seconds: Fixture.now.seconds / 240 * 240 + 225)
    var board = Fixture.wall(WallPreferences(every: 600, pages: [.number(1)]), at: start)
    var picture = Picture(of: board)
    for _ in 0..<30 {
      let before = picture.canvas
      let offset = board.now.seconds / 240
      board.pass(1)
      picture.update(to: board)
      #expect(picture.canvas == board.frame())
      guard board.now.seconds / 240 == offset else { continue }
      let changed = (0..<24).filter { !picture.canvas.hasSameRow($0, as: before) }
      #expect(changed.count == 1)
    }
  }

  @Test func `a fault keeps the figures and says how old they are`() {
    var board = Fixture.wall()
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
    var board = Fixture.wall(hasOverdue: false)
    _ = board.apply(.tick, at: board.now.advanced(by: 30))
    board.pass(600)
    #expect(board.frame().description.contains("files not read for 10 min"))
  }

  @Test func `an earlier day of knowledge is told on every page`() {
    var board = Fixture.wall(hasOverdue: false)
    for _ in 0..<4 {
      #expect(board.frame().description.contains("AS KNOWN ON 2 Oct 2026"))
      board.type("Right")
    }
  }

  @Test func `late and old are told apart in words and in reverse video`() {
    let board = Fixture.wall(WallPreferences(pages: [.number(3)]))
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

  @Test(arguments: 8...40)
  func `goals are of one size, and text keeps off large letters`(height: Int) {
    let style = Theme.dark.style(.text)
    let details = [
      WallDetail("running text", style), WallDetail("Jan", words: "Jan", style),
      WallDetail("the one", words: "64–80 %", note: "of 1,200–1,500", style, isGoal: true),
      WallDetail("the other", words: "32 %", note: "of 3,000", style, isGoal: true),
    ]
    var canvas = Canvas(width: 60, height: height)
    WallDetails(details: details, theme: .dark, symbols: .braille)
      .draw(on: &canvas, in: canvas.bounds)
    let rows = canvas.description.split(separator: "\n", omittingEmptySubsequences: false)
    func row(_ text: String) -> Int? { rows.firstIndex { $0.contains(text) } }
    #expect((row("the one") == nil) == (row("the other") == nil))
    guard height >= 16, let text = row("running text") else { return }
    #expect(rows[text + 1].allSatisfy { $0 == " " })
    #expect(row("of 1,200–1,500") != nil && row("of 3,000") != nil)
  }
}
