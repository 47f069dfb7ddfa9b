internal import Canvas
internal import Model
internal import Text

/// What stands under the cursor of a chart, in one line: period, value, rate, change and source.
struct CursorReadout {
  let board: Board
  let metric: Metric

  private var theme: Theme { board.appearance.theme }

  /// The readout of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - change: Its change, where it has one.
  ///   - period: What to call its period, where not by its own name.
  /// - Returns: The parts; what was published matters most, by whom least.
  func parts(_ figure: Figure, change: Change?, named period: String? = nil) -> [Line.Part] {
    let wording = board.wording
    let value =
      figure.disagreement.map {
        "\(wording.value($0.lowerBound))–\(wording.value($0.upperBound))"
      } ?? wording.value(figure.value, bound: figure.bound)
    let text = theme.style(.text)
    var parts = [
      Line.Part([period ?? figure.period.label], theme.style(.strong), priority: 5),
      Line.Part(["\(value) \(metric.unit)", value], text, priority: 5),
    ]
    if metric.kind == .flow, figure.period.days > 1 {
      parts.append(Line.Part(["\(wording.rate(of: figure)) a day"], text, priority: 4))
    }
    if let change {
      // Behind the rate, which gives way later, it is plain that rates were compared.
      let words = wording.change(change)
      parts.append(Line.Part([wording.changeWithBase(change), words], text, priority: 3))
    }
    let caveat = wording.caveat(figure)
    if !caveat.isEmpty { parts.append(Line.Part([caveat], theme.style(.notice), priority: 4)) }
    return parts + source(of: figure)
  }

  /// The readout of a period of which nothing was published.
  func missing(_ period: String) -> [Line.Part] {
    [
      Line.Part([period], theme.style(.strong), priority: 5),
      Line.Part(["not published"], theme.style(.missing), priority: 4),
    ]
  }

  private func source(of figure: Figure) -> [Line.Part] {
    guard let dataset = board.dataset else { return [] }
    let publisher = dataset.sources[figure.source].publisher
    let dim = theme.style(.dim)
    return [
      Line.Part(publisher.publisherForms, dim, priority: 2),
      Line.Part(Phrase([figure.published.words(in: board.wording.year)]), dim, priority: 1),
    ]
  }

  /// The events of a period in one line, as many as find room; nothing where there are none.
  func events(_ events: [Model.Event], in period: Period) -> [Line.Part] {
    let words = events.filter { period.overlaps(Period($0.date, $0.date)) }.map {
      "▾ \($0.date.short(in: $0.date.civil.year)) \($0.label)"
    }
    guard let first = words.first else { return [] }
    let several = (1...min(3, words.count)).reversed().map {
      words.prefix($0).joined(separator: " · ")
    }
    let count = words.count == 1 ? "▾ 1 event" : "▾ \(words.count) events"
    let cut = stride(from: first.columns - 1, through: 24, by: -1).map { first.fitted(to: $0) }
    let forms = several + cut + [count]
    return [Line.Part(Phrase(forms), theme.style(.event))]
  }
}

extension CursorReadout {
  /// The readout of a month of a family: its figure, or the mean of its daily values.
  func parts(of month: Month, in panel: PanelReading) -> [Line.Part] {
    let reading = panel.months.first { $0.month == month }
    if let figure = reading?.figure { return parts(figure, change: reading?.change) }
    guard let mean = reading?.dailyMean else { return missing(month.short) }
    return missing(month.short) + [
      Line.Part(
        ["daily mean \(board.wording.numbers.whole(mean.value)) over \(mean.days) days"],
        theme.style(.text), priority: 3)
    ]
  }
}
