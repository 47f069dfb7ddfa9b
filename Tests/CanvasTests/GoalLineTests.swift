import Canvas
import Testing

/// Goals, signs and the cursor over the data of a chart.
struct GoalLineTests {
  private let theme = Theme.dark

  /// How high the dots of a cell's glyph stand, in eighths of a row from its foot.
  private func dots(_ glyph: Unicode.Scalar) -> [Int] {
    guard (0x2801...0x28FF).contains(glyph.value) else { return [] }
    let rows = [0x40, 0x04, 0x02, 0x01]
    return rows.indices.filter { Int(glyph.value) & rows[$0] != 0 }.map { $0 * 2 + 1 }
  }

  @Test(arguments: 4...24)
  func `a bar ends below a goal that it does not reach and not below one that it does`(
    rows: Int
  ) {
    let chart = BarChart(
      [Bar(1_220)], accent: theme.accent(0), theme: theme,
      goals: [GoalLine(1_200, high: 1_500, label: "goal")])
    let canvas = drawn(chart, 24, rows)
    var lines: [Int] = []
    var top = 0
    for y in 0..<rows {
      let foot = (rows - 1 - y) * 8
      for x in 0..<16 {
        let glyph = canvas.scalars(x: x, y: y).first ?? " "
        lines += dots(glyph).map { foot + $0 }
        if (0x2581...0x2588).contains(glyph.value) {
          top = max(top, foot + Int(glyph.value) - 0x2580)
        }
      }
    }
    #expect(rows * 8 - (lines.max() ?? 0) <= 2, "the higher one is at the top of the scale")
    #expect(top < lines.max() ?? 0)
    if let lower = lines.filter({ $0 < rows * 8 - 8 }).max() { #expect(top >= lower - 1) }
  }

  @Test func `a goal without room for its value on the axis is not drawn`() {
    let goals = [GoalLine(1_200, high: 1_500, label: "goal")]
    let chart = BarChart([Bar(1_100)], accent: theme.accent(0), theme: theme, goals: goals)
    #expect(picture(chart, 24, 3).contains("◂1.5k"))
    #expect(!picture(chart, 24, 3).contains("1.2k"))
    let glyphs = Set(picture(chart, 24, 3).unicodeScalars.filter { !dots($0).isEmpty })
    #expect(glyphs == ["⠁"])
  }

  @Test(arguments: [Symbols.braille, .block])
  func `an area keeps its colours under the cursor`(symbols: Symbols) {
    let dark = Gradient([.rgb(60, 40, 110), .rgb(210, 168, 255)])
    let accent = Accent(
      title: theme.style(.text), frame: theme.style(.text), gradient: dark)
    let points = [DataPoint(x: 0, y: 90), DataPoint(x: 1, y: 90)]
    let chart = LineChart(
      [Series("", points, accent: accent)], form: .area, theme: theme, symbols: symbols,
      cursor: 0.5)
    let canvas = drawn(chart, 40, 12)
    let cursor = (0..<34).first { canvas.style(x: $0, y: 11) != canvas.style(x: 1, y: 11) } ?? 0
    #expect(cursor > 10)
    for y in 5..<12 {
      #expect(
        canvas.style(x: cursor, y: y).foreground == canvas.style(x: 1, y: y).foreground,
        "row \(y)")
    }
  }

  @Test(arguments: [Bar.Fill.whole, .preliminary, .partial, .uncertain])
  func `a line or a sign over a bar is no hole in it`(fill: Bar.Fill) {
    let chart = BarChart(
      [Bar(10, fill: fill, ghost: 5)], accent: theme.accent(0), theme: theme,
      marks: [ChartMark(at: 0, value: 2.5, glyph: "•", role: .strong)])
    let canvas = drawn(chart, 20, 10)
    let ground = theme.style(.text).background
    var signs = 0
    for y in 0..<9 {
      for x in 0..<15 where ["╌", "▁", "▔", "•"].contains(canvas.scalars(x: x, y: y).first) {
        signs += 1
        #expect(canvas.style(x: x, y: y).background != ground)
      }
    }
    #expect(signs > 1)
  }

  @Test(arguments: [4.3, 4.6, 4.9])
  func `a sign at the top of a bar stands above it and is no notch in it`(value: Double) {
    let chart = BarChart(
      [Bar(value), Bar(10)], scale: Scale(from: 0, to: 10, ticks: [0, 10]),
      accent: theme.accent(0), theme: theme,
      marks: [ChartMark(at: 0, value: 4.5, glyph: "◇")])
    let canvas = drawn(chart, 30, 10)
    let spots = (0..<300).filter { canvas.scalars(x: $0 % 30, y: $0 / 30) == ["◇"] }
    #expect(spots.map { $0 / 30 } == [4])
    let ground = theme.style(.text).background
    for spot in spots {
      #expect(canvas.style(x: spot % 30, y: 4).background == ground)
      #expect(canvas.scalars(x: spot % 30, y: 5).first.map { "▁"..."▇" ~= $0 } == true)
    }
  }

  @Test func `where two lines meet the first one is seen`() {
    let points = [DataPoint(x: 0, y: 10), DataPoint(x: 1, y: 90)]
    let chart = LineChart(
      [Series("", points, accent: theme.accent(0)), Series("", points, accent: theme.accent(1))],
      theme: theme)
    let canvas = drawn(chart, 40, 12)
    let second = (0...10).map { theme.accent(1).gradient.color(at: Double($0) / 10) }
    for y in 1..<12 {
      for x in 0..<34 where !dots(canvas.scalars(x: x, y: y).first ?? " ").isEmpty {
        #expect(!second.contains(canvas.style(x: x, y: y).foreground))
      }
    }
  }

  @Test func `a sign before words can have the style of what it explains`() {
    let (dim, strong) = (theme.style(.dim), theme.style(.strong))
    let line = Line(fitting: [Line.Part("▒ part", dim, sign: strong)], columns: 10)
    #expect(line.runs == [Line.Run("▒", strong), Line.Run(" part", dim)])
    #expect(Line(fitting: [Line.Part("part", dim, sign: strong)], columns: 10).runs.count == 1)
  }
}
