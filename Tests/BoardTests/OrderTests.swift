import Board
import Canvas
import Model
import Testing

struct OrderTests {
  private func board(_ keys: String) -> Board {
    var board = Fixture.board()
    board.type(keys)
    return board
  }

  @Test(arguments: [
    // By value downwards: the least is the partial month, the greatest stands first.
    ("1 O O O O Home", Place.months(family: 0, selected: Month(year: 2026, month: 9))),
    ("1 O O O O Home Down", .months(family: 0, selected: Month(year: 2026, month: 8))),
    // Upwards the month that is not published comes last.
    ("1 O O O End", .months(family: 0, selected: Month(year: 2025, month: 10))),
    // Left and right stay in time.
    ("1 O O O O Home Left", .months(family: 0, selected: Month(year: 2026, month: 8))),
    ("1 u O O Home", .years(family: 0, selected: 2027)),
    ("1 u O Home", .years(family: 0, selected: 2025)),
    (
      "1 u Left Enter O O Home",
      .year(family: 0, year: Year(.fiscal, 2026), selected: Month(year: 2026, month: 9))
    ),
    ("1 d O O O O Home", .steps(metric: "arrests.total", selected: 0)),
    ("2 Enter O O Home Down", .month(family: 1, month: Month(year: 2026, month: 10), row: 0)),
  ])
  func `up and down follow the order of the table`(keys: String, place: Place) {
    #expect(board(keys).place == place)
  }

  @Test func `the order is told in the heading and kept for each page`() {
    var board = board("1 O O O")
    #expect(board.frame().description.contains("▲People"))
    board.type("O")
    #expect(board.frame().description.contains("▼People"))
    board.type("2")
    #expect(!board.frame().description.contains("▼"))
    board.type("O 1")
    #expect(board.frame().description.contains("▼People"))
  }

  @Test func `what is found keeps the order`() {
    let board = board("1 O O O O / f e b Enter Home")
    #expect(board.place == .months(family: 0, selected: Month(year: 2026, month: 2)))
    let rows = board.frame().description.split(separator: "\n").map(String.init)
    let first = rows.firstIndex { $0.contains("▸Feb 2026") } ?? -9
    let second = rows.firstIndex { $0.contains("┃  Feb 2025") }
    #expect(second == first + 1)
  }

  @Test(arguments: [
    ("1 u / 2 0 2 6", " of 3", Place.years(family: 0, selected: 2026)),
    ("1 d / 2 0 2 6", " of 5", nil),
  ])
  func `years and steps can be narrowed`(keys: String, count: String, place: Place?) {
    let board = board(keys)
    #expect(board.frame().description.contains(count))
    #expect(place == nil || board.place == place)
  }

  @Test func `the months of a year can be narrowed`() {
    var board = board("1 u Left Enter / m a r")
    let march = Month(year: 2026, month: 3)
    #expect(board.place == .year(family: 0, year: Year(.fiscal, 2026), selected: march))
    board.type("Enter Down Down Enter")
    #expect(board.place == .month(family: 0, month: march, row: 0))
  }

  @Test func `a page without a table rings`() {
    var board = board("?")
    #expect(board.apply(.input(.key(.character("O"))), at: board.now) == [.bell])
    board.type("Esc")
    #expect(board.apply(.input(.key(.character("O"))), at: board.now) == [.bell])
  }

  @Test func `a click on a heading orders, upwards, downwards and not at all`() {
    var board = board("1")
    let rows = board.frame().description.split(separator: "\n").map(Array.init)
    let heading = Array("People")
    guard
      let point = rows.indices.lazy.compactMap({ y -> Point? in
        rows[y].indices.first { rows[y][$0...].starts(with: heading) && $0 > 60 }
          .map { Point(x: $0, y: y) }
      }).first
    else {
      Issue.record("no heading")
      return
    }
    for sign in ["▲People", "▼People", " People"] {
      _ = board.apply(.input(.mouse(Mouse(.click, at: point))), at: board.now)
      #expect(board.frame().description.contains(sign))
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 12), (80, 24), (200, 60)])
  func `every order of every page draws at any size`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    for keys in ["1", "2 Enter", "1 u", "1 d", "5", "6", "7", "8", "1 Left v"] {
      board.type("Esc Esc Esc 0 " + keys)
      for _ in 0..<3 {
        board.type("O Down")
        #expect(board.frame().height == height)
      }
    }
  }
}

struct StackTests {
  private func board(_ keys: String) -> Board {
    var board = Fixture.board()
    board.type(keys)
    return board
  }

  @Test func `the parts of a breakdown are stacked, or stand apart`() {
    let apart = board("2 b").frame().description
    #expect(!apart.contains("█ held.ice"))
    for keys in ["2 B", "2 b B", "2 B B B"] {
      let text = board(keys).frame().description
      #expect(text.contains("█ held.ice   ▒ held.cbp"), "\(keys)")
    }
    #expect(board("2 B B").frame().description == apart)
  }

  @Test func `a family without parts rings`() {
    var board = board("1")
    #expect(board.apply(.input(.key(.character("B"))), at: board.now) == [.bell])
  }
}
