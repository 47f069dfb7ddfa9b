import Canvas
import Testing

struct CanvasTests {
  private func row(_ text: String, width: Int = 8, at x: Int = 0, clip: Rect? = nil) -> String {
    var canvas = Canvas(width: width, height: 1)
    canvas.fill(canvas.bounds, with: "x", style: Style())
    canvas.write(text, at: Point(x: x, y: 0), in: clip)
    return canvas.description
  }

  @Test func `text is written from left to right and clipped at the right edge`() {
    #expect(row("abc") == "abcxxxxx")
    #expect(row("abcdefghij") == "abcdefgh")
    #expect(row("abc", at: 6) == "xxxxxxab")
  }

  @Test func `text that starts left of its clip shows its end`() {
    #expect(row("abcdef", at: -3) == "defxxxxx")
    #expect(row("abcdef", at: 0, clip: Rect(x: 2, y: 0, width: 3, height: 1)) == "xxcdexxx")
  }

  @Test func `a wide glyph takes two cells and is never split`() {
    #expect(row("a板b") == "a板bxxxx")
    #expect(row("板板板板板", width: 7) == "板板板 ")
    #expect(row("板b", at: -1) == " bxxxxxx")
    #expect(row("板", at: 1, clip: Rect(x: 0, y: 0, width: 2, height: 1)) == "x xxxxxx")
  }

  @Test func `writing over half of a wide glyph blanks the other half`() {
    var canvas = Canvas(width: 4, height: 1)
    canvas.write("板板", at: Point(x: 0, y: 0))
    canvas.write("a", at: Point(x: 1, y: 0))
    #expect(canvas.description == " a板")
    canvas.write("b", at: Point(x: 2, y: 0))
    #expect(canvas.description == " ab ")
    canvas.write("板", at: Point(x: 1, y: 0))
    #expect(canvas.description == " 板 ")
  }

  @Test func `marks stay with their base and a lone mark gets a circle`() {
    #expect(row("e\u{301}a") == "e\u{301}axxxxxx")
    #expect(row("\u{301}a") == "\u{25CC}\u{301}axxxxxx")
    #expect(row("❤\u{FE0F}a") == "❤axxxxxx")
  }

  @Test func `control and bidi characters are shown as stand-ins`() {
    #expect(row("a\u{1B}[2J") == "a^[[2Jxx")
    #expect(row("\u{202E}") == "<U+202E>")
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (-1, -1), (1, 1), (500, 200)])
  func `a canvas of any size takes any drawing`(width: Int, height: Int) {
    var canvas = Canvas(width: width, height: height)
    let end = canvas.write("板e\u{301}abc", at: Point(x: -1, y: 0))
    #expect(end == 5)
    canvas.put("x", x: 99999, y: -5, style: Style())
    canvas.fill(Rect(x: -5, y: -5, width: 9999, height: 9999), style: Style())
    #expect(canvas.text(row: 0).count == max(0, height > 0 ? width : 0))
  }

  @Test func `rows compare by what they show`() {
    var one = Canvas(width: 3, height: 2)
    var two = one
    one.write("e\u{301}", at: Point(x: 0, y: 0))
    two.write("a\u{301}", at: Point(x: 0, y: 0))
    #expect(!one.hasSameRow(0, as: two))
    two.write("e\u{301}", at: Point(x: 0, y: 0))
    #expect(one == two)
    #expect(one.hasSameRow(1, as: two))
    #expect(!one.hasSameRow(2, as: two))
  }
}
