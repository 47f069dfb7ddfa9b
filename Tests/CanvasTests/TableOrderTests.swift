import Canvas
import Testing
import Text

struct TableOrderTests {
  private func table(_ rows: [(String, Double?, String)]) -> Table {
    Table(
      [
        Table.Column("Month", priority: 2), Table.Column("", priority: 1),
        Table.Column(["Value", "V"], .right, priority: 1),
      ],
      rows.map {
        Table.Row([Table.Cell($0.0), Table.Cell(""), Table.Cell($0.2, rank: $0.1)])
      }, cursor: 0, theme: .dark)
  }

  private var rows: [(String, Double?, String)] {
    [("b", 9, "9"), ("A", 1000, "1,000"), ("", nil, "–"), ("c", 9, "9"), ("B", -3, "-3")]
  }

  @Test(arguments: [
    (0, false, [1, 0, 4, 3, 2]), (0, true, [3, 0, 4, 1, 2]),
    (2, false, [4, 0, 3, 1, 2]), (2, true, [1, 0, 3, 4, 2]), (9, false, [0, 1, 2, 3, 4]),
  ])
  func `rows are ordered by rank or text, what is not there last and equals as they were`(
    column: Int, isDescending: Bool, expected: [Int]
  ) {
    let order = Table.Order(column: column, isDescending: isDescending)
    #expect(table(rows).indices(in: order) == expected)
  }

  @Test func `each column with a heading has its turn, upwards and downwards`() {
    let table = table(rows)
    var orders: [Table.Order?] = []
    var order: Table.Order?
    repeat {
      order = table.order(after: order)
      orders.append(order)
    } while order != nil && orders.count < 20
    #expect(
      orders == [
        Table.Order(column: 0), Table.Order(column: 0, isDescending: true),
        Table.Order(column: 2), Table.Order(column: 2, isDescending: true), nil,
      ])
  }

  @Test(arguments: [(false, "▲Value"), (true, "▼Value")])
  func `the heading tells the order by a sign`(isDescending: Bool, heading: String) {
    var table = table(rows)
    table.order = Table.Order(column: 2, isDescending: isDescending)
    #expect(picture(table, 30, 8).contains(heading))
    // The column that orders the rows goes last when room runs out.
    #expect(picture(table, 8, 8).contains(isDescending ? "▼V" : "▲V"))
  }

  @Test func `a click on a heading means its column`() {
    var table = table(rows)
    for isOrderable in [false, true] {
      table.isOrderable = isOrderable
      var canvas = Canvas(width: 30, height: 8)
      canvas.keepsSpots = true
      table.draw(on: &canvas, in: canvas.bounds)
      #expect(canvas.spot(at: Point(x: 1, y: 0)) == (isOrderable ? .column(0) : nil))
    }
  }
}
