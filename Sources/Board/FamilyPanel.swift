internal import Canvas
internal import Model
internal import Text

/// A family on the overview: its chart in a frame that carries the figure, the change and the age.
struct FamilyPanel: View {
  let panel: PanelReading
  let board: Board
  var isFocused = false

  func draw(on canvas: inout Canvas, in area: Rect) {
    let frame = frame(of: area)
    frame.draw(on: &canvas, in: area)
    let chart = FamilyChart(
      panel: panel, appearance: board.appearance, claims: board.claims(about: panel),
      extras: ChartExtras(
        span: board.exploration.spans[panel.metric.id], overlays: board.exploration.overlays))
    chart.draw(on: &canvas, in: frame.inner(of: area))
  }

  private func frame(of area: Rect) -> Panel {
    let theme = board.appearance.theme
    let wording = board.wording
    let number = "\(panel.index + 1) "
    let title = Phrase(panel.definition.title.forms.map { number + $0 })
    var footer: [[Line.Part]] = []
    let shares = panel.shares(of: panel.headline?.figure, wording, theme: theme)
    // In a low panel the chart needs the row more.
    if !shares.isEmpty, area.height >= 10 { footer.append(shares) }
    footer.append(panel.sourceParts(board, theme: theme))
    return Panel(
      title,
      reading: panel.reading(wording, room: Panel.room(area.width) - title.longest.columns),
      emphasis: board.emphasis(panel),
      footer: footer, isFocused: isFocused, accent: theme.accent(panel.index), theme: theme,
      symbols: board.appearance.symbols)
  }
}

extension PanelReading {
  /// The headline with its period and change, for a frame: `955  Mar 2026 ▼7% from Feb`.
  ///
  /// - Parameters:
  ///   - wording: The words for figures.
  ///   - room: How many columns there are beside the panel's longest title, which what the change
  ///     is against does not shorten.
  /// - Returns: The forms, the longest first.
  func reading(_ wording: Wording, room: Int = 0) -> Phrase {
    guard let headline else { return ["no complete figure", "–"] }
    let value = wording.value(headline.value)
    let period = headline.figure.period
    let span = period.label
    let short = period.wholeMonth?.name ?? period.end.short(in: period.end.civil.year)
    // A figure never stands without its date, so no form leaves it out.
    guard let change = headline.change else {
      let caveat = wording.shortCaveat(headline.figure)
      return Phrase(
        (caveat.isEmpty ? [] : ["\(value)  \(span) \(caveat)", "\(value)  \(short) \(caveat)"])
          + ["\(value)  \(span)", "\(value)  \(short)", "\(value) \(short)"])
    }
    let base = wording.base(of: change, in: period.end.civil.year)
    let full = "\(value)  \(span) \(wording.change(change)) \(base)"
    let words = wording.changeAlone(change)
    return Phrase(
      (full.columns <= room ? [full] : [])
        + ["\(value)  \(span) \(words)", "\(value)  \(short) \(words)", "\(value) \(short)"])
  }

  /// A month's figure and change, for a frame: `1,025  Feb 2026 ▼12%`.
  func reading(of month: Month, _ wording: Wording) -> Phrase {
    guard let reading = months.first(where: { $0.month == month }) else { return "" }
    guard let figure = reading.figure else {
      guard let mean = reading.dailyMean else {
        return ["\(month.short) not published", month.short]
      }
      let value = wording.numbers.whole(mean.value)
      return ["\(value)  daily mean of \(month.short)", "\(value)  mean", value]
    }
    let value = wording.value(of: figure, in: definition, kind: metric.kind)
    // Beside a rate it need not be said that rates were compared.
    let change = reading.change.map {
      " " + (definition.measure == .perDay ? wording.change($0) : wording.changeAlone($0))
    }
    let label = figure.period.label
    return ["\(value)  \(label)\(change ?? "")", "\(value)  \(label)", value]
  }

  /// Who published what is shown, how far it goes and when more is due.
  func sourceParts(_ board: Board, theme: Theme) -> [Line.Part] {
    guard let dataset = board.dataset, let freshness else {
      return [Line.Part(["nothing published by then", "no data"], theme.style(.dim))]
    }
    let publisher = dataset.sources[freshness.source].publisher
    return [Line.Part(publisher.publisherForms, theme.style(.dim), priority: 2)]
      + freshness.parts(board.wording, theme: theme)
  }

  /// A figure as a share of each one that the panel's are held against; nothing without a figure.
  func shares(of figure: Figure?, _ wording: Wording, theme: Theme) -> [Line.Part] {
    guard let figure else { return [] }
    return against.compactMap { reference in
      guard let share = share(of: figure, in: reference, wording) else { return nil }
      let value = wording.value(reference.figure.value, bound: reference.figure.bound)
      let name = reference.metric.title.lowercasedFirst
      let short = name.split(separator: " ").first.map(String.init) ?? name
      let day = wording.day(reference.figure.period.end)
      return Line.Part(
        [
          "\(share) of \(value) \(name) (\(day))", "\(share) of \(value) \(name)",
          "\(share) of \(value) \(short)",
        ], theme.style(.dim))
    }
  }
}

extension PanelReading {
  /// A figure as a share of one it is held against: `145 %`, `~83 %`, and `155–158 %` where
  /// sources disagree; nil where that one is nothing.
  func share(of figure: Figure, in reference: Reference, _ wording: Wording) -> String? {
    let whole = reference.figure.value
    guard whole > 0 else { return nil }
    guard let range = figure.disagreement else {
      let value = definition.value(of: figure, kind: metric.kind)
      return wording.share(value / whole, bound: figure.bound)
    }
    let days = definition.measure == .perDay && metric.kind == .flow ? figure.period.days : 1
    let ends = [range.lowerBound, range.upperBound].map { $0 / Double(days) / whole }
    return wording.share(from: ends[0], to: ends[1])
  }
}

extension String {
  /// The same text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + String(dropFirst()) }
}

extension Board {
  /// The words for figures on the day shown.
  var wording: Wording { Wording(appearance.numbers, today: now.easternDay) }
}
