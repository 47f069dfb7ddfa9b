internal import Model

/// The figure that was published last, for the overview.
struct NewestFigure: Sendable {
  /// The observation; nil where nothing was published on a known day.
  let observation: Observation?

  /// Finds it: of the last publication day, the latest period of the first panel's metric that has
  /// any, else of any metric.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - days: The days on which something was published, earliest first.
  ///   - limit: Only what was published by this day; nil for everything.
  /// - Complexity: O(*n*) in the observations.
  init(in dataset: Dataset, days: [Day], knownOn limit: Day?) {
    let last = days.last { day in limit.map { day <= $0 } ?? true }
    func newest(among rows: Range<Int>) -> Observation? {
      rows.map { dataset.observations[$0] }
        .filter { $0.published.isDated && $0.published.day == last }
        .max { $0.period.end < $1.period.end }
    }
    let panels = dataset.panels.lazy.compactMap { newest(among: dataset.wholeRows(of: $0.metric)) }
    observation = panels.first ?? newest(among: 0..<dataset.observations.count)
  }
}
