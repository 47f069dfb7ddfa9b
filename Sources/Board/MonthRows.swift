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
  func observations(of month: Month, family: Int) -> [MonthRow] {
    guard let dataset, panels.indices.contains(family) else { return [] }
    let panel = panels[family]
    let shown = Set((panel.figures + panel.daily).map(\.row))
    let metrics = [panel.metric.id] + [panel.definition.daily].compactMap(\.self)
    return metrics.flatMap { metric in
      dataset.wholeRows(of: metric).compactMap { row in
        let observation = dataset.observations[row]
        guard observation.period.start.month == month, observation.period.end.month == month else {
          return nil
        }
        if let knownOn, !observation.published.isKnown(on: knownOn) { return nil }
        return MonthRow(observation: observation, row: row, isShown: shown.contains(row))
      }
    }
  }
}
