import Board
import Canvas
import Model
import Testing

struct ExplorationTests {
  private static func month(_ year: Int, _ month: Int) -> Month { Month(year: year, month: month) }

  @Test(arguments: [
    ("1 u", [Place.overview(selected: 0), .years(family: 0, selected: 2027)]),
    (
      "1 u Left Enter",
      [
        .overview(selected: 0), .years(family: 0, selected: 2026),
        .year(family: 0, year: Year(.fiscal, 2026), selected: month(2026, 9)),
      ]
    ),
    ("1 u Y Enter Esc Esc", [.overview(selected: 0), .months(family: 0, selected: nil)]),
    (
      "1 u Left Enter Left Left Enter",
      [
        .overview(selected: 0), .years(family: 0, selected: 2026),
        .year(family: 0, year: Year(.fiscal, 2026), selected: month(2026, 7)),
        .month(family: 0, month: month(2026, 7), row: 0),
      ]
    ),
    (
      "1 u Left Enter Home Left",
      [
        .overview(selected: 0), .years(family: 0, selected: 2025),
        .year(family: 0, year: Year(.fiscal, 2025), selected: month(2025, 9)),
      ]
    ),
    (
      "1 u Left Enter Home Enter Left",
      [
        .overview(selected: 0), .years(family: 0, selected: 2026),
        .year(family: 0, year: Year(.fiscal, 2025), selected: month(2025, 9)),
        .month(family: 0, month: month(2025, 9), row: 0),
      ]
    ),
    (
      "1 Left Left Enter u",
      [
        .overview(selected: 0), .years(family: 0, selected: 2026),
        .year(family: 0, year: Year(.fiscal, 2026), selected: month(2026, 8)),
      ]
    ),
    (
      "1 Left Left Enter u Y",
      [
        .overview(selected: 0), .years(family: 0, selected: 2026),
        .year(family: 0, year: Year(.calendar, 2026), selected: month(2026, 8)),
      ]
    ),
    ("1 u Tab", [.overview(selected: 1), .years(family: 1, selected: nil)]),
    (
      "1 d",
      [
        .overview(selected: 0), .months(family: 0, selected: nil),
        .steps(metric: "arrests.total", selected: nil),
      ]
    ),
    (
      "1 d Left Home Right",
      [
        .overview(selected: 0), .months(family: 0, selected: nil),
        .steps(metric: "arrests.total", selected: 1),
      ]
    ),
    ("1 d d", [.overview(selected: 0), .months(family: 0, selected: nil)]),
    ("3 d", [.overview(selected: 2), .months(family: 2, selected: nil)]),
  ])
  func `keys lead through the levels`(keys: String, path: [Place]) {
    var board = Fixture.board()
    board.type(keys)
    #expect(board.path == path)
  }

  @Test(arguments: [
    ("2025-06", Place.months(family: 1, selected: month(2025, 6))),
    ("jun 25", .months(family: 1, selected: month(2025, 6))),
    ("2025-06-15", .month(family: 1, month: month(2025, 6), row: 15)),
    ("FY2025", .year(family: 1, year: Year(.fiscal, 2025), selected: month(2025, 9))),
    ("2025", .year(family: 1, year: Year(.calendar, 2025), selected: month(2025, 12))),
  ])
  func `g goes to a date`(text: String, place: Place) {
    var board = Fixture.board()
    board.type("2 g")
    board.enter(text)
    board.type("Enter")
    #expect(board.exploration.prompt == nil)
    #expect(board.place == place)
  }

  @Test(arguments: [
    ("2025-13", "no month “13”"), ("2019", "Held has figures from Nov 2024 to Oct 2026"),
    ("", "type a date"),
  ])
  func `a date that leads nowhere says why and stays open`(text: String, words: String) {
    var board = Fixture.board()
    board.type("2 g")
    board.enter(text)
    board.type("Enter")
    #expect(board.exploration.prompt?.fault?.hasPrefix(words) == true)
    #expect(board.frame().description.contains(words))
    #expect(board.place == .months(family: 1, selected: nil))
    board.type("x Backspace")
    #expect(board.exploration.prompt?.fault == nil)
    board.type("Esc")
    #expect(board.exploration.prompt == nil)
    #expect(board.place == .months(family: 1, selected: nil))
  }

  @Test func `a prompt takes keys that do other things, and interrupting still ends`() {
    var board = Fixture.board()
    board.type("2 g q 0 ?")
    #expect(board.exploration.prompt?.text == "q0?")
    board.type("C-u")
    #expect(board.exploration.prompt?.text.isEmpty == true)
    #expect(board.apply(.input(.key(.control("c"))), at: board.now) == [.quit])
    for _ in 0..<100 { board.type("9") }
    #expect(board.exploration.prompt?.text.count ?? 0 <= 24)
  }

  @Test func `in a month g stays among months and moves the page below along`() {
    var board = Fixture.board()
    board.type("2 Enter g")
    board.enter("mar 25")
    board.type("Enter")
    #expect(board.place == .month(family: 1, month: Self.month(2025, 3), row: 0))
    board.type("Esc")
    #expect(board.place == .months(family: 1, selected: Self.month(2025, 3)))
  }

  @Test func `g finds the step that holds a day`() {
    var board = Fixture.board()
    board.type("1 d g")
    board.enter("2025-11-20")
    board.type("Enter")
    #expect(board.place == .steps(metric: "arrests.total", selected: 1))
    board.type("g")
    board.enter("2001")
    board.type("Enter")
    #expect(board.exploration.prompt?.fault?.hasPrefix("totals are from") == true)
  }

  @Test func `there is no date to go to where nothing is dated`() {
    var board = Fixture.board()
    board.type("7")
    #expect(board.apply(.input(.key(.character("g"))), at: board.now) == [.bell])
  }

  @Test func `zooming keeps the cursor in sight and ends at both ends`() {
    var board = Fixture.board()
    board.type("4 Left Left Left")
    for _ in 0..<20 { _ = board.apply(.input(.key(.character("+"))), at: board.now) }
    #expect(board.exploration.spans["crossings.flow"] == 3)
    #expect(board.apply(.input(.key(.character("+"))), at: board.now) == [.bell])
    for _ in 0..<20 { _ = board.apply(.input(.key(.character("-"))), at: board.now) }
    #expect(board.exploration.spans["crossings.flow"] == 24)
    board.type("z")
    #expect(board.exploration.spans["crossings.flow"] == nil)
  }

  @Test func `b goes through the breakdowns and back to none`() {
    var board = Fixture.board()
    board.type("2 b")
    #expect(board.frame().description.contains("By agency"))
    #expect(board.frame().description.contains("held.ice"))
    board.type("b")
    #expect(board.exploration.breakdowns.isEmpty)
    #expect(board.apply(.input(.key(.character("b"))), at: board.now) == [])
    board.type("3")
    #expect(board.apply(.input(.key(.character("b"))), at: board.now) == [.bell])
  }

  @Test func `an expanded panel is closed before its page`() {
    var board = Fixture.board()
    board.type("1 e")
    #expect(!board.frame().description.contains("Months"))
    board.type("Esc")
    #expect(board.place == .months(family: 0, selected: nil))
    #expect(board.frame().description.contains("Months"))
    board.type("0 e")
    #expect(!board.frame().description.contains("2 People held"))
    board.type("q 0")
    #expect(board.frame().description.contains("2 People held"))
  }

  @Test func `the trail names the year a month lies in`() {
    var board = Fixture.board()
    board.type("2 g")
    board.enter("jun 25")
    board.type("Enter Enter")
    #expect(board.frame().text(row: 0).contains("PACEBOARD ▸ Held ▸ FY2025 ▸ June 2025"))
    board.type("u Y Enter")
    #expect(board.frame().text(row: 0).contains("PACEBOARD ▸ Held ▸ 2025 ▸ June 2025"))
  }

  @Test func `left and right turn the revisions to other periods`() {
    var board = Fixture.board()
    board.type("1 Left Left v Left")
    #expect(
      board.place
        == .revisions(
          metric: "arrests.flow", period: Self.month(2026, 7).period, selected: 0))
  }

  @Test func `overlays are named in the legend`() {
    var board = Fixture.board(160, 40)
    board.type("4 a m")
    let text = board.frame().description
    #expect(text.contains("a year before") && text.contains("12-month mean"))
    board.type("a m")
    #expect(!board.frame().description.contains("a year before"))
    board.type("1 a m")
    #expect(board.frame().description.contains("╌ a year before"))
  }

  @Test func `the cursor reads out value, rate, change and source`() {
    var board = Fixture.board(160, 40)
    board.type("1 Left Left")
    let text = board.frame().description
    #expect(text.contains("Aug 2026 · 30,000 people · 968 a day"))
    #expect(text.contains("Publisher"))
  }

  @Test func `a day stands under one cursor in chart, calendar and table`() {
    var board = Fixture.board(160, 48)
    board.type("2 g")
    board.enter("2025-06-15")
    board.type("Enter")
    let text = board.frame().description
    #expect(text.contains("46,580 on 15 Jun"))
    #expect(text.contains("Sun 15 Jun 2025 · 46,580 people"))
    #expect(text.contains("▸15 Jun 2025"))
    #expect(text.contains("░ from") && text.contains("█ from"))
  }

  @Test func `steps say that they are differences and how wide they are`() {
    var board = Fixture.board(220, 40)
    board.type("1 d")
    let text = board.frame().description
    #expect(text.contains("differences of a cumulative total"))
    #expect(text.contains("each of 11 to 30 days"))
    #expect(text.contains("lowered"))
    board.type("Home")
    #expect(board.frame().description.contains("first total of its year"))
  }

  @Test func `a comparison of levels is drawn as lines from zero`() {
    var board = Fixture.board(160, 40)
    board.type("2 a m")
    let text = board.frame().description
    #expect(text.contains("midnight, by day") && text.contains("a year before"))
    #expect(!text.contains("⣿"))
    #expect(!text.contains("✂"))
  }

  @Test func `a year that is not over is compared with none`() {
    var board = Fixture.board(200, 40)
    board.type("1 u")
    let rows = board.frame().description.split(separator: "\n")
    let running = rows.first { $0.contains("FY2027") && $0.contains("–") }
    #expect(running?.contains("0 of 12 and part of one, to 10 Oct") == true)
    #expect(rows.contains { $0.contains("FY2025") && $0.contains("11 of 12") })
  }

  @Test func `a date can be typed while a list is narrowed`() {
    var board = Fixture.board()
    board.type("2 /")
    board.enter("2025")
    board.type("Enter g Esc")
    #expect(board.exploration.prompt == nil)
    #expect(board.find?.text == "2025")
    board.type("g")
    board.enter("FY2026")
    board.type("Enter")
    #expect(board.place.isYear)
    #expect(board.frame().height == 36)
  }

  @Test func `a click in the calendar or on a day's column selects its row`() {
    var board = Fixture.board(160, 48)
    board.type("2 g")
    board.enter("2025-06-15")
    board.type("Enter")
    var days: Set<Int> = []
    for y in 1..<20 {
      for x in 0..<160 {
        guard case .row = board.spot(at: Point(x: x, y: y)) else { continue }
        var clicked = board
        let click = Mouse(.click, at: Point(x: x, y: y))
        _ = clicked.apply(.input(.mouse(click)), at: board.now)
        guard case .month(_, Month(year: 2025, month: 6), let row) = clicked.place else {
          Issue.record("a click on \(x), \(y) left the month")
          return
        }
        days.insert(row)
      }
      // One row of the chart and of the calendar say it all.
      if days.count == 30 { break }
    }
    #expect(days == Set(1...30))
  }

  @Test func `a click on the year of the trail opens that year, and one ends the prompt`() {
    var board = Fixture.board(160, 48)
    board.type("2 g")
    board.enter("2025-06-15")
    board.type("Enter v")
    func click(_ text: String) {
      let row = Array(board.frame().text(row: 0))
      let x = row.indices.first { row[$0...].starts(with: text) } ?? 0
      _ = board.apply(.input(.mouse(Mouse(.click, at: Point(x: x, y: 0)))), at: board.now)
    }
    click("June 2025")
    #expect(board.place == .month(family: 1, month: Self.month(2025, 6), row: 15))
    board.type("g")
    click("PACEBOARD")
    #expect(board.exploration.prompt == nil)
    #expect(board.path.count == 3)
    click("FY2025")
    #expect(
      board.place
        == .year(family: 1, year: Year(.fiscal, 2025), selected: Self.month(2025, 6)))
  }
}

extension Place {
  fileprivate var isYear: Bool { if case .year = self { true } else { false } }
}
