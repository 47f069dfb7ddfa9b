internal import Canvas
internal import Model
internal import Text

/// The parts of a figure as bars with their shares.
struct BreakdownBox: View {
  let board: Board
  let panel: PanelReading
  let breakdown: Breakdown
  /// The parts are those of the last period published by this day.
  let day: Day

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let wording = board.wording
    let period = breakdown.period(upTo: day)
    let figures = period.map(breakdown.figures) ?? breakdown.parts.map { _ in nil }
    let sum = figures.compactMap { $0?.value }.reduce(0, +)
    let isWhole = figures.allSatisfy { $0 != nil }
    let name = "By \(breakdown.name)"
    let titles = period.map { ["\(name) · \($0.label)", name] } ?? [name]
    let frame = Panel(
      Phrase(titles), reading: [isWhole ? "\(wording.value(sum)) in all" : "", ""],
      footer: [note(sum, of: period, isWhole: isWhole)], accent: theme.accent(panel.index),
      theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let column = min(inner.width / 2, (breakdown.parts.map(\.title.columns).max() ?? 0))
    let values = figures.map { $0.map { wording.value($0.value, bound: $0.bound) } }
    // A share of parts that do not add up would be a share of nothing known.
    let shares = figures.map { figure in
      figure.flatMap { sum > 0 && isWhole ? $0.value / sum : nil }
    }
    let percents = shares.map { $0.map { wording.numbers.percent($0) } }
    for (row, part) in breakdown.parts.prefix(max(0, inner.height)).enumerated() {
      let title = part.title.fitted(to: column)
      let padded = title + String(repeating: " ", count: max(0, column - title.columns))
      Gauge(
        shares[row] ?? (figures[row] == nil ? nil : 0), width: max(4, inner.width - column - 24),
        title: Line(padded, theme.style(.text)),
        text: [
          Line.Part(
            [values.inColumn(row) ?? "not published"], theme.style(.strong), priority: 2),
          Line.Part([percents.inColumn(row) ?? ""], theme.style(.dim), priority: 1),
        ], fill: figures[row]?.fill ?? .whole, gradient: theme.accent(panel.index).gradient,
        theme: theme, symbols: board.appearance.symbols
      ).draw(on: &canvas, in: Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1))
    }
  }

  /// How the parts add up to the whole, where both are published for the period.
  private func note(_ sum: Double, of period: Period?, isWhole: Bool) -> [Line.Part] {
    let dim = board.appearance.theme.style(.dim)
    guard let period else {
      return [Line.Part(["no parts were published by then", "none published"], dim)]
    }
    guard isWhole, let whole = panel.figures.last(where: { $0.period == period }) else {
      return [
        Line.Part(["the parts as published; their whole is not known for that day", "parts"], dim)
      ]
    }
    let rest = whole.value - sum
    let words = board.wording.value(rest.magnitude)
    let text =
      rest == 0
      ? "the parts add up to the whole"
      : rest > 0
        ? "\(words) of the whole are in no part" : "the parts exceed the whole by \(words)"
    return [Line.Part([text, ""], dim)]
  }
}

extension [String?] {
  /// A text with as many blanks before it as the widest of them is wider; nil where there is none.
  fileprivate func inColumn(_ index: Int) -> String? {
    let widest = compactMap(\.self).map(\.columns).max() ?? 0
    return self[index].map { String(repeating: " ", count: widest - $0.columns) + $0 }
  }
}

/// The parts of a metric over time: one small chart a part, all on one scale.
struct BreakdownChart: View {
  let board: Board
  let panel: PanelReading
  let breakdown: Breakdown
  let window: TimeWindow
  let cursor: Day?

  func draw(on canvas: inout Canvas, in area: Rect) {
    let parts = breakdown.parts.filter { !$0.figures.isEmpty }
    guard !parts.isEmpty, !area.isEmpty else { return }
    let values = parts.flatMap { shown($0).map(value) }
    let count = max(1, min(parts.count, area.height / 4))
    let scale = Scale.fitting(values, ticks: max(2, min(5, area.height / count / 2)))
    let theme = board.appearance.theme
    for (index, part) in parts.prefix(count).enumerated() {
      let top = area.y + area.height * index / count
      let bottom = area.y + area.height * (index + 1) / count
      let (title, chart) = Rect(
        x: area.x, y: top, width: area.width, height: bottom - top
      ).splitTop(1)
      let left = parts.count - count
      let more = left == 1 ? "1 more part needs" : "\(left) more parts need"
      let heading: Phrase =
        index == count - 1 && left > 0
        ? ["\(part.title)  (\(more) more room)", "\(part.title)  (\(left) more)"] : [part.title]
      let text = heading.fitting(title.width)
      canvas.write(
        text.isEmpty ? part.title.fitted(to: title.width) : text,
        at: Point(x: title.x, y: title.y),
        style: theme.accent(panel.index).title, in: title)
      lines(part, scale, isLast: index == count - 1).draw(on: &canvas, in: chart)
    }
  }

  private func shown(_ part: Breakdown.Part) -> [Figure] {
    part.figures.filter { window.period.overlaps($0.period) && $0.quality != .conflict }
  }

  private func value(_ figure: Figure) -> Double {
    panel.definition.value(of: figure, kind: panel.metric.kind)
  }

  private func lines(_ part: Breakdown.Part, _ scale: Scale, isLast: Bool) -> LineChart {
    var points: [DataPoint] = []
    var last: Day?
    for figure in shown(part) {
      if let last, figure.period.start.leavesMonthOut(since: last) {
        points.append(DataPoint(x: window.share(of: last + 1), y: nil))
      }
      points.append(
        DataPoint(
          x: window.share(of: figure.period.end), y: value(figure),
          isPartial: figure.status == .partial))
      last = figure.period.end
    }
    let numbers = board.appearance.numbers
    return LineChart(
      [Series("", points, accent: board.appearance.theme.accent(panel.index))], form: .area,
      scale: scale, theme: board.appearance.theme, symbols: board.appearance.symbols,
      xLabels: isLast ? window.shareLabels() : [], cursor: cursor.map(window.share),
      label: { numbers.short($0) })
  }
}
