import Model

/// Tells the rows of a file that are of days to come, which nobody can have counted or published.
struct AheadRows {
  /// What tells that a row is of days to come.
  enum Reason {
    case published(Day)
    case covered(Day)
  }

  /// The last day that is none to come; nil where none is told apart.
  private var lastDay: Day?
  /// Whether the rows of each symbol of a metric may speak of days to come, as plans do.
  private let mayPlan: [Bool]

  /// - Parameters:
  ///   - kinds: The kind of the metric of each symbol of the file; nil where there is none.
  ///   - today: The present day; nil to take every row.
  init(kinds: [Kind?], today: Day?) {
    // A stock is also the name of what is planned to be there, over the days to its date.
    mayPlan = kinds.map { $0 == .stock || $0 == nil }
    // Where the publisher or the keeper lives it may be tomorrow.
    lastDay = today.map { $0 + 1 }
  }

  /// How many of some rows are of days to come.
  ///
  /// - Complexity: O(*n*) in the rows.
  func count(_ rows: ObservationRows) -> Int { rows.entries.count { reason($0) != nil } }

  /// From now on no row is: the clock was found to be wrong.
  mutating func distrustClock() { lastDay = nil }

  /// What tells that a row is of days to come; nil where it is not.
  func reason(_ entry: ObservationRows.Entry) -> Reason? {
    guard let lastDay else { return nil }
    if let first = Publication(entry.published, entry.precision).earliest, first > lastDay {
      return .published(entry.published)
    }
    guard entry.end > lastDay else { return nil }
    let isPlan = mayPlan[Int(entry.metric)] && entry.start < entry.end
    return isPlan ? nil : .covered(entry.end)
  }
}
