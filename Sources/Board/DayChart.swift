internal import Canvas
internal import Model
internal import Text

/// The days of a month as a line of levels or bars of counts, with one day under the cursor.
struct DayChart: View {
  let figures: DayFigures
  let accent: Accent
  let appearance: Appearance
  var cursor: Day?
  var overlays: Set<Exploration.Overlay> = []
  var events: [Model.Event] = []

  func draw(on canvas: inout Canvas, in area: Rect) {
    if figures.areCounts {
      bars(in: area).draw(on: &canvas, in: area)
    } else {
      line(width: area.width).draw(on: &canvas, in: area)
    }
  }

  /// What has to be said of the axis; nil where it begins at 0.
  var note: Phrase? { figures.areCounts ? nil : line(width: 80).note }

  /// The columns of the chart, drawn in `area`, that a day takes, and which one.
  func days(in area: Rect) -> [(column: Int, day: Day)] {
    if figures.areCounts {
      return bars(in: area).slots(in: area).map { ($0.column, month.first + $0.slot) }
    }
    return line(width: area.width).shares(in: area).map {
      ($0.column, month.first + Int(($0.share * Double(month.days - 1)).rounded()))
    }
  }

  private var month: Month { figures.month }
  private var theme: Theme { appearance.theme }

  private var axisLabel: @Sendable (Double) -> String {
    let numbers = appearance.numbers
    return { numbers.short($0) }
  }

  // MARK: Counts

  private func bars(in area: Rect) -> BarChart {
    let days = (0..<month.days).map { month.first + $0 }
    let (ghost, dot) = (appearance.symbols.ghostSign, appearance.symbols.dotSign)
    let missing = appearance.symbols.missingSign
    let about = appearance.symbols.sign(of: .uncertain)
    var legend: [Line.Part] = []
    if overlays.contains(.yearAgo), days.contains(where: { figures.yearAgo($0) != nil }) {
      legend.append(
        Line.Part(["\(ghost) 52 weeks before", "\(ghost) year before"], theme.style(.ghost)))
    }
    let means = overlays.contains(.mean) ? days.map(figures.weekMean) : []
    if means.contains(where: { $0 != nil }) {
      legend.append(Line.Part(["\(dot) 7-day mean", "\(dot) mean"], theme.style(.event)))
    }
    if figures.days.count < month.days {
      legend.append(
        Line.Part(["\(missing) not published", "\(missing) no data"], theme.style(.dim)))
    }
    if figures.days.contains(where: { $0.fill == .uncertain }) {
      legend.append(Line.Part(["\(about) approximate", "\(about) approx."], theme.style(.dim)))
    }
    return BarChart(
      days.map { day in
        let ghost = overlays.contains(.yearAgo) ? figures.yearAgo(day) : nil
        return figures.figure(on: day).map { Bar($0.value, fill: $0.fill, ghost: ghost) }
          ?? Bar(nil, ghost: ghost)
      }, accent: accent, theme: theme, symbols: appearance.symbols,
      marks: eventMarks { Double($0 - month.first) }
        + means.enumerated().compactMap { index, mean in
          mean.map {
            ChartMark(at: Double(index), value: $0, glyph: "•", ascii: "*", role: .event)
          }
        }, xLabels: labels(width: area.width) { Double($0 - 1) }, legend: legend,
      cursor: cursor.map { $0 - month.first }, depth: appearance.depth, label: axisLabel)
  }

  // MARK: Levels

  private func line(width: Int) -> LineChart {
    let span = Double(max(1, month.days - 1))
    func share(_ day: Day) -> Double { Double(day - month.first) / span }
    let days = (0..<month.days).map { month.first + $0 }
    let points = days.map { DataPoint(x: share($0), y: figures.figure(on: $0)?.value) }
    func series(_ name: Phrase, _ accent: Accent, _ value: (Day) -> Double?) -> Series? {
      let points = days.map { DataPoint(x: share($0), y: value($0)) }
      return points.contains { $0.y != nil } ? Series(name, points, accent: accent) : nil
    }
    let more = [
      overlays.contains(.yearAgo)
        ? series(["52 weeks before", "year before"], theme.accent(4), figures.yearAgo) : nil,
      overlays.contains(.mean)
        ? series(["7-day mean", "mean"], theme.accentOfMeans, figures.weekMean) : nil,
    ].compactMap(\.self)
    let name = Phrase(more.isEmpty ? [] : [figures.metric.title, "by day"])
    let extremes = Extremes(
      values: figures.days.map {
        Extremes.Value($0, at: share($0.period.start), value: $0.value)
      }, numbers: appearance.numbers)
    return LineChart(
      [Series(name, points, accent: accent)] + more, form: .line, theme: theme,
      symbols: appearance.symbols,
      marks: eventMarks(at: share) + extremes.marks(glyph: "•", ascii: "*"),
      xLabels: labels(width: width) { Double($0 - 1) / span }, cursor: cursor.map(share),
      label: axisLabel)
  }

  // MARK: Signs

  private func eventMarks(at position: (Day) -> Double) -> [ChartMark] {
    events.filter { $0.date.month == month }.map {
      ChartMark(at: position($0.date), glyph: "▾", ascii: "v", role: .event)
    }
  }

  /// Every day where there is room for its number, else a regular few.
  private func labels(width: Int, at position: (Int) -> Double) -> [XLabel] {
    let step = width >= month.days * 5 ? 1 : 5
    return (1...month.days).filter { $0 == 1 || $0 % step == 0 }.map {
      XLabel(at: position($0), Phrase([String($0)]))
    }
  }
}
