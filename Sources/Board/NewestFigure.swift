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
  /// - Complexity: O(*n*) in the observations where no panel's metric has any, else in those of
  ///   the panels' metrics as a whole.
  init(in dataset: Dataset, days: [Day], knownOn limit: Day?) {
    let last = days.last { day in limit.map { day <= $0 } ?? true }
    func newest(among rows: Range<Int>) -> Observation? {
      let rowsOfLast = rows.lazy.filter {
        let published = dataset.observations.published(at: $0)
        return published.isDated && published.day == last
      }
      return rowsOfLast.max {
        dataset.observations.period(at: $0).end < dataset.observations.period(at: $1).end
      }.map { dataset.observations[$0] }
    }
    let panels = dataset.panels.lazy.compactMap { newest(among: dataset.wholeRows(of: $0.metric)) }
    observation = panels.first ?? newest(among: 0..<dataset.observations.count)
  }
}
