import Canvas
import Testing

struct ViewSizeTests {
  static let sizes = [
    (0, 0), (0, 5), (5, 0), (1, 1), (1, 9), (9, 1), (2, 2), (3, 3), (10, 4), (14, 6), (40, 10),
    (80, 24), (500, 200),
  ].map { Size(width: $0.0, height: $0.1) }

  @Test(arguments: Example.allCases, sizes)
  func `a view fills its area and draws nowhere else`(_ example: Example, _ size: Size) {
    for symbols in Symbols.allCases {
      var canvas = Canvas(width: size.width + 4, height: size.height + 4)
      canvas.fill(canvas.bounds, with: "x", style: Style())
      let area = canvas.bounds.inset(left: 2, top: 2, right: 2, bottom: 2)
      example.view(symbols).draw(on: &canvas, in: area)
      for y in 0..<canvas.height {
        let row = canvas.text(row: y)
        let isInside = y >= area.y && y < area.bottom
        let edges = isInside ? row.prefix(2) + row.suffix(2) : row[...]
        #expect(edges.allSatisfy { $0 == "x" }, "row \(y)")
      }
      // A lying bar is one row, whatever it is given.
      let rows = [.gauge, .missingGauge].contains(example) ? min(1, area.height) : area.height
      for y in area.y..<area.y + rows {
        #expect(!canvas.text(row: y).dropFirst(2).dropLast(2).contains("xx"), "row \(y)")
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `in ASCII a view of our own words draws nothing else`(_ example: Example) {
    guard example != .table else { return }
    let picture = picture(example.view(.ascii), 80, 24)
    let foreign = picture.unicodeScalars.filter { !$0.isASCII && !"·–".unicodeScalars.contains($0) }
    #expect(foreign.isEmpty)
  }

  @Test(arguments: Example.allCases)
  func `an area outside of the canvas is not drawn`(_ example: Example) {
    var canvas = Canvas(width: 10, height: 5)
    canvas.fill(canvas.bounds, with: "x", style: Style())
    let before = canvas
    example.view().draw(on: &canvas, in: Rect(x: 40, y: 40, width: 20, height: 10))
    example.view().draw(on: &canvas, in: Rect(x: -40, y: -40, width: 20, height: 10))
    #expect(canvas == before)
  }
}
