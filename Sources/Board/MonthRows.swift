internal import Model

/// One row of a month's page: an observation, and whether it is the one shown.
struct MonthRow: Hashable, Sendable {
  let observation: Observation
  let row: Int
  let isShown: Bool
}

extension Board {
  /// Everything published about a month of a family: releases of its metric, then the days of its
  /// daily metric, each in order of period and publication.
  ///
  /// - Complexity: O(log *n*) in the observations of the metrics.
  func observations(of month: Month, family: Int) -> [MonthRow] {
    guard let dataset, panels.indices.contains(family) else { return [] }
    let panel = panels[family]
    // A snapshot that is contested is neither charted nor a month's figure.
    let figures = panel.figures.starting(in: month.period).filter { $0.quality != .conflict }
    let shown = Set((figures + panel.daily.starting(in: month.period)).map(\.row))
    let metrics = [panel.metric.id] + [panel.definition.daily].compactMap(\.self)
    return metrics.flatMap { metric in
      dataset.observations.rows(in: dataset.wholeRows(of: metric), startingIn: month.period)
        .compactMap { row in
          let observation = dataset.observations[row]
          guard observation.period.end <= month.last else { return nil }
          if let knownOn, !observation.published.isKnown(on: knownOn) { return nil }
          return MonthRow(observation: observation, row: row, isShown: shown.contains(row))
        }
    }
  }
}

extension [Figure] {
  /// Those of ordered figures whose periods start within some days.
  ///
  /// - Complexity: O(log *n*).
  func starting(in period: Period) -> ArraySlice<Figure> {
    let first = partitioningIndex { $0.period.start >= period.start }
    return self[first..<Swift.max(first, partitioningIndex { $0.period.start > period.end })]
  }
}
