/// One publication of a value for a period, among all of them.
public struct Revision: Hashable, Sendable {
  /// Why an observation is shown, or why another one is shown instead.
  public enum Reason: Hashable, Sendable {
    /// Shown: it is the only one.
    case only
    /// Shown: no other is as close to its publisher.
    case best
    /// Shown: the latest published of the best.
    case latest
    /// Shown, with the range of what others say.
    case contested
    /// Another one is closer to its publisher.
    case lessDirect
    /// A later one was published.
    case superseded
    /// The period was still running; a longer part of it, or all of it, was published later.
    case running
    /// The day of publication is not known, that of the shown one is.
    case undated
    /// Equally good and published on the same day as the shown one.
    case beside

    /// The reason in neutral words: `later value published`.
    public var words: String {
      switch self {
      case .only: "only value published"
      case .best: "closest to its publisher"
      case .latest: "latest published"
      case .contested: "latest published; sources disagree"
      case .lessDirect: "another value is closer to its publisher"
      case .superseded: "later value published"
      case .running: "period was not over; longer one published"
      case .undated: "publication day unknown"
      case .beside: "published on the same day as the value shown"
      }
    }
  }

  /// The row of the observation.
  public let row: Int
  /// The observation.
  public let observation: Observation
  /// How much the value changed against the one before by the same publisher for the same days;
  /// nil where there is none.
  public let change: Double?
  /// Whether it is the shown one.
  public let isShown: Bool
  /// Why it is shown or not.
  public let reason: Reason
}

extension Dataset {
  /// Everything known of one period of a metric, in the order of publication.
  ///
  /// Earlier editions of a period that grew come with it: the days 1 to 8 February with February.
  ///
  /// - Parameters:
  ///   - period: The days of a figure.
  ///   - metric: The metric's id.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: The revisions; none where nothing is known of the period.
  /// - Complexity: O(log *n*) in the metric's observations, O(*m* log *m*) in those of the period's
  ///   first day.
  public func revisions(
    of period: Period, metric: String, knownOn limit: Day? = nil
  ) -> [Revision] {
    guard let definition = self.metric(metric) else { return [] }
    let rows = observations.rows(
      in: wholeRows(of: metric), startingIn: Period(period.start, period.start))
    let figures = everyPeriod(in: rows, of: definition, knownOn: limit) { _ in true }
    guard let shown = figures.first(where: { $0.period == period }) else { return [] }
    let grown = figures.filter {
      definition.kind.grows && shown.replaces($0, cadence: definition.cadence)
    }.map(\.period)
    let known = rows.map { (row: $0, observation: observations[$0]) }.filter {
      ($0.observation.period == period || grown.contains($0.observation.period))
        && (limit.map($0.observation.published.isKnown) ?? true)
    }.sorted {
      ($0.observation.published.day, $0.observation.period.end, $0.row)
        < ($1.observation.published.day, $1.observation.period.end, $1.row)
    }
    return known.enumerated().map { index, entry in
      let observation = entry.observation
      let publisher = sources[observation.source].publisher
      let earlier = known[..<index].last {
        $0.observation.period == observation.period
          && sources[$0.observation.source].publisher == publisher
      }
      return Revision(
        row: entry.row, observation: observation,
        change: earlier.map { observation.value - $0.observation.value },
        isShown: entry.row == shown.row,
        reason: reason(for: observation, isShown: entry.row == shown.row, beside: shown))
    }
  }

  private func reason(
    for observation: Observation, isShown: Bool, beside shown: Figure
  ) -> Revision.Reason {
    if isShown {
      if shown.disagreement != nil { return .contested }
      if shown.observations == 1 { return .only }
      let isRival = observations(of: shown).contains {
        $0.quality == shown.quality && $0.published.isDated == shown.published.isDated
      }
      return isRival ? .latest : .best
    }
    if observation.period != shown.period { return .running }
    if observation.quality != shown.quality { return .lessDirect }
    if !observation.published.isDated, shown.published.isDated { return .undated }
    return observation.published.day < shown.published.day ? .superseded : .beside
  }

  /// The other observations of a figure's period.
  private func observations(of figure: Figure) -> [Observation] {
    observations.startingWith(figure.row).filter { $0 != figure.row }.map { observations[$0] }
      .filter { $0.period == figure.period }
  }
}
