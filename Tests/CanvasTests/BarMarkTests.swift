import Canvas
import Testing

/// Signs over bars.
struct BarMarkTests {
  private let theme = Theme.dark

  private func chart(
    _ marks: [ChartMark], fill: Bar.Fill = .whole, scale: Scale? = nil, goals: [GoalLine] = []
  ) -> BarChart {
    BarChart(
      [Bar(100), Bar(57, fill: fill), Bar(97)], scale: scale, accent: theme.accent(0),
      theme: theme, goals: goals, marks: marks)
  }

  @Test(arguments: 6...24)
  func `an event stands in a free row above the bars`(height: Int) {
    let canvas = drawn(chart([0, 1, 2].map { ChartMark(at: $0, glyph: "▾") }), 24, height)
    let first = (0..<24).compactMap { canvas.scalars(x: $0, y: 0).first }
    #expect(first.filter { $0 == "▾" }.count == 3)
    #expect(!first.contains { "▁"..."█" ~= $0 })
  }

  @Test(arguments: 10...24, [Bar.Fill.whole, .partial])
  func `a claim takes nothing out of the top of a bar`(height: Int, fill: Bar.Fill) {
    let marks = [(0, 99.0), (1, 56), (1, 58), (2, 97), (2, 40)].map {
      ChartMark(at: $0, value: $1, glyph: "◇")
    }
    let scale = Scale(from: 0, to: 120, ticks: [0, 100])
    let canvas = drawn(chart(marks, fill: fill, scale: scale), 24, height)
    let bare = drawn(chart([], fill: fill, scale: scale), 24, height)
    for y in 0..<height {
      for x in 0..<24 {
        let isTop = bare.scalars(x: x, y: y).first.map { "▁"..."▇" ~= $0 } ?? false
        if isTop { #expect(canvas.scalars(x: x, y: y) == bare.scalars(x: x, y: y)) }
        // A sign stands on the ground, or in the midst of what is filled.
        guard canvas.scalars(x: x, y: y).first == "◇" else { continue }
        let beside = [x - 1, x + 1].compactMap { canvas.scalars(x: $0, y: y).first }
        #expect(
          canvas.style(x: x, y: y).background == theme.style(.text).background
            || beside.contains { "░▒▓█".unicodeScalars.contains($0) })
      }
    }
  }

  @Test(arguments: [4, 6, 9])
  func `where a row is much of the axis a claim stands at its height`(height: Int) {
    let scale = Scale(from: 0, to: 120, ticks: [0, 100])
    for value in [100.0, 57, 97] {
      let slot = value == 100 ? 0 : value == 57 ? 1 : 2
      let mark = ChartMark(at: Double(slot), value: value, glyph: "◇")
      let canvas = drawn(chart([mark], scale: scale), 24, height)
      #expect(rows(of: "◇", on: canvas, height) == [height - 1 - Int(value / 120 * Double(height))])
    }
  }

  @Test(arguments: 10...24)
  func `a claim below a goal stands neither on its line nor above it`(height: Int) {
    let goal = GoalLine(60, label: "goal")
    let mark = ChartMark(at: 1, value: 57, glyph: "◇")
    let scale = Scale(from: 0, to: 120, ticks: [0, 100])
    let canvas = drawn(chart([mark], scale: scale, goals: [goal]), 24, height)
    #expect(rows(of: "◇", on: canvas, height) == [height - 1 - Int(57.0 / 120 * Double(height))])
  }

  private func rows(of sign: Unicode.Scalar, on canvas: borrowing Canvas, _ height: Int) -> [Int] {
    var rows: [Int] = []
    for y in 0..<height {
      for x in 0..<24 where canvas.scalars(x: x, y: y).first == sign { rows.append(y) }
    }
    return rows
  }
}
