internal import Canvas
internal import Model
internal import Text

/// What a family's chart shows besides its series.
struct ChartExtras {
  /// The year to show, whole; nil for as many months as there is room for.
  var year: Year?
  /// How many months to show; nil for as many as suit the width.
  var span: Int?
  /// The lines to compare the series with.
  var overlays: Set<Exploration.Overlay> = []
  /// The events to mark.
  var events: [Model.Event] = []
  /// Whether the highest and the lowest value are marked.
  var marksExtremes = false
}

extension Board {
  /// The extras of a family's chart on its own page.
  func extras(of panel: PanelReading, year: Year? = nil) -> ChartExtras {
    ChartExtras(
      year: year, span: exploration.spans[panel.metric.id], overlays: exploration.overlays,
      events: events(of: panel), marksExtremes: true)
  }

  /// The events that concern a family; breaks have signs of their own.
  func events(of panel: PanelReading) -> [Model.Event] {
    guard let dataset, let first = panel.months.first, let last = panel.months.last else {
      return []
    }
    return dataset.events(
      in: Period(first.month.first, last.month.last), for: panel.metric.id
    ).filter { $0.kind != Model.Event.breakKind }
  }
}

extension PanelReading {
  /// The means of twelve whole months without a break, by the last of them.
  ///
  /// A rate's mean is weighted by days; a stock's is that of its daily values.
  var twelveMonthMeans: [Month: Double] {
    guard months.count >= 12 else { return [:] }
    var means: [Month: Double] = [:]
    for end in 11..<months.count {
      let year = months[(end - 11)...end]
      let days = Period(months[end - 11].month.first, months[end].month.last)
      guard !breaks.contains(where: { $0.splits(days) }) else { continue }
      means[months[end].month] = mean(of: year)
    }
    return means
  }

  private func mean(of months: ArraySlice<MonthReading>) -> Double? {
    if metric.kind == .stock {
      guard months.allSatisfy(\.isDailyWhole) else { return nil }
      let means = months.compactMap(\.dailyMean)
      return means.reduce(0) { $0 + $1.value * Double($1.days) }
        / Double(means.reduce(0) { $0 + $1.days })
    }
    let figures = months.compactMap(\.figure).filter(\.isFirm)
    guard figures.count == 12 else { return nil }
    let sum = figures.reduce(0) { $0 + $1.value }
    guard metric.kind == .flow, definition.measure == .perDay else { return sum / 12 }
    return sum / Double(figures.reduce(0) { $0 + $1.period.days })
  }
}

extension FamilyChart {
  /// The values of a year before, by the month over which each is drawn; none across a break.
  var yearsAgo: [Month: Double] {
    guard extras.overlays.contains(.yearAgo) else { return [:] }
    var values: [Month: Double] = [:]
    for reading in panel.months {
      guard let figure = reading.figure, figure.status != .partial else { continue }
      let month = reading.month + 12
      guard !panel.breaks.contains(where: { $0.parts(figure.period, from: month.period) }) else {
        continue
      }
      values[month] = panel.definition.value(of: figure, kind: panel.metric.kind)
    }
    return values
  }

  /// The means of twelve months, where they are asked for.
  private var twelveMonthMeans: [Month: Double] {
    extras.overlays.contains(.mean) ? panel.twelveMonthMeans : [:]
  }

  /// The lines beside the series of a line chart, each with its name.
  func overlaySeries(
    _ window: TimeWindow, at day: (Month) -> Day
  ) -> [Series] {
    let theme = appearance.theme
    func series(_ name: Phrase, _ values: [Month: Double], _ accent: Accent) -> Series? {
      let points = window.months.map {
        DataPoint(x: window.share(of: day($0)), y: values[$0])
      }
      return points.contains { $0.y != nil } ? Series(name, points, accent: accent) : nil
    }
    return [
      yearAgoByDay(window) ?? series(Self.yearAgoName, yearsAgo, theme.accent(4)),
      series(meanName(window), twelveMonthMeans, theme.accentOfMeans),
    ].compactMap(\.self)
  }

  /// The daily values of a year before, where the chart shows daily values: a level of another
  /// count would not be the same line.
  private func yearAgoByDay(_ window: TimeWindow) -> Series? {
    guard extras.overlays.contains(.yearAgo), panel.definition.chart == .area else { return nil }
    let points = panel.daily.compactMap { figure -> DataPoint? in
      let day = figure.period.end + 365
      guard window.period.overlaps(Period(day, day)),
        !panel.breaks.contains(where: { $0.parts(figure.period, from: Period(day, day)) })
      else { return nil }
      return DataPoint(x: window.share(of: day), y: figure.value)
    }
    guard !points.isEmpty else { return nil }
    return Series(Self.yearAgoName, points, accent: appearance.theme.accent(4))
  }

  /// The twelve-month means as dots, for a chart of bars.
  func meanMarks(_ window: TimeWindow) -> [ChartMark] {
    let means = twelveMonthMeans
    return window.months.compactMap { month in
      means[month].map {
        ChartMark(
          at: Double(window.slot(of: month)), value: $0, glyph: "•", ascii: "*", role: .strong)
      }
    }
  }

  /// A sign at the top of the chart for every month or day with an event.
  func eventMarks(_ window: TimeWindow, at position: (Day) -> Double) -> [ChartMark] {
    extras.events.filter { window.period.overlaps(Period($0.date, $0.date)) }.map {
      ChartMark(at: position($0.date), glyph: "▾", ascii: "v", role: .event)
    }
  }

  /// The highest and the lowest value of the chart, named.
  ///
  /// - Parameters:
  ///   - values: All values shown.
  ///   - rows: How many rows the chart has, where a sign would look like a hole in what is filled:
  ///     then it stands a row above its value. Nil for lines.
  /// - Returns: The signs; none where they are not asked for.
  func extremeMarks(_ values: [Extremes.Value], rows: Int?) -> [ChartMark] {
    guard extras.marksExtremes else { return [] }
    let high = values.map(\.value).max() ?? 0
    let lift = rows.map { max(0, high) / Double(max(4, $0 - 4)) } ?? 0
    return Extremes(values: values, numbers: appearance.numbers)
      .marks(glyph: "▿", ascii: "v", lift: lift, needsLabel: true)
  }

  /// What the overlays' signs mean, for a chart that does not name its series itself.
  func overlayLegend(_ window: TimeWindow) -> [Line.Part] {
    let (yearsAgo, means) = (yearsAgo, twelveMonthMeans)
    let theme = appearance.theme
    let (ghost, dot) = (appearance.symbols.ghostSign, appearance.symbols.dotSign)
    var parts: [Line.Part] = []
    if window.months.contains(where: { yearsAgo[$0] != nil }) {
      parts.append(
        Line.Part(
          Phrase(Self.yearAgoName.forms.map { "\(ghost) \($0)" }), theme.style(.ghost)))
    }
    if window.months.contains(where: { means[$0] != nil }) {
      parts.append(
        Line.Part(
          Phrase(meanName(window).forms.map { "\(dot) \($0)" }), theme.style(.text),
          sign: theme.style(.strong), priority: 1))
    }
    return parts
  }

  private static let yearAgoName: Phrase = ["a year before", "year before", "year ago"]

  /// The mean's name, with its last month where it ends before the chart does: it needs twelve
  /// months published whole.
  private func meanName(_ window: TimeWindow) -> Phrase {
    let means = twelveMonthMeans
    guard let last = window.months.last(where: { means[$0] != nil }), last < window.last else {
      return ["12-month mean", "12-mo. mean", "mean"]
    }
    return [
      "12-month mean, to \(last.short): whole months only", "12-month mean, to \(last.short)",
      "mean to \(last.short)", "mean to \(last.name)", "mean",
    ]
  }
}

extension Theme {
  /// The colours of a mean over a series: as bright as its dots over bars, and not those of the
  /// year before beside it.
  var accentOfMeans: Accent {
    let strong = style(.strong)
    return Accent(
      title: strong, frame: accent(4).frame, gradient: Gradient([strong.foreground]))
  }
}
