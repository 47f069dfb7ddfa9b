import Canvas
import Testing

struct ASCIITests {
  @Test func `a frame keeps its shape`() {
    var canvas = Canvas(width: 24, height: 4)
    canvas.write("╭─┤ 1 Arrests · é ├──╮", at: Point(x: 0, y: 0))
    canvas.write("│ ▲7% ▼5% 3,000–4,000 │", at: Point(x: 0, y: 1))
    canvas.write("│ ◇ ✓ ⚑ … ┄ █ ⣀⠉⣿ 板é │", at: Point(x: 0, y: 2))
    canvas.write("╰─────┴──────┼───────╯", at: Point(x: 0, y: 3))
    #expect(
      canvas.asASCII().description == """
        +-| 1 Arrests . e |--+  
        | +7% -5% 3,000-4,000 | 
        | o + ! . - # .'# ? e | 
        +-----+------+-------+  
        """)
  }

  @Test(arguments: [
    ("expulsions…", "expulsion.."), ("… and 3 more", ". and 3 more"), ("a …", "a ."), ("…", "."),
  ])
  func `a text that was cut ends in two points`(text: String, ascii: String) {
    var canvas = Canvas(width: text.count, height: 1)
    canvas.write(text, at: Point(x: 0, y: 0))
    #expect(canvas.asASCII().description == ascii)
  }

  @Test func `styles stay`() {
    let style = Style(.rgb(1, 2, 3), on: .palette(4), .bold)
    var canvas = Canvas(width: 3, height: 1)
    canvas.write("板e\u{301}", at: Point(x: 0, y: 0), style: style)
    let ascii = canvas.asASCII()
    #expect(ascii.description == "? e")
    #expect((0..<3).allSatisfy { ascii.style(x: $0, y: 0) == style })
  }

  @Test func `every scalar has a printable stand-in and ASCII is its own`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0x20...0x7E).contains(scalar.asciiStandIn.value))
      if (0x20...0x7E).contains(value) { #expect(scalar.asciiStandIn == scalar) }
    }
  }

  @Test(
    arguments: zip(
      "ÀÇÈÑÖØßàçèñöøÿĀāČčĐđĞğİıŁłŃńŐőŘřŠšŤťŮůŹźŽžſ", "ACENOOsacenooyAaCcDdGgIiLlNnOoRrSsTtUuZzZzs"))
  func `a letter loses its accent`(letter: Character, plain: Character) {
    #expect(letter.unicodeScalars.map(\.asciiStandIn) == Array(plain.unicodeScalars))
  }

  @Test(arguments: [(0, 0), (1, 1), (500, 200)])
  func `a canvas of any size has an ASCII form`(width: Int, height: Int) {
    let canvas = Canvas(width: width, height: height)
    #expect(canvas.asASCII() == canvas)
  }
}
