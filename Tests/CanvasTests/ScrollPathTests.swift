import Canvas
import Testing
import TestSupport

struct ScrollPathTests {
  private func table(_ count: Int, _ path: ScrollPath) -> Table {
    var table = Table(
      [Table.Column("n")], (0..<count).map { Table.Row([Table.Cell("\($0)")]) },
      cursor: path.row, theme: .dark)
    table.path = path
    return table
  }

  /// The first row in view of a list of so many, with a row for its heading above `room` others.
  private func first(_ count: Int, room: Int, _ path: ScrollPath) -> Int {
    table(count, path).window(in: Rect(width: 12, height: room + 1)).lowerBound
  }

  @Test func `a list scrolls only where its cursor comes near an edge`() {
    var path = ScrollPath(at: 20)
    let ways = [(22, 15), (23, 16), (24, 17), (20, 17), (19, 17), (18, 16), (0, 0), (49, 40)]
    for (row, expected) in ways {
      path.move(to: row)
      #expect(first(50, room: 10, path) == expected)
      #expect(table(50, path).window(in: Rect(width: 12, height: 11)).contains(row))
    }
  }

  @Test func `a path that leads elsewhere than the cursor is not followed`() {
    var table = table(50, ScrollPath(at: 3))
    table.cursor = 20
    #expect(table.window(in: Rect(width: 12, height: 11)) == 15..<25)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `turns that are forgotten had no say`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...40, using: &randomness)
      let rows = (0..<30).map { _ in Int.random(in: 0..<count, using: &randomness) }
      var path = ScrollPath(at: rows[0])
      var tops = (1...12).map { min(max(0, rows[0] - $0 / 2), max(0, count - $0)) }
      for row in rows.dropFirst() {
        path.move(to: row)
        for room in 1...12 {
          let margin = min(2, (room - 1) / 2)
          var top = min(max(tops[room - 1], row - room + 1 + margin), row - margin)
          top = min(max(0, top), max(0, count - room))
          tops[room - 1] = top
          #expect(first(count, room: room, path) == top, "\(rows), \(room) of \(count)")
        }
      }
    }
  }

  @Test func `rows left out before the list shift its path`() {
    var path = ScrollPath(at: 24)
    path.move(to: 27)
    #expect(first(50, room: 10, path.dropping(4)) == first(50, room: 10, path) - 4)
  }
}
