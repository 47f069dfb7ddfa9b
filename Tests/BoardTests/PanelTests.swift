import Board
import Canvas
import Model
import Testing

/// Pages with several panels.
struct PanelTests {
  /// The words in the focused panel of a frame, its borders and its scroll bar left out.
  private func focused(_ board: Board) -> [String] {
    let rows = board.frame().description.split(separator: "\n").map(Array.init)
    guard let top = rows.firstIndex(where: { $0.contains("┏") }),
      let left = rows[top].firstIndex(of: "┏"), let right = rows[top].firstIndex(of: "┓"),
      let bottom = rows[top...].firstIndex(where: { $0.count > left && $0[left] == "┗" })
    else { return [] }
    return rows[(top + 1)..<bottom].map { row in
      String(row[(left + 1)..<right].filter { !"┃│".contains($0) })
        .split(separator: " ").joined(separator: " ")
    }
  }

  private func words(_ lines: [String]) -> [Substring] {
    lines.flatMap { $0.split(separator: " ") }
  }

  @Test(arguments: [(120, 36), (90, 40), (80, 24), (79, 23), (60, 20), (40, 12), (30, 10)])
  func `every line of the pace page can be brought into view`(width: Int, height: Int) {
    var whole = Fixture.pacedBoard(200, 60)
    var board = Fixture.pacedBoard(width, height)
    whole.type("5")
    board.type("5")
    for part in [PacePart.chain, .room] {
      whole.type(part == .chain ? "Tab e" : "Tab")
      board.type("Tab")
      #expect(board.exploration.pace.part == part)
      let wanted = words(focused(whole))
      #expect(wanted.count > 5)
      var found = words(focused(board))
      for _ in 0..<40 {
        let before = focused(board)
        board.type("Down")
        let after = focused(board)
        guard before != after else { break }
        found += words([after.last ?? ""])
      }
      // The shorter forms of some lines leave out words, but lead to no new ones.
      #expect(Set(wanted).subtracting(found).isSubset(of: ["between", "releases,", "day"]))
    }
  }

  @Test(arguments: [
    ("Tab", PacePart.chain), ("Tab Tab", .room), ("Tab Tab Tab", .years), ("S-Tab", .room),
    ("Tab 0 5", .years), ("Tab f Esc", .chain),
  ])
  func `Tab goes round the parts of the pace page`(keys: String, part: PacePart) {
    var board = Fixture.pacedBoard(80, 24)
    board.type("5 " + keys)
    #expect(board.exploration.pace.part == part)
    #expect(board.place == .pace(selected: 0))
  }

  @Test func `where parts share a place its border says that there are others`() {
    var board = Fixture.pacedBoard(80, 24)
    board.type("5")
    #expect(board.frame().description.contains("1 of 3 · Tab"))
    board.type("Tab")
    #expect(board.frame().description.contains("2 of 3 · Tab"))
    board = Fixture.pacedBoard(120, 36)
    board.type("5 Tab")
    #expect(!board.frame().description.contains("of 3"))
  }

  @Test func `what does not find room is counted in the border`() {
    var board = Fixture.pacedBoard(40, 10)
    board.type("5 Tab")
    #expect(board.frame().description.contains("lines below"))
    board.type("End")
    #expect(!board.frame().description.contains("below"))
    // No key is lost beyond the end.
    board.type("Down Down Down Up")
    #expect(board.frame().description.contains("1 line below"))
  }

  @Test func `the part in hand fills the page`() {
    var board = Fixture.pacedBoard()
    board.type("5 Tab e")
    let text = board.frame().description
    #expect(text.contains("The chain"))
    #expect(!text.contains("Fiscal years"))
    board.type("Esc")
    #expect(board.place == .pace(selected: 0))
    #expect(board.frame().description.contains("Fiscal years against"))
  }
}
