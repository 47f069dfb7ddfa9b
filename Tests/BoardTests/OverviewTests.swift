import Board
import Canvas
import Model
import Testing

/// The overview where there is no room for a chart each.
struct OverviewTests {
  private func rows(_ width: Int, _ height: Int, _ keys: String = "") -> [Substring] {
    var board = Fixture.pacedBoard(width, height)
    board.type(keys)
    return board.frame().description.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: [(60, 20), (71, 24), (40, 12), (50, 16)])
  func `families in lines leave the rest of the page to the pace and a chart`(
    width: Int, height: Int
  ) {
    let rows = rows(width, height, "Down")
    for (row, name) in ["1 Arrests", "▸2 ", "3 Flights", "4 Crossings"].enumerated() {
      #expect(rows[row + 1].contains(name), "\(rows[row + 1])")
    }
    let text = rows.joined(separator: "\n")
    #expect(text.contains("╭─┤ 2 "))
    #expect(text.contains("FY2026") == (height >= 16))
    // The pace has room for two fiscal years, of which these figures know one.
    #expect(rows.count { !$0.contains { $0 != " " } } <= 1)
  }

  @Test(arguments: [(60, 20), (40, 12), (30, 8), (50, 9), (20, 6)])
  func `a family in a line is as overdue as its panel says`(width: Int, height: Int) {
    // The fixture's flights were last published for August; nothing else is overdue.
    let wide = rows(120, 36).joined(separator: "\n")
    let lines = rows(width, height)[1...4].filter { $0.contains("LATE") || $0.contains("OLD") }
    #expect(lines.isEmpty == !(wide.contains("LATE") || wide.contains("OLD")))
    #expect(lines.allSatisfy { $0.contains { $0.isNumber } })
  }

  @Test func `up and down go from line to line`() {
    var board = Fixture.pacedBoard(80, 12)
    board.type("Down")
    #expect(board.place == .overview(selected: 1))
  }

  @Test(arguments: [(120, "0–8 page  : actions"), (120, "c claims  t theme"), (80, ": actions")])
  func `the overview names the keys that a newcomer needs`(width: Int, words: String) {
    #expect(rows(width, 36).last?.contains(words) == true)
  }

  @Test(arguments: ["1", "2", "4"])
  func `the page of a family names finding and the palette`(page: String) {
    let line = rows(120, 36, page).last ?? ""
    #expect(line.contains("/ find") && line.contains(": actions"), "\(line)")
  }

  @Test func `without a panel for want of a table the page says why`() {
    var board = Fixture.board()
    let fault = "datapackage.json:10:15: error: file cannot be opened 'metrics.csv'"
    let dataset = Fixture.dataset(generation: 2).showing([])
    _ = board.apply(.read(Fixture.reading(dataset, faults: [fault])), at: Fixture.now)
    #expect(board.lines(with: fault).count == 1)
  }
}
