import Canvas
import Testing

struct BigFontTests {
  static let heights = [3, 5, 6, 7, 8, 9, 13, 20]
  static let figures = "0123456789,.'–-~<>=+%kM▲▼"
  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ ·:/()"

  private static func lines(_ text: String, _ font: BigFont) -> [String] {
    let columns = font.columns(of: text) ?? 0
    var canvas = Canvas(width: columns + 4, height: font.rows + 2)
    canvas.fill(canvas.bounds, with: "x", style: Style())
    BigText(text, font: font, style: Style())
      .draw(on: &canvas, in: Rect(x: 2, y: 1, width: columns, height: font.rows))
    return (0..<canvas.height).map { canvas.text(row: $0) }
  }

  @Test(arguments: heights, [Symbols.braille, .block])
  func `every glyph has the height of its font and the width it says`(
    rows: Int, symbols: Symbols
  ) throws {
    let font = BigFont(rows: rows, symbols: symbols)
    #expect(font.rows == rows)
    for character in Self.figures + Self.letters {
      let columns = try #require(font.columns(of: String(character)), "\(character)")
      let drawn = Self.lines(String(character), font)
      let frame = String(repeating: "x", count: columns + 4)
      #expect(drawn.first == frame && drawn.last == frame, "\(character)")
      for line in drawn.dropFirst().dropLast() {
        #expect(line.hasPrefix("xx") && line.hasSuffix("xx"))
        #expect(!line.dropFirst(2).dropLast(2).contains("x"), "\(character): \(line)")
      }
      let isBlank = drawn.allSatisfy { $0.allSatisfy { $0 == "x" || $0 == " " } }
      #expect(isBlank == (character == " "), "\(character)")
    }
  }

  @Test(arguments: heights, Symbols.allCases)
  func `no two digits look alike`(rows: Int, symbols: Symbols) {
    let font = BigFont(rows: rows, symbols: symbols)
    let drawn = "0123456789".map { Self.lines(String($0), font).joined(separator: "\n") }
    #expect(Set(drawn).count == 10)
  }

  @Test(arguments: heights)
  func `ASCII has every sign of a figure`(rows: Int) throws {
    let font = BigFont(rows: rows, symbols: .ascii)
    for character in Self.figures {
      let drawn = Self.lines(String(character), font).dropFirst().dropLast()
      let glyph = drawn.map { $0.dropFirst(2).dropLast(2) }.joined()
      #expect(glyph.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
      #expect(glyph.contains { $0 != " " }, "\(character)")
    }
  }

  @Test(arguments: heights.dropFirst(), [Symbols.braille, .block])
  func `a figure stands on its base line and reaches the top`(rows: Int, symbols: Symbols) {
    let font = BigFont(rows: rows, symbols: symbols)
    for digit in "0123456789" {
      let drawn = Self.lines(String(digit), font)
      #expect(drawn[1].contains { $0 != "x" && $0 != " " }, "\(digit)")
      #expect(drawn[rows].contains { $0 != "x" && $0 != " " }, "\(digit)")
    }
  }

  @Test func `the smallest font is of halves of cells, and of strokes in ASCII`() {
    #expect(
      Self.lines("60,311", BigFont(rows: 3, symbols: .block)).dropFirst().dropLast() == [
        "xx█▀▀▀x█▀▀█x  x▀▀▀█x▄█x▄█xx", "xx█▀▀█x█  █x ▄x ▀▀█x █x █xx",
        "xx▀▀▀▀x▀▀▀▀x▀ x▀▀▀▀x ▀x ▀xx",
      ])
    #expect(
      Self.lines("60,311", BigFont(rows: 3, symbols: .ascii)).dropFirst().dropLast() == [
        "xx _ x _ x x _ x   x   xx", "xx|_ x| |x x _|x  |x  |xx", "xx|_|x|_|x,x _|x  |x  |xx",
      ])
  }

  @Test func `strokes bend, and are as thick wherever they go`() {
    #expect(
      Self.lines("95", BigFont(rows: 7, symbols: .braille)).dropFirst().dropLast() == [
        "xx ▄█████▙▖ xx██████████xx", "xx▟█▘    ▜█▙xx██        xx", "xx▜█▖     ██xx██        xx",
        "xx ▀████████xx████████▄ xx", "xx        ██xx       ▝█▙xx", "xx▄▄     ▟█▛xx▄▄     ▗█▛xx",
        "xx▜██████▛▘ xx▜███████▀ xx",
      ])
  }

  @Test(arguments: Symbols.allCases)
  func `the largest font that fits is found`(symbols: Symbols) throws {
    for width in [12, 24, 38, 60, 120, 300] {
      for height in [3, 5, 9, 14, 40] {
        let size = Size(width: width, height: height)
        guard let font = BigFont.largest(for: "60,311", in: size, symbols: symbols) else {
          let least = BigFont(rows: BigFont.leastRows, symbols: symbols)
          #expect(try #require(least.columns(of: "60,311")) > width)
          continue
        }
        #expect(font.rows <= height)
        #expect(try #require(font.columns(of: "60,311")) <= width)
        let next = BigFont(rows: max(5, font.rows + 1), symbols: symbols)
        let nextColumns = try #require(next.columns(of: "60,311"))
        #expect(next.rows > height || nextColumns > width)
      }
    }
  }

  @Test func `a text that the font lacks a letter of is not drawn large`() {
    let size = Size(width: 200, height: 50)
    #expect(BigFont.largest(for: "60 311€", in: size, symbols: .braille) == nil)
    #expect(BigFont.largest(for: "", in: size, symbols: .braille) == nil)
    #expect(BigFont.largest(for: "1", in: Size(width: 9, height: 2), symbols: .block) == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (500, 1)])
  func `a figure is clipped to its area`(width: Int, height: Int) {
    var canvas = Canvas(width: 40, height: 12)
    BigText("88,888", font: BigFont(rows: 9, symbols: .braille), style: Style())
      .draw(on: &canvas, in: Rect(x: 5, y: 5, width: width, height: height))
    for y in 0..<12 where y < 5 || y >= 5 + height {
      #expect(canvas.text(row: y).allSatisfy { $0 == " " })
    }
  }

  @Test func `dimming takes light from colours and keeps the terminal's own`() {
    var canvas = Canvas(width: 3, height: 1, style: Style(.rgb(200, 100, 50), on: .rgb(10, 0, 0)))
    canvas.put("x", x: 2, y: 0, style: Style(.terminal, on: .palette(4), .bold))
    canvas.dim(canvas.bounds)
    #expect(canvas.style(x: 0, y: 0) == Style(.rgb(80, 40, 20), on: .rgb(4, 0, 0)))
    #expect(canvas.style(x: 2, y: 0) == Style(.terminal, on: .palette(4), .dim))
    #expect(canvas.text(row: 0) == "  x")
  }
}
