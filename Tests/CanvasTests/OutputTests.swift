import Canvas
import Foundation
import FoundationXML
import Testing

struct OutputTests {
  private let amber = Style(.rgb(255, 200, 0), on: .rgb(13, 16, 23))

  private func canvas(_ draw: (inout Canvas) -> Void) -> Canvas {
    var canvas = Canvas(width: 6, height: 2)
    draw(&canvas)
    return canvas
  }

  @Test func `plain text keeps the rows and drops blanks at their ends`() {
    let canvas = canvas { $0.write("a b", at: Point(x: 1, y: 0)) }
    #expect(canvas.plainText() == " a b\n\n")
    #expect(Canvas(width: 0, height: 0).plainText() == "")
  }

  @Test func `a sequence is sent where the style changes, and the row ends plain`() {
    let canvas = canvas {
      $0.write("ab", at: Point(x: 0, y: 0), style: amber)
      $0.write("c", at: Point(x: 2, y: 0), style: amber.adding(.bold))
      $0.write("d", at: Point(x: 3, y: 0), style: amber)
      $0.write("e", at: Point(x: 0, y: 1), style: Style(.palette(9), on: .palette(4)))
      $0.write("f", at: Point(x: 1, y: 1), style: Style(.palette(99)))
    }
    #expect(
      canvas.ansi(.rgb)
        == "\u{1B}[38;2;255;200;0;48;2;13;16;23mab\u{1B}[1mc"
        + "\u{1B}[0;38;2;255;200;0;48;2;13;16;23md\u{1B}[m\n"
        + "\u{1B}[91;44me\u{1B}[38;5;99;49mf\u{1B}[m\n")
    #expect(canvas.ansi(.none) == "ab\u{1B}[1mc\u{1B}[md\nef\n")
    #expect(canvas.ansi(.palette).hasPrefix("\u{1B}[38;5;220;48;5;233mab"))
    #expect(canvas.ansi(.sixteen).hasPrefix("\u{1B}[93;40mab"))
  }

  @Test func `a background shows to the end of its row`() {
    let canvas = canvas { $0.fill($0.bounds, style: Style(on: .palette(1))) }
    #expect(canvas.ansi(.palette) == String(repeating: "\u{1B}[41m      \u{1B}[m\n", count: 2))
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `the palette beyond the sixteen stays itself`(index: UInt8) {
    let color = Color.palette(index)
    #expect(color.quantised(to: .palette) == color)
    #expect(color.quantised(to: .none) == .terminal)
    guard case .palette(let nearest) = color.quantised(to: .sixteen).kind else {
      Issue.record("no palette entry")
      return
    }
    #expect(nearest < 16 && (index > 15 || nearest == index))
  }

  @Test(
    arguments: [
      (Color.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(95, 135, 175), 67),
      (.rgb(8, 8, 8), 232), (.rgb(128, 128, 128), 244), (.rgb(254, 1, 1), 196),
    ] as [(Color, UInt8)])
  func `RGB becomes the nearest of the cube and the greys`(color: Color, index: UInt8) {
    #expect(color.quantised(to: .palette) == .palette(index))
  }

  @Test func `a page holds text that cannot become markup`() {
    let canvas = canvas {
      $0.write("<b>&\"'", at: Point(x: 0, y: 0), style: amber)
      $0.put("\u{1B}", x: 0, y: 1, style: Style())
    }
    let html = canvas.html(title: "</title><script>")
    #expect(html.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
    #expect(html.contains("<span class=\"c0\">&lt;b&gt;&amp;&quot;&#39;</span>\n"))
    #expect(html.contains(".c0{color:#ffc800;background:#0d1017}"))
    #expect(html.contains("<span class=\"c1 w6\">\u{FFFD}     </span>"))
    #expect(html.contains(".w6{display:inline-block;min-width:6ch;width:6ch}"))
    #expect(!html.contains("<script"))
  }

  @Test func `a page takes the colours that its reader asks for`() {
    func page(_ glyph: Color, _ ground: Color) -> Canvas {
      var canvas = Canvas(width: 6, height: 2, style: Style(glyph, on: ground))
      canvas.write("ab", at: Point(x: 0, y: 0), style: Style(glyph, on: ground))
      canvas.write("cd", at: Point(x: 2, y: 0), style: Style(.palette(1), on: ground))
      return canvas
    }
    let dark = page(.rgb(250, 250, 250), .rgb(10, 10, 10))
    let light = page(.rgb(20, 20, 20), .rgb(255, 255, 255))
    let html = dark.html(title: "t", light: light)
    #expect(html.contains(":root{color-scheme:light dark}"))
    #expect(html.contains("body{margin:1em;background:#0a0a0a}"))
    #expect(html.contains(".c0{color:#fafafa;background:#0a0a0a}"))
    #expect(
      html.contains(
        "@media (prefers-color-scheme:light){\nbody{background:#ffffff}\n"
          + ".c0{color:#141414;background:#ffffff}\n"))
    // Alone it is what it is, for whoever reads it.
    #expect(dark.html(title: "t").contains(":root{color-scheme:dark}"))
    #expect(!dark.html(title: "t").contains("prefers-color-scheme"))
    #expect(Canvas(width: 1, height: 1).html(title: "t").contains(":root{color-scheme:light dark}"))
  }

  @Test func `a picture draws charts as shapes and words as text`() {
    let canvas = canvas {
      $0.write("█▁⡀─", at: Point(x: 0, y: 0), style: amber)
      $0.write("a<b c", at: Point(x: 0, y: 1), style: amber.adding(.bold))
    }
    let svg = canvas.svg(title: "t")
    #expect(svg.contains("viewBox=\"0 0 60 40\""))
    #expect(svg.contains("d=\"M0 0h10v20h-10zM10 17.5h10v2.5h-10z\""))
    #expect(svg.contains("stroke-linecap=\"round\" d=\"M22.5 17.5h0\""))
    #expect(svg.contains("stroke-width=\"1.2\" d=\"M30 10 35.6 10M40 10 34.4 10\""))
    #expect(svg.contains("font-weight=\"bold\" textLength=\"30\""))
    #expect(svg.contains(">a&lt;b</text>"))
    #expect(svg.contains("<text x=\"40\" y=\"35\""))
  }

  @Test func `a shade is told by its grain and not by a colour alone`() {
    let svg = canvas { $0.write("█▒", at: Point(x: 0, y: 0), style: amber) }.svg(title: "t")
    #expect(svg.contains("<mask id=\"medium\""))
    #expect(svg.contains("mask=\"url(#medium)\" d=\"M10 0h10v20h-10z\""))
    #expect(!svg.contains("id=\"light\""))
    #expect(!Canvas(width: 1, height: 1).svg(title: "t").contains("<defs>"))
  }

  @Test(arguments: Example.allCases, Symbols.allCases)
  func `every picture is well-formed`(example: Example, symbols: Symbols) {
    let svg = drawn(example.view(symbols), 60, 20).svg(title: "\u{0}<&\u{FFFF}")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    #expect(!svg.contains("href") && !svg.contains("script"))
    // A glyph of a chart that became text would need a font that has it.
    let words = svg.split(separator: "</text>").compactMap { $0.split(separator: ">").last }
    let shapes = words.joined().unicodeScalars.filter { (0x2500...0x259F).contains($0.value) }
    #expect(shapes.isEmpty)
  }
}
