import Board
import Canvas
import Model
import Testing

struct MouseTests {
  private func board(_ keys: String = "", _ width: Int = 120, _ height: Int = 36) -> Board {
    var board = Fixture.board(width, height)
    board.type(keys)
    return board
  }

  /// The cell in which a text begins on a board's frame, from the left of its row on.
  private func place(of text: String, on board: Board, in columns: Range<Int> = 0..<500) -> Point {
    for (y, row) in board.frame().description.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let cells = Array(row)
      for x in cells.indices where columns.contains(x) {
        if cells[x...].starts(with: text) { return Point(x: x, y: y) }
      }
    }
    Issue.record("no “\(text)” on the frame:\n\(board.frame())")
    return Point(x: -1, y: -1)
  }

  private func mouse(_ action: Mouse.Action, _ point: Point, on board: inout Board) {
    _ = board.apply(.input(.mouse(Mouse(action, at: point))), at: board.now)
  }

  @Test func `a click selects a panel and a second one opens it`() {
    var board = board()
    let flights = place(of: "3 Flights", on: board)
    mouse(.click, Point(x: flights.x + 4, y: flights.y + 3), on: &board)
    #expect(board.place == .overview(selected: 2))
    mouse(.doubleClick, Point(x: flights.x + 4, y: flights.y + 3), on: &board)
    #expect(board.place == .months(family: 2, selected: nil))
  }

  @Test func `a click selects a row of a table and a second one goes in`() {
    var board = board("1")
    let row = place(of: "Jul 2026", on: board, in: 60..<120)
    mouse(.click, row, on: &board)
    let month = Month(year: 2026, month: 7)
    #expect(board.place == .months(family: 0, selected: month))
    mouse(.doubleClick, row, on: &board)
    #expect(board.place == .month(family: 0, month: month, row: 0))
  }

  @Test(arguments: ["1", "2", "4"])
  func `every column of a chart selects the month that is drawn there`(key: String) {
    let before = board("\(key) Left Right")
    var months: [Month] = []
    for x in 3..<60 {
      let point = Point(x: x, y: 8)
      guard case .slot = before.spot(at: point) else { continue }
      var board = before
      mouse(.click, point, on: &board)
      guard case .months(_, let month?) = board.place else { continue }
      if months.last != month { months.append(month) }
    }
    #expect(months.count > 10)
    #expect(months == months.sorted())
    #expect(months.last == Month(year: 2026, month: 10))
  }

  @Test func `every column of the chart of steps selects the step that is drawn there`() {
    let before = board("1 d Left Left")
    var steps: [Int] = []
    for x in 0..<70 {
      let point = Point(x: x, y: 8)
      guard case .slot = before.spot(at: point) else { continue }
      var board = before
      mouse(.click, point, on: &board)
      guard case .steps(_, let step?) = board.place else { continue }
      if steps.last != step { steps.append(step) }
    }
    #expect(steps == [0, 1, 2, 3, 4])
  }

  @Test(arguments: [
    "1 Home", "1 u Home", "1 u Left Enter Home", "1 d Home", "2 Home PgDn Enter Home",
    "8 Home", "1 O O Home", ":", "1 u O O Home",
  ])
  func `every list takes clicks on its rows and the wheel`(keys: String) {
    let before = board(keys)
    guard
      // Each look draws a frame, so only three columns are gone through.
      let point = (0..<36 * 3).lazy.map({ Point(x: [80, 4, 40][$0 / 36], y: $0 % 36) })
        .first(where: { before.spot(at: $0) == .row(offset: 2) })
    else {
      Issue.record("no second row below:\n\(before.frame())")
      return
    }
    var board = before
    mouse(.click, point, on: &board)
    #expect(board.frame() != before.frame())
    #expect(board.spot(at: point) == .row(offset: 0))
    mouse(.wheelUp, point, on: &board)
    mouse(.wheelDown, point, on: &board)
    #expect(board.path.count == before.path.count)
  }

  @Test func `the wheel moves in time over a chart and in rows elsewhere`() {
    var board = board("1")
    mouse(.wheelUp, Point(x: 20, y: 8), on: &board)
    #expect(board.place == .months(family: 0, selected: Month(year: 2026, month: 9)))
    mouse(.wheelUp, place(of: "Jul 2026", on: board, in: 60..<120), on: &board)
    #expect(board.place == .months(family: 0, selected: Month(year: 2026, month: 6)))
    mouse(.wheelDown, Point(x: 20, y: 8), on: &board)
    #expect(board.place == .months(family: 0, selected: Month(year: 2026, month: 7)))
  }

  @Test func `the names of the trail lead back`() {
    var board = board("1 Left Enter v")
    mouse(.click, place(of: "Arrests", on: board), on: &board)
    #expect(board.place == .months(family: 0, selected: Month(year: 2026, month: 9)))
    mouse(.click, place(of: "PACEBOARD", on: board), on: &board)
    #expect(board.place == .overview(selected: 0))
  }

  @Test func `what lies below an open list is not clicked`() {
    var board = board(":")
    let row = place(of: "Later period", on: board)
    mouse(.click, row, on: &board)
    #expect(board.palette?.selected == 3)
    mouse(.click, Point(x: 2, y: 20), on: &board)
    #expect(board.palette == nil)
    #expect(board.place == .overview(selected: 0))
  }

  @Test func `an action of the palette is done by two clicks`() {
    var board = board(": p a c e")
    let row = place(of: "Pace against", on: board)
    mouse(.click, row, on: &board)
    mouse(.doubleClick, row, on: &board)
    #expect(board.place == .pace(selected: 0))
  }

  @Test func `a theme is tried by a click and kept by a second one`() {
    var board = board("t")
    let other = NamedTheme(name: "other", theme: Theme(accents: []) { _ in Style() })
    _ = board.apply(.themes([.standard, other]), at: board.now)
    board.type("Up")
    #expect(board.appearance.theme == .dark)
    let row = place(of: "other", on: board)
    mouse(.click, row, on: &board)
    #expect(board.appearance.theme == other.theme)
    mouse(.doubleClick, row, on: &board)
    board.type("Esc")
    #expect(board.appearance.theme == other.theme)
  }

  @Test func `the mouse can be switched off`() {
    var board = Board(
      preferences: Preferences(usesMouse: false), on: .braille,
      size: Size(width: 120, height: 36), now: Fixture.now)
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    mouse(.doubleClick, Point(x: 20, y: 8), on: &board)
    #expect(board.place == .overview(selected: 0))
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 3), (30, 8), (80, 24)])
  func `any cell can be clicked at any size`(width: Int, height: Int) {
    // One board walks through all places: making one reads its figures anew.
    var board = board("", width, height)
    for keys in ["", "1", "2 Enter", "5", "6", "7", "?", ":", "t"] {
      board.type("Esc Esc 0 " + keys)
      for point in [
        Point(x: 0, y: 0), Point(x: width / 2, y: height / 2), Point(x: -1, y: 9999),
      ] {
        for action in [Mouse.Action.click, .doubleClick, .wheelUp, .wheelDown] {
          mouse(action, point, on: &board)
        }
      }
      #expect(board.size.width == width)
    }
  }
}
