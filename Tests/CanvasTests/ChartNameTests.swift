import Canvas
import Testing

/// Names of marks and breaks on a chart.
struct ChartNameTests {
  /// A line at the foot of a chart, with one break and one mark.
  private func text(
    width: Int, height: Int = 8, label: Phrase = "", marks: [ChartMark] = []
  ) -> String {
    let theme = Theme.dark
    let chart = LineChart(
      [Series("", [DataPoint(x: 0, y: 1), DataPoint(x: 1, y: 4)], accent: theme.accent(0))],
      form: .line, beginsAtZero: true, theme: theme, marks: marks,
      breaks: label.forms.isEmpty ? [] : [ChartBreak(at: 0.5, label: label)],
      label: { "\(Int($0))" })
    var canvas = Canvas(width: width, height: height)
    chart.draw(on: &canvas, in: canvas.bounds)
    return canvas.description
  }

  @Test(arguments: [
    (80, "Title 42 counted to May"), (40, "counted to May"), (20, "T42"),
  ])
  func `a break has the longest name that finds room`(width: Int, name: String) {
    let text = text(width: width, label: ["Title 42 counted to May", "Title 42…", "T42"])
    #expect(text.contains(name), "\(text)")
  }

  @Test func `a name without room in one row stands in two`() {
    let label: Phrase = ["Title 42 counted to May", "Title 42…", "T42"]
    let rows = text(width: 40, label: label).split(separator: "\n")
    let upper = rows.firstIndex { $0.contains("Title 42") }
    #expect(upper.map { rows[$0 + 1].contains("counted to May") } == true)
  }

  @Test func `a break is named even where its first row has no room`() {
    let taken = ChartMark(
      at: 0.55, glyph: "▾", role: .event, label: ["a name that takes the first row of it all"])
    #expect(text(width: 60, label: ["Title 42 counted", ""], marks: [taken]).contains("Title 42"))
  }

  @Test func `a sign that says nothing without its label stands only beside it`() {
    func mark(_ label: Phrase) -> ChartMark {
      ChartMark(at: 0.3, value: 3.5, glyph: "▿", label: label, needsLabel: true)
    }
    #expect(text(width: 60, marks: [mark(["max 12"])]).contains("▿max 12"))
    let long = String(repeating: "m", count: 60)
    #expect(!text(width: 60, marks: [mark([long])]).contains("▿"))
  }

  @Test(arguments: 24...60)
  func `a name left of its sign keeps away from other signs`(width: Int) {
    let text = text(
      width: width,
      marks: [
        ChartMark(at: 0.5, glyph: "▾", role: .event),
        ChartMark(at: 0.9, glyph: "▿", label: ["max 71,400", "max 71.4k"], needsLabel: true),
      ])
    #expect(!text.contains("▾max"), "\(text)")
    #expect(text.contains("max") == text.contains("▿"), "\(text)")
  }

  @Test func `a sign that another one hides has no name`() {
    let text = text(
      width: 40,
      marks: [
        ChartMark(at: 0.5, glyph: "•", label: ["max 71,400"]),
        ChartMark(at: 0.5, glyph: "◇"),
      ])
    #expect(text.contains("◇") && !text.contains("max"), "\(text)")
  }
}
