import Canvas
import Testing

struct PhraseTests {
  private let parts: [Phrase] = [
    Phrase("Human Rights First", "HRF"), "published Jan 2026", Phrase("due 20 Nov", "20 Nov"),
  ]

  @Test(arguments: [
    (60, "Human Rights First · published Jan 2026 · due 20 Nov"),
    (48, "Human Rights First · published Jan 2026 · 20 Nov"),
    (36, "HRF · published Jan 2026 · 20 Nov"), (32, "HRF · published Jan 2026"),
    (18, "Human Rights First"), (5, "HRF"), (2, ""), (0, ""), (-1, ""),
  ])
  func `parts shorten before any is dropped, later ones first`(columns: Int, text: String) {
    #expect(Phrase.joined(parts).fitting(columns) == text)
  }

  @Test func `a part of a higher priority outlives those before it`() {
    let style = Style()
    let parts = [
      Line.Part("ICE", style), Line.Part("published 9 Apr", style),
      Line.Part("LATE 10 mo.", style, priority: 1),
    ]
    func text(_ columns: Int) -> String {
      Line(fitting: parts, columns: columns).runs.map(\.text).joined()
    }
    #expect(text(40) == "ICE · published 9 Apr · LATE 10 mo.")
    #expect(text(30) == "ICE · LATE 10 mo.")
    #expect(text(12) == "LATE 10 mo.")
    #expect(text(10) == "")
  }

  @Test func `a line knows its columns and writes its runs in turn`() {
    var line = Line("held ", Style())
    line.append("60,311 板", Style(.palette(1)))
    var canvas = Canvas(width: 12, height: 1)
    #expect(line.write(on: &canvas, at: Point(x: 0, y: 0)) == line.columns)
    #expect(canvas.text(row: 0) == "held 60,311 ")
    #expect(canvas.style(x: 5, y: 0).foreground == .palette(1))
  }
}
