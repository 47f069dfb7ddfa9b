internal import Canvas
internal import Model

extension Board {
  /// When marks of changed figures next look different; nil where there are none.
  var nextMarkChange: Instant? {
    guard let changed else { return nil }
    if let flash = changed.flashEnd, now < flash { return flash }
    return changed.end
  }

  /// Lets marks fade and go when their time has come.
  ///
  /// - Parameter before: The moment of the event before.
  /// - Returns: Whether any looks different now.
  mutating func fadeMarks(since before: Instant) -> Bool {
    guard let changed else { return false }
    // A clock set back must not leave marks for longer than they are meant to stay.
    if now >= changed.end || now.advanced(by: Changed.seconds) < changed.end {
      self.changed = nil
      return true
    }
    return changed.flashEnd.map { before < $0 && now >= $0 } ?? false
  }

  /// How much a figure is set off.
  func emphasis(_ metric: String, _ period: Period) -> Emphasis {
    guard let changed, changed.periods[metric]?.contains(period) == true else { return .none }
    return changed.flashEnd.map { now < $0 } == true ? .justChanged : .changed
  }

  /// How much a family's headline is set off.
  func emphasis(_ panel: PanelReading) -> Emphasis {
    (panel.headline?.figure).map { emphasis(panel.metric.id, $0.period) } ?? .none
  }

  /// How much a month of a family is set off: for its figure or for the days behind its mean.
  func emphasis(_ month: MonthReading, in panel: PanelReading) -> Emphasis {
    guard let changed else { return .none }
    let own = month.figure.map { emphasis(panel.metric.id, $0.period) } ?? .none
    let daily = panel.definition.daily.flatMap { id in
      changed.periods[id]?.first { month.month.period.overlaps($0) }.map { emphasis(id, $0) }
    }
    return max(own, daily ?? .none)
  }
}
