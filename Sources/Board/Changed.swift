internal import Model

/// The figures that the last reading with news brought, for as long as they are marked.
struct Changed: Hashable, Sendable {
  /// The periods that changed, by the metric's id.
  let periods: [String: Set<Period>]
  /// Until when they stand out most; nil where nothing may flash.
  let flashEnd: Instant?
  /// Until when they are marked.
  let end: Instant

  /// How many seconds figures are marked.
  static let seconds = 12
  /// How many of them they stand out most.
  static let flashSeconds = 2

  /// The figures of some differences; nil where nothing is new or another value.
  init?(_ differences: [Difference], at now: Instant, reducesMotion: Bool) {
    var periods: [String: Set<Period>] = [:]
    for difference in differences where difference.kind != .removed {
      periods[difference.metric, default: []].insert(difference.period)
    }
    guard !periods.isEmpty else { return nil }
    self.periods = periods
    flashEnd = reducesMotion ? nil : now.advanced(by: Self.flashSeconds)
    end = now.advanced(by: Self.seconds)
  }
}
