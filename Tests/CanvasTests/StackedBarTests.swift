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

  /// What stands in each column of the bars from the foot up, each glyph once; of a cell with the
  /// end of a part only its patterns count.
  private func stacks(_ chart: StackedBarChart) -> Set<String> {
    let canvas = drawn(chart, 44, 11)
    return Set(
      (0..<36).map { x in
        var stack = ""
        for y in (1..<canvas.height - 1).reversed() {
          guard let glyph = canvas.scalars(x: x, y: y).first, glyph != " ", glyph != "┈",
            !("▁"..."▇" ~= glyph), stack.unicodeScalars.last != glyph
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

  @Test(arguments: [
    ([4.5, 4.5], "████▄▒▒▒▒"), ([4.5, 5], "████▄▒▒▒▒▄"), ([8, 8], "████████▒▒▒▒▒▒▒▒"),
    // A part without a whole row would be told by its colour alone.
    ([4.6, 1], "████▒▅"), ([4.4, 1.5], "████▒▇"), ([0.1, 0.1], "█▒"),
  ])
  func `a part ends at its height within a row`(values: [Double], stack: String) {
    var chart = chart()
    chart.bars = [StackedBar(values), StackedBar([20])]
    chart.xLabels = []
    // The scale ends at 20, and the legend has a row of its own.
    let canvas = drawn(chart, 44, 21)
    let columns = (0..<36).map { x in
      var column = ""
      for y in (1..<canvas.height).reversed() {
        guard let glyph = canvas.scalars(x: x, y: y).first, glyph != " ", glyph != "┈" else {
          break
        }
        column.unicodeScalars.append(glyph)
      }
      return column
    }
    #expect(columns.contains(stack), "\(Set(columns))")
  }

  @Test func `the cell that two parts share has the colours of both`() throws {
    var chart = chart()
    chart.bars = [StackedBar([4.5, 4.5]), StackedBar([20])]
    chart.xLabels = []
    let canvas = drawn(chart, 44, 21)
    let x = try #require((0..<36).first { canvas.scalars(x: $0, y: 20).first == "█" })
    let style = canvas.style(x: x, y: 16)
    #expect(canvas.scalars(x: x, y: 16).first == "▄")
    #expect(style.foreground == chart.parts[0].color)
    let ground = theme.style(.text).background
    #expect(style.background == Gradient([ground, chart.parts[1].color]).color(at: 0.5))
  }

  @Test(arguments: [
    (Symbols.ascii, ColorDepth.rgb), (.braille, .sixteen), (.block, .none),
  ])
  func `parts end at whole rows where colours cannot tell more`(
    symbols: Symbols, depth: ColorDepth
  ) {
    var chart = chart(symbols)
    chart.depth = depth
    #expect(!picture(chart, 44, 11).unicodeScalars.contains { "▁"..."▇" ~= $0 })
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
