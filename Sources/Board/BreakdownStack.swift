internal import Canvas
internal import Model
internal import Text

/// The parts of a metric over time as stacked bars, one a month.
///
/// A bar is as high as the whole where that was published: what lies in no part is an outline, and
/// nothing is spread over the parts. A month that lacks a part and the whole has no bar.
struct BreakdownStack: View {
  let board: Board
  let panel: PanelReading
  let breakdown: Breakdown
  let window: TimeWindow
  let cursor: Month?

  func draw(on canvas: inout Canvas, in area: Rect) {
    let numbers = board.appearance.numbers
    StackedBarChart(
      bars, parts: parts, restName: ["in no part", "rest"], theme: board.appearance.theme,
      symbols: board.appearance.symbols, xLabels: window.slotLabels(),
      cursor: cursor.map { window.slot(of: $0) }, depth: board.appearance.depth,
      label: { numbers.short($0) }
    ).draw(on: &canvas, in: area)
  }

  /// How many parts are drawn by themselves; the others are one.
  private var apart: Int {
    let most = StackedBarChart.mostParts
    return breakdown.parts.count > most ? most - 1 : breakdown.parts.count
  }

  private var parts: [StackedBarChart.Part] {
    let theme = board.appearance.theme
    let titles = breakdown.parts.map(\.title)
    var names = zip(titles, titles.withoutCommonWords).prefix(apart).map {
      Phrase([$0, $1, $1.fitted(to: 12)])
    }
    let others = breakdown.parts.count - apart
    if others > 0 { names.append(["\(others) other parts", "others"]) }
    return names.enumerated().map { index, name in
      StackedBarChart.Part(
        name, color: theme.accent(panel.index + index).title.foreground)
    }
  }

  private var bars: [StackedBar?] {
    var last: [Month: Split] = [:]
    for split in breakdown.splits(of: panel.figures)
    where split.period.start.month == split.period.end.month {
      last[split.period.end.month] = split
    }
    return window.months.map { month in last[month].flatMap(bar) }
  }

  private func bar(_ split: Split) -> StackedBar? {
    guard split.isComplete || split.whole != nil else { return nil }
    let values = split.parts.map { $0.map(value) ?? 0 }
    let others = values.dropFirst(apart).reduce(0, +)
    let whole = split.whole.map(value)
    return StackedBar(
      values.prefix(apart) + (values.count > apart ? [others] : []),
      rest: whole.map { $0 - values.reduce(0, +) } ?? 0)
  }

  private func value(_ figure: Figure) -> Double {
    panel.definition.value(of: figure, kind: panel.metric.kind)
  }
}

extension [String] {
  /// The same texts without the words that all begin and end with: `ICE` and `CBP` of `Held after
  /// ICE arrest` and `Held after CBP arrest`; as they are where one would have no word left.
  fileprivate var withoutCommonWords: [String] {
    let words = map { $0.split(separator: " ") }
    guard count > 1, let first = words.first else { return self }
    let shortest = words.map(\.count).min() ?? 0
    let before = (0..<shortest).prefix { place in words.allSatisfy { $0[place] == first[place] } }
    let after = (1...Swift.max(1, shortest)).prefix { place in
      place <= shortest && words.allSatisfy { $0[$0.count - place] == first[first.count - place] }
    }
    guard before.count + after.count < shortest else { return self }
    return words.map { $0.dropFirst(before.count).dropLast(after.count).joined(separator: " ") }
  }
}
