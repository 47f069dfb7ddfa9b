import Board
import Canvas
import Model
import Testing

struct BoardAlertTests {
  private func preferences(_ action: AlertRule.Action, _ rule: String) throws -> Preferences {
    Preferences(alerts: [
      AlertRule(name: "beds", text: rule, condition: try .init(parsing: rule), action: action)
    ])
  }

  /// The made-up figures with one more snapshot.
  private func grown() -> Dataset {
    let base = Fixture.dataset()
    let day = Fixture.day("2026-11-01")
    var added = ObservationList()
    added.append(
      Observation(
        metric: 1, period: Period(day, day), value: 90_000, source: 0,
        published: Publication(day + 2)))
    return base.adding(added, dimensions: base.dimensions, generation: 2)
  }

  private func board(_ preferences: Preferences) -> Board {
    var board = Board(
      preferences: preferences, on: .braille, size: Size(width: 100, height: 30), now: Fixture.now)
    _ = board.start()
    let effects = board.apply(.read(Fixture.reading()), at: Fixture.now)
    #expect(!effects.contains(.bell))
    return board
  }

  @Test func `a rule that comes about rings the bell once and has a line of its own`() throws {
    var board = board(try preferences(.bell, "held.snapshot > 2 * beds"))
    #expect(board.alerts.isEmpty)
    #expect(!board.frame().plainText().hasPrefix(" ALERT"))
    let effects = board.apply(.read(Fixture.reading(grown())), at: Fixture.now)
    #expect(effects.contains(.bell))
    #expect(board.alerts.map(\.rule.name) == ["beds"])
    #expect(board.frame().plainText().hasPrefix(" ALERT beds: 90,000 > 83,000"))
    #expect(!board.apply(.read(Fixture.reading(grown())), at: Fixture.now).contains(.bell))
  }

  @Test func `the foot of the wall tells it on every page`() throws {
    var board = board(try preferences(.banner, "held.snapshot > 2 * beds"))
    _ = board.apply(.read(Fixture.reading(grown())), at: Fixture.now)
    board.openWall()
    for _ in 0..<3 {
      #expect(board.frame().plainText().contains(" ALERT beds"))
      board.type("Right")
    }
  }

  @Test func `a command is told what came about`() throws {
    var board = board(try preferences(.command(["/bin/x", "y"]), "held.snapshot > 2 * beds"))
    let effects = board.apply(.read(Fixture.reading(grown())), at: Fixture.now)
    let command = effects.compactMap { effect in
      if case .run(let command) = effect { command } else { nil }
    }.first
    #expect(command?.words == ["/bin/x", "y"])
    #expect(command?.environment["PACEBOARD_ALERT"] == "beds")
    #expect(command?.environment["PACEBOARD_ALERT_LEFT"] == "90000")
    #expect(command?.environment["PACEBOARD_ALERT_RIGHT"] == "83000")
    #expect(command?.environment["PACEBOARD_ALERT_METRIC"] == "held.snapshot")
    #expect(command?.environment["PACEBOARD_ALERT_END"] == "2026-11-01")
    #expect(command?.environment["PACEBOARD_ALERT_TODAY"] == "2026-11-21")
    _ = board.apply(.commandFailed("/bin/x: ended with status 1"), at: Fixture.now)
    #expect(board.frame().plainText().hasPrefix(" /bin/x: ended with status 1 · ALERT beds"))
  }

  @Test func `what is shown of an earlier day starts no alert`() throws {
    var board = board(try preferences(.bell, "held.snapshot < 50000"))
    for _ in 0..<200 { board.type("<") }
    #expect(board.alerts.isEmpty)
  }

  @Test(arguments: [0, 1, 3, 4, 5, 6, 7, 10, 40])
  func `a line more fits every height, and the clock goes on in its own`(_ height: Int) throws {
    var board = board(try preferences(.banner, "held.snapshot > 1"))
    #expect(board.alerts.count == 1)
    _ = board.apply(.input(.resized(Size(width: 90, height: height))), at: Fixture.now)
    var picture = Picture(of: board)
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 1))
    picture.update(to: board)
    #expect(picture.canvas == board.frame())
  }
}
