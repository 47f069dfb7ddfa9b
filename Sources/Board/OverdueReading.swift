internal import Canvas
internal import Model

/// A metric of which something newer should be there.
struct OverdueReading: Hashable, Sendable {
  /// What is counted, the longest form first.
  let titles: [String]
  /// Which panel it belongs to; nil for the pace.
  let panel: Int?
  /// Who publishes it.
  let publisher: String
  /// How current it is.
  let freshness: Freshness

  /// By how many days it is overdue.
  var days: Int { freshness.overdueDays ?? 0 }
}

extension Freshness {
  /// By how many days something newer is overdue; nil where nothing is.
  var overdueDays: Int? {
    switch state {
    case .current: nil
    case .late(let days), .old(let days): days
    }
  }
}

extension Board {
  /// What of the panels and the pace is overdue, the longest first.
  func overdueReadings(in dataset: Dataset) -> [OverdueReading] {
    let families = panels.compactMap { panel -> OverdueReading? in
      guard let freshness = panel.freshness, freshness.overdueDays != nil else { return nil }
      return OverdueReading(
        titles: panel.definition.title.forms, panel: panel.index,
        publisher: dataset.sources[freshness.source].publisher, freshness: freshness)
    }
    return (families + [overduePace(in: dataset)].compactMap(\.self)).sorted { $0.days > $1.days }
  }

  private func overduePace(in dataset: Dataset) -> OverdueReading? {
    guard let freshness = paceFreshness, freshness.overdueDays != nil, let pace else { return nil }
    return OverdueReading(
      titles: [pace.metric.title]
        + pace.definition.titles.filter { $0.count < pace.metric.title.count }, panel: nil,
      publisher: dataset.sources[freshness.source].publisher, freshness: freshness)
  }

  /// How current the metric of the pace is.
  var paceFreshness: Freshness? {
    guard let dataset, let pace else { return nil }
    let figures = dataset.figures(of: pace.metric.id, knownOn: knownOn)
    return Freshness(
      figures: figures, cadence: pace.metric.cadence,
      checked: figures.last.flatMap { dataset.sources[$0.source].checked },
      today: knownOn ?? now.easternDay)
  }
}
