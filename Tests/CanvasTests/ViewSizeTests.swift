import Canvas
import Testing

struct ViewSizeTests {
  static let sizes = [
    (0, 0), (0, 5), (5, 0), (1, 1), (1, 9), (9, 1), (2, 2), (3, 3), (10, 4), (14, 6), (40, 10),
    (80, 24), (500, 200),
  ].map { Size(width: $0.0, height: $0.1) }

  /// The characters to try; a huge canvas takes long, and how it is drawn on differs little.
  private func symbols(_ size: Size) -> [Symbols] {
    size.width > 200 ? [.braille] : Symbols.allCases
  }

  @Test(arguments: Example.allCases, sizes)
  func `a view writes every cell of its area`(_ example: Example, _ size: Size) {
    for symbols in symbols(size) {
      let pictures = ["x", "y"].map { (ground: Unicode.Scalar) -> Canvas in
        var canvas = Canvas(width: size.width, height: size.height)
        canvas.fill(canvas.bounds, with: ground, style: Style())
        example.view(symbols).draw(on: &canvas, in: canvas.bounds)
        return canvas
      }
      // A lying bar is one row, whatever it is given.
      let rows = [.gauge, .missingGauge].contains(example) ? min(1, size.height) : size.height
      for y in 0..<rows where !pictures[0].hasSameRow(y, as: pictures[1]) {
        Issue.record("row \(y) of \(symbols): \(pictures[0].text(row: y))")
      }
    }
  }

  @Test(arguments: Example.allCases, sizes)
  func `a view draws nowhere but in its area`(_ example: Example, _ size: Size) {
    for symbols in symbols(size) {
      var canvas = Canvas(width: size.width + 4, height: size.height + 4)
      canvas.fill(canvas.bounds, with: "x", style: Style())
      let untouched = canvas
      let area = canvas.bounds.inset(left: 2, top: 2, right: 2, bottom: 2)
      example.view(symbols).draw(on: &canvas, in: area)
      canvas.fill(area, with: "x", style: Style())
      #expect(canvas == untouched)
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
