import Canvas
import Testing

/// How the columns of a table share the room there is.
struct TableWidthTests {
  /// The widths of the first two columns, whose texts are all of them cut or of x.
  private func widths(_ columns: Int, _ rows: [(Int, Int)], priority: Int = 0) -> [Int] {
    func text(_ count: Int) -> Table.Cell { Table.Cell(String(repeating: "x", count: count)) }
    let table = Table(
      [
        Table.Column("A", priority: priority, narrowest: 4), Table.Column("B", narrowest: 4),
        Table.Column("C"),
      ],
      rows.map { Table.Row([text($0.0), text($0.1), Table.Cell("end")]) }, theme: .dark)
    var canvas = Canvas(width: columns, height: rows.count + 1)
    table.draw(on: &canvas, in: canvas.bounds)
    let header = canvas.description.split(separator: "\n")[0]
    let starts = header.enumerated().filter { "ABC".contains($0.element) }.map(\.offset)
    return zip(starts, starts.dropFirst()).map { $1 - $0 - 2 }
  }

  @Test(arguments: [(47, [20, 20]), (71, [32, 32]), (91, [42, 42]), (200, [90, 90])])
  func `two long texts of strangers share the room`(columns: Int, expected: [Int]) {
    #expect(widths(columns, [(90, 90)]) == expected)
  }

  @Test func `one long text takes nothing from what the others usually need`() {
    let rows = (0..<20).map { $0 == 3 ? (90, 40) : (12, 40) }
    #expect(widths(62, rows) == [15, 40])
    #expect(widths(122, rows) == [75, 40])
  }

  @Test func `of two columns the one that matters more has an ordinary width first`() {
    let rows = (0..<4).map { _ in (40, 40) }
    #expect(widths(57, rows, priority: 1) == [32, 18])
    #expect(widths(57, rows) == [25, 25])
  }

  @Test func `a column takes no more than it needs`() {
    #expect(widths(200, [(8, 30), (6, 2)]) == [8, 30])
  }
}
