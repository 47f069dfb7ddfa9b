internal import Canvas
internal import Model
internal import Text

/// A family's series over a window of months, drawn as its definition asks.
struct FamilyChart: View {
  let panel: PanelReading
  let appearance: Appearance
  /// The month under the cursor, if the chart has one.
  var selected: Month?
  /// The claims to show, each with its verdict in words.
  var claims: [(claim: Claim, verdict: String)] = []
  /// What else it shows.
  var extras = ChartExtras()

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, let window = window(width: area.width) else { return }
    switch panel.definition.chart {
    case .bars: bars(window, rows: area.height).draw(on: &canvas, in: area)
    case .area: draw(filled(window, rows: area.height), window, on: &canvas, in: area)
    case .line: draw(line(window, kind: .linear), window, on: &canvas, in: area)
    case .logarithmicLine:
      draw(line(window, kind: .logarithmic), window, on: &canvas, in: area)
    }
  }

  private func draw(
    _ chart: LineChart, _ window: TimeWindow, on canvas: inout Canvas, in area: Rect
  ) {
    chart.draw(on: &canvas, in: area)
    markMonths(chart, window, on: &canvas, in: area)
  }

  /// The months that a chart of a width shows.
  func window(width: Int) -> TimeWindow? {
    if let year = extras.year { return TimeWindow(of: panel.months, in: year) }
    let room =
      switch panel.definition.chart {
      case .bars: BarChart.capacity(width: width)
      case .area: max(12, width / 3)
      case .line, .logarithmicLine: max(12, width)
      }
    let count = extras.span.map { min($0, mostMonths(width: width)) } ?? room
    return TimeWindow(of: panel.months, count: max(1, count), showing: selected)
  }

  /// How many months a chart of a width can show: any number as a line, but a bar takes a column.
  func mostMonths(width: Int) -> Int {
    switch panel.definition.chart {
    case .bars: max(1, width - 8)
    case .area, .line, .logarithmicLine: Int.max
    }
  }

  var accent: Accent { appearance.theme.accent(panel.index) }

  private var axisLabel: @Sendable (Double) -> String {
    let numbers = appearance.numbers
    return { numbers.short($0) }
  }

  // MARK: Bars

  func bars(_ window: TimeWindow, rows: Int) -> BarChart {
    let months = panel.months.filter { window.contains($0.month) }
    let yearsAgo = yearsAgo
    let values = values(of: months) { Double(window.slot(of: $0)) }
    return BarChart(
      months.map { bar($0, yearAgo: yearsAgo[$0.month]) }, accent: accent, theme: appearance.theme,
      symbols: appearance.symbols,
      goals: goals(from: { Double(window.slot(of: $0.month)) }),
      marks: eventMarks(window, at: window.slot) + meanMarks(window)
        + extremeMarks(values, rows: rows) + claims(window, at: window.slot),
      breaks: breaks(window, at: { Double(window.slot(of: $0.month)) }),
      xLabels: window.slotLabels(),
      legend: overlayLegend(window) + legend(months) + claimLegend(window),
      cursor: selected.map { window.slot(of: $0) }, depth: appearance.depth, label: axisLabel)
  }

  /// The values of months, of which the chart names the highest and the lowest.
  private func values(
    of months: [MonthReading], at position: (Month) -> Double
  ) -> [Extremes.Value] {
    months.compactMap { month in
      month.figure.map {
        Extremes.Value($0, at: position(month.month), value: value(of: $0))
      }
    }
  }

  private func value(of figure: Figure) -> Double {
    panel.definition.value(of: figure, kind: panel.metric.kind)
  }

  private func bar(_ month: MonthReading, yearAgo: Double?) -> Bar {
    guard let figure = month.figure else { return Bar(nil, ghost: yearAgo) }
    let value = value(of: figure)
    let high = figure.disagreement.map { $0.upperBound / figure.value * value }
    // What was published first stays as a ghost where a reader could see the difference.
    let first = figure.firstPublished.flatMap { first -> Double? in
      let share = abs(first - figure.value) / max(1, figure.value.magnitude)
      return share >= 0.02 ? first / figure.value * value : nil
    }
    // One line across a bar cannot say two things.
    let ghost = extras.overlays.contains(.yearAgo) ? yearAgo : first
    return Bar(value, fill: figure.fill, ghost: ghost, high: high)
  }

  // MARK: Lines and areas

  func line(_ window: TimeWindow, kind: Scale.Kind) -> LineChart {
    // A month's total stands in the middle of its month; a level stands on its day.
    let months = panel.months.filter { window.contains($0.month) }
    var points: [DataPoint] = []
    for month in months {
      let figure = month.figure
      // What lies before a break is another count: no line leads across.
      for line in panel.breaks where line.day.month == month.month {
        points.append(DataPoint(x: window.share(of: line.day), y: nil))
      }
      let day = window.isFlow(panel.metric.kind) ? month.month.first + 14 : figure?.period.end
      points.append(
        DataPoint(
          x: window.share(of: day ?? month.month.first),
          y: figure.map { panel.definition.value(of: $0, kind: panel.metric.kind) },
          isPartial: figure?.status == .partial))
    }
    let values = values(of: months) { window.share(of: cursorDay($0)) }
    let overlays = overlaySeries(window) { $0.first + 14 }
    let name = Phrase(overlays.isEmpty ? [] : [panel.definition.shortTitle])
    return LineChart(
      [Series(name, points, accent: accent)] + overlays, form: .line, kind: kind,
      theme: appearance.theme, symbols: appearance.symbols, goals: goals(from: window.share),
      marks: eventMarks(window, at: window.share) + extremeMarks(values, rows: nil)
        + claims(window, at: window.share), breaks: breaks(window, at: window.share),
      xLabels: window.shareLabels(), legend: claimLegend(window),
      cursor: selected.map { window.share(of: cursorDay($0)) }, label: axisLabel)
  }

  /// The day of a month on which the cursor stands: where its figure is drawn.
  func cursorDay(_ month: Month) -> Day {
    let middle = month.first + 14
    guard panel.metric.kind == .stock else { return middle }
    return panel.months.first { $0.month == month }?.figure?.period.end ?? middle
  }

  func filled(_ window: TimeWindow, rows: Int) -> LineChart {
    let period = window.period
    // Days in their order, of which a part is looked at where it stands: they can be many years.
    let daily = panel.daily.drop { $0.period.end < period.start }
      .prefix { $0.period.start <= period.end }
    let snapshots = panel.figures.filter {
      period.overlaps($0.period) && $0.quality != .conflict
    }
    let shown = daily.isEmpty ? snapshots[...] : daily
    let main = points(shown, in: window)
    // A snapshot beside a daily count of nearly the same people would only blur it.
    var later = daily
    let uncovered =
      daily.isEmpty
      ? []
      : snapshots.filter { snapshot in
        later = later.drop { $0.period.end < snapshot.period.end }
        return later.first?.period.end != snapshot.period.end
      }
    let marks = uncovered.map { figure in
      ChartMark(
        at: window.share(of: figure.period.end), value: figure.value, glyph: "•", ascii: "*",
        role: .strong)
    }
    let overlays = overlaySeries(window) { min($0.last, window.period.end) }
    var legend: [Line.Part] = []
    if !daily.isEmpty, overlays.isEmpty {
      let area = appearance.symbols.areaSign
      legend = [
        Line.Part(
          ["\(area) midnight, by day", "\(area) midnight"], appearance.theme.style(.dim),
          sign: appearance.theme.sample(of: accent))
      ]
    }
    if !marks.isEmpty {
      legend.append(
        Line.Part(
          ["\(appearance.symbols.dotSign) snapshot"], appearance.theme.style(.dim),
          sign: appearance.theme.style(.strong)))
    }
    let values = (extras.marksExtremes ? shown : []).map {
      Extremes.Value($0, at: window.share(of: $0.period.end), value: $0.value)
    }
    let name: Phrase = daily.isEmpty ? ["as published"] : ["midnight, by day", "midnight"]
    // Lines over a fill would be holes in it: compared series are lines, all of them.
    return LineChart(
      [Series(overlays.isEmpty ? "" : name, main, accent: accent)] + overlays,
      form: overlays.isEmpty ? .area : .line, beginsAtZero: true, theme: appearance.theme,
      symbols: appearance.symbols, goals: references(),
      marks: marks + eventMarks(window, at: window.share) + extremeMarks(values, rows: rows)
        + claims(window, at: window.share),
      breaks: breaks(window, at: window.share),
      xLabels: window.shareLabels(), legend: legend + claimLegend(window),
      cursor: selected.map { window.share(of: cursorDay($0)) }, label: axisLabel)
  }

  /// Points by day, with a gap over every month without any.
  private func points(_ figures: ArraySlice<Figure>, in window: TimeWindow) -> [DataPoint] {
    var points: [DataPoint] = []
    points.reserveCapacity(figures.count + 1)
    var last: Day?
    for figure in figures {
      let day = figure.period.end
      if let last, day.leavesMonthOut(since: last) {
        points.append(DataPoint(x: window.share(of: last + 1), y: nil))
      }
      points.append(DataPoint(x: window.share(of: day), y: figure.value))
      last = day
    }
    return points
  }

  // MARK: Breaks and claims

  /// The breaks of the series inside the window, each named.
  private func breaks(_ window: TimeWindow, at position: (Day) -> Double) -> [ChartBreak] {
    panel.breaks.filter { window.period.start < $0.day && $0.day <= window.period.end }.map {
      ChartBreak(at: position($0.day), label: $0.label.firstWords)
    }
  }

  /// The claims about the panel's metric as diamonds, each with its speaker and verdict where the
  /// cursor stands on its month.
  private func claims(_ window: TimeWindow, at position: (Day) -> Double) -> [ChartMark] {
    claims.compactMap { claim in
      guard let period = claim.claim.period, window.period.overlaps(period) else { return nil }
      let days = panel.definition.measure == .perDay ? Double(period.days) : 1
      let isSelected = selected == period.end.month
      return ChartMark(
        at: position(period.end), value: claim.claim.value / days, glyph: "◇", role: .claim,
        label: isSelected ? ["\(claim.claim.speaker): \(claim.verdict)", claim.verdict] : "")
    }
  }

  // MARK: Goals

  /// The goals stated per day for a rate, or per month for a monthly value.
  private func goals(from position: (Day) -> Double) -> [GoalLine] {
    let goals = panel.goals.filter {
      panel.definition.measure == .perDay ? $0.span == .day : $0.span == .month
    }
    return goals.map { goal in
      let numbers = appearance.numbers
      let figures =
        goal.low == goal.high
        ? numbers.whole(goal.low) : "\(numbers.whole(goal.low))–\(numbers.whole(goal.high))"
      return GoalLine(
        goal.low, high: goal.high,
        label: [
          "goal \(figures) from \(goal.from.short())", "goal \(figures)", "goal",
        ], from: position(goal.from), to: goal.to.map(position))
    }
  }

  /// Definitions of capacity as lines across the whole chart.
  private func references() -> [GoalLine] {
    panel.against.map { reference in
      GoalLine(
        reference.figure.value,
        label: [
          "\(appearance.numbers.whole(reference.figure.value)) \(reference.metric.title.lowercased())"
        ])
    }
  }
}

extension TimeWindow {
  fileprivate func isFlow(_ kind: Kind) -> Bool {
    switch kind {
    case .flow, .mean, .rate: true
    case .stock, .cumulative: false
    }
  }
}

extension Figure {
  /// The pattern of its bar: whole only for what may be a headline.
  var fill: Bar.Fill {
    if status == .partial { return .partial }
    if disagreement != nil || quality.rank >= Quality.derived.rank || bound != .exact
      || status == .estimated
    {
      return .uncertain
    }
    return status == .preliminary ? .preliminary : .whole
  }
}
