import Canvas
import Testing

/// Charts of values, positions and sizes that nobody would choose.
struct AnyChartTests {
  /// A generator that gives the same numbers each time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }

    mutating func value() -> Double {
      let odd = [
        0, -0.0, 1, -1, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, 5e-9,
        0.5, 60_311, 1e15,
      ]
      return Bool.random(using: &self)
        ? odd.randomElement(using: &self) ?? 0 : .random(in: -100...100_000, using: &self)
    }

    mutating func share() -> Double {
      Int.random(in: 0..<6, using: &self) == 0 ? value() : .random(in: -0.1...1.1, using: &self)
    }

    mutating func list<Element>(
      upTo count: Int, _ element: (inout Dice) -> Element
    ) -> [Element] {
      (0..<Int.random(in: 0...count, using: &self)).map { _ in element(&self) }
    }
  }

  private func area(_ dice: inout Dice) -> Rect {
    Rect(
      x: .random(in: -9...9, using: &dice), y: .random(in: -9...9, using: &dice),
      width: .random(in: 0...70, using: &dice), height: .random(in: 0...24, using: &dice))
  }

  /// Draws and checks that nothing outside of the area changed.
  private func check(_ view: any View, in area: Rect, seed: Int) {
    var canvas = Canvas(width: 64, height: 20)
    canvas.fill(canvas.bounds, with: "x", style: Style())
    let untouched = canvas
    view.draw(on: &canvas, in: area)
    canvas.fill(area, with: "x", style: Style())
    #expect(canvas == untouched, "seed \(seed)")
  }

  @Test(arguments: 0..<150)
  func `bars of any values stay in their area`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let theme = Theme.dark
    let chart = BarChart(
      dice.list(upTo: 90) { dice in
        Bar(
          dice.value(), fill: Bar.Fill.allCases.randomElement(using: &dice) ?? .whole,
          ghost: dice.value(), high: dice.value())
      },
      scale: Bool.random(using: &dice)
        ? nil
        : Scale(from: dice.value(), to: dice.value(), ticks: dice.list(upTo: 5) { $0.value() }),
      accent: theme.accent(seed), theme: theme,
      symbols: Symbols.allCases.randomElement(using: &dice) ?? .ascii,
      goals: dice.list(upTo: 4) { dice in
        GoalLine(
          dice.value(), high: dice.value(), label: "goal", from: dice.value(), to: dice.value())
      },
      marks: dice.list(upTo: 9) { ChartMark(at: $0.value(), value: $0.value(), glyph: "◇") },
      breaks: dice.list(upTo: 3) { ChartBreak(at: $0.value(), label: "a break") },
      xLabels: dice.list(upTo: 90) { dice in
        XLabel(at: dice.value(), ["label", "l"], tier: .random(in: 0...2, using: &dice))
      }, cursor: .random(in: -5...95, using: &dice))
    check(chart, in: area(&dice), seed: seed)
  }

  @Test(arguments: 0..<150)
  func `lines of any values stay in their area`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let theme = Theme.dark
    let chart = LineChart(
      dice.list(upTo: 5) { dice in
        Series(
          "s", dice.list(upTo: 200) { DataPoint(x: $0.share(), y: $0.value()) },
          accent: theme.accent(2))
      },
      form: LineChart.Form.allCases.randomElement(using: &dice) ?? .line,
      kind: Bool.random(using: &dice) ? .linear : .logarithmic, theme: theme,
      symbols: Symbols.allCases.randomElement(using: &dice) ?? .ascii,
      goals: dice.list(upTo: 4) { GoalLine($0.value(), label: "goal", from: $0.share()) },
      marks: dice.list(upTo: 9) { ChartMark(at: $0.share(), value: $0.value(), glyph: "◇") },
      breaks: dice.list(upTo: 3) { ChartBreak(at: $0.share(), label: "a break") },
      xLabels: dice.list(upTo: 50) { XLabel(at: $0.share(), ["label", "l"]) },
      cursor: dice.share())
    check(chart, in: area(&dice), seed: seed)
  }
}
