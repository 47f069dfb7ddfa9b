import Board
import enum Board.Event
import Canvas
import Model
import Testing

struct ReducerTests {
  @Test func `the first thing is to read the data`() {
    var board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    #expect(board.start() == [.read])
    #expect(board.refresh.isReading)
    #expect(board.apply(.input(.key(.function(5))), at: Fixture.now) == [])
  }

  @Test func `a reading brings panels and plans the next reading`() {
    let board = Fixture.board()
    #expect(board.panels.map(\.definition.family) == ["arrests", "held", "flights", "crossings"])
    #expect(board.refresh.next == Fixture.now.advanced(by: 30))
    #expect(board.nextTick == Fixture.now.advanced(by: 1))
  }

  @Test func `the data is read again when the interval is over, and once only`() {
    var board = Fixture.board()
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: 29)) == [])
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: 30)) == [.read])
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: 90)) == [])
  }

  @Test func `a file that was just being written is read a second later`() {
    var board = Fixture.board()
    _ = board.apply(
      .read(Reading(dataset: nil, files: [], finished: Fixture.now, isSettling: true)),
      at: Fixture.now)
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: 1)) == [.read])
  }

  @Test func `a clock set back does not put the next reading off`() {
    var board = Fixture.board()
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: -86_400)) == [.read])
  }

  @Test func `pausing stops the timer and F5 still reads`() {
    var board = Fixture.board()
    board.type("p")
    #expect(board.refresh.isPaused)
    #expect(board.apply(.tick, at: Fixture.now.advanced(by: 600)) == [])
    #expect(board.nextTick == Fixture.now.advanced(by: 660))
    #expect(board.apply(.input(.key(.function(5))), at: board.now) == [.read])
    _ = board.apply(.read(Fixture.reading(nil)), at: board.now)
    #expect(board.refresh.next == nil)
    board.type("p")
    #expect(board.refresh.next != nil)
  }

  @Test func `a reading without news keeps the data and names its faults`() {
    var board = Fixture.board()
    let fault = "a.csv:3:5: error: no day '2025-13-01'"
    _ = board.apply(.read(Fixture.reading(nil, faults: [fault])), at: Fixture.now)
    #expect(board.dataset?.generation == 1)
    #expect(board.refresh.faults == [fault])
    #expect(board.frame().description.contains("✗ 1 fault"))
  }

  @Test(arguments: [
    ("2", [Place.overview(selected: 1), .months(family: 1, selected: nil)]),
    ("Enter", [.overview(selected: 0), .months(family: 0, selected: nil)]),
    ("Tab Enter", [.overview(selected: 1), .months(family: 1, selected: nil)]),
    ("Down Right Enter", [.overview(selected: 3), .months(family: 3, selected: nil)]),
    ("S-Tab", [.overview(selected: 3)]), ("Up Left", [.overview(selected: 0)]),
    ("1 Esc", [.overview(selected: 0)]), ("1 q", [.overview(selected: 0)]),
    ("3 0", [.overview(selected: 2)]),
    ("1 ? ?", [.overview(selected: 0), .months(family: 0, selected: nil)]),
    (
      "1 Left Left Enter",
      [
        .overview(selected: 0), .months(family: 0, selected: Month(year: 2026, month: 8)),
        .month(family: 0, month: Month(year: 2026, month: 8), row: 0),
      ]
    ),
    (
      "1 Enter Left Left Right Esc",
      [.overview(selected: 0), .months(family: 0, selected: Month(year: 2026, month: 9))]
    ),
    (
      "1 Home Left PgDn Left",
      [.overview(selected: 0), .months(family: 0, selected: Month(year: 2025, month: 10))]
    ),
    ("1 End Right Enter Esc Esc Esc", [.overview(selected: 0)]),
    ("4 Tab", [.overview(selected: 0), .months(family: 0, selected: nil)]),
  ])
  func `keys lead through the places`(keys: String, path: [Place]) {
    var board = Fixture.board()
    board.type(keys)
    #expect(normalised(board.path) == normalised(path))
  }

  /// The latest month is selected whether it is named or not.
  private func normalised(_ path: [Place]) -> [Place] {
    path.map { place in
      if case .months(let family, .some(Month(year: 2026, month: 10))) = place {
        return .months(family: family, selected: nil)
      }
      return place
    }
  }

  @Test func `q closes what is on top and then quits`() {
    var board = Fixture.board()
    board.type("1 Enter")
    #expect(board.apply(.input(.key(.character("q"))), at: board.now) == [])
    #expect(board.apply(.input(.key(.character("q"))), at: board.now) == [])
    #expect(board.apply(.input(.key(.character("q"))), at: board.now) == [.quit])
  }

  @Test(arguments: [
    (Event.terminate, [Effect.quit]), (.input(.closed), [.quit]),
    (.input(.key(.control("c"))), [.quit]), (.input(.key(.control("z"))), [.suspend]),
    (.input(.key(.control("l"))), [.repaint]), (.continued, [.repaint]),
  ])
  func `the world is asked for what a key cannot do alone`(event: Event, effects: [Effect]) {
    var board = Fixture.board()
    #expect(board.apply(event, at: board.now) == effects)
  }

  @Test func `a new day judges ages again`() {
    var board = Fixture.board()
    #expect(board.panels[0].freshness?.state == .current)
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 86_400 * 30))
    #expect(board.panels[0].freshness?.state != .current)
  }
}
