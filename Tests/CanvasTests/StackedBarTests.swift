import Canvas
import Testing
import Text

struct StackedBarTests {
  private let theme = Theme.dark

  private func chart(_ symbols: Symbols = .braille) -> StackedBarChart {
    StackedBarChart(
      [
        StackedBar([40, 20, 10]), nil, StackedBar([30, 10, 0], rest: 40), StackedBar([1, 1, 78]),
      ],
      parts: ["one", "two", "three"].enumerated().map {
        StackedBarChart.Part(Phrase([$0.element]), color: theme.accent($0.offset).gradient.stops[0])
      }, restName: "in no part", theme: theme, symbols: symbols,
      xLabels: Array("JFMA").enumerated().map {
        XLabel(at: Double($0.offset), Phrase([String($0.element)]))
      }, cursor: 3)
  }

  /// What stands in each column of the bars from the foot up, each glyph once.
  private func stacks(_ chart: StackedBarChart) -> Set<String> {
    let canvas = drawn(chart, 44, 11)
    return Set(
      (0..<36).map { x in
        var stack = ""
        for y in (1..<canvas.height - 1).reversed() {
          guard let glyph = canvas.scalars(x: x, y: y).first, glyph != " ", glyph != "┈",
            stack.unicodeScalars.last != glyph
          else { continue }
          stack.unicodeScalars.append(glyph)
        }
        return stack
      })
  }

  @Test func `each part has a pattern, the rest an outline and a gap its dots`() {
    #expect(picture(chart(), 44, 11).contains("█ one   ▒ two   ▚ three"))
    let stacks = stacks(chart())
    for stack in ["█▒▚", "█▒┊╌", "█▒╌", "·"] { #expect(stacks.contains(stack), "\(stacks)") }
  }

  @Test func `parts lie in their own shares of the whole`() {
    let canvas = drawn(chart(), 44, 38)
    let columns = (0..<36).map { x in (0..<38).compactMap { canvas.scalars(x: x, y: $0).first } }
    guard let first = columns.first(where: { $0.contains("▚") }) else {
      Issue.record("no bar")
      return
    }
    let counts = ["█", "▒", "▚"].map { glyph in
      Double(first.filter { String($0) == glyph }.count)
    }
    #expect(abs(counts[0] / counts[1] - 2) < 0.3 && abs(counts[1] / counts[2] - 2) < 0.4)
  }

  @Test func `the patterns are told apart in ASCII too`() {
    let picture = picture(chart(.ascii), 44, 11)
    #expect(picture.contains("# one   + two   % three   : in no part"))
    for glyph in "#+%:-." { #expect(picture.contains(glyph)) }
    #expect(picture.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `a part is never so small that it is not there`() {
    var chart = chart()
    chart.bars = [StackedBar([1, 1, 78])]
    #expect(stacks(chart).contains("█▒▚"))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (10, 3), (500, 200)])
  func `any size is drawn`(width: Int, height: Int) {
    #expect(drawn(chart(), width, height).width == width)
    #expect(
      drawn(StackedBarChart([], parts: [], restName: "", theme: theme), width, height).height
        == height)
    let odd = StackedBar([.nan, -3, .infinity], rest: -.infinity)
    #expect(odd.total == 0)
  }

  @Test func `a click on a bar means its slot`() {
    var canvas = Canvas(width: 44, height: 11)
    canvas.keepsSpots = true
    chart().draw(on: &canvas, in: canvas.bounds)
    let offsets = (0..<44).compactMap { x -> Int? in
      if case .slot(let offset) = canvas.spot(at: Point(x: x, y: 6)) { offset } else { nil }
    }
    #expect(Set(offsets) == [-3, -2, -1, 0] && offsets == offsets.sorted())
  }
}
