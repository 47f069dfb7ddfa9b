/// How current a metric is against its own cadence.
public struct Freshness: Hashable, Sendable {
  /// Whether anything is overdue, and whose delay it is.
  public enum State: Hashable, Sendable {
    /// Nothing newer is expected yet, or ever on any day.
    case current
    /// The publisher has published nothing newer though someone looked on or after the due day.
    case late(days: Int)
    /// Our copy is older than the due day: something newer may have been published.
    case old(days: Int)
  }

  /// The last day any figure covers.
  public let dataTo: Day
  /// The newest publication.
  public let published: Publication
  /// The index of its source in the dataset.
  public let source: Int
  /// The day by which the next publication is expected; nil for irregular series.
  public let due: Day?
  /// Whether anything is overdue.
  public let state: State

  /// Judges figures on a day.
  ///
  /// The next publication is expected one cadence after the last one or, where its day is not
  /// known, after the data's end. A look for a newer edition holds for one cadence: then the copy
  /// is old again. Contested and uncertain figures do not count as long as there are others, and
  /// no figure makes the data reach beyond the day on which it was published.
  ///
  /// - Parameters:
  ///   - figures: The figures of one metric.
  ///   - cadence: How often it is published.
  ///   - checked: The last day on which someone looked for a newer edition, where recorded.
  ///   - today: The day on which it is judged.
  ///
  /// Nil where there are no figures.
  public init?(figures: [Figure], cadence: Cadence, checked: Day?, today: Day) {
    let sound = figures.filter { $0.quality.rank <= Quality.derived.rank }
    let judged = sound.isEmpty ? figures : sound
    guard let dataTo = judged.map(\.coveredTo).max(),
      let newest = judged.filter({ $0.coveredTo == dataTo }).max(by: {
        $0.published.day < $1.published.day
      })
    else { return nil }
    self.dataTo = dataTo
    published = newest.published
    source = newest.source
    due = cadence.next(after: newest.published.isDated ? newest.published.day : dataTo)
    guard let due, due < today else {
      state = .current
      return
    }
    let isLooked = checked.map { $0 >= due && today <= (cadence.next(after: $0) ?? $0) } ?? false
    state = isLooked ? .late(days: today - due) : .old(days: today - due)
  }
}

extension Figure {
  /// The last day it can speak of: a row dated ahead by mistake, or a plan, reaches no further
  /// than its publication.
  var coveredTo: Day { min(period.end, published.day) }
}

extension Cadence {
  /// The day one interval after another; nil where no interval is stated.
  public func next(after day: Day) -> Day? {
    switch self {
    case .day: day + 1
    case .week: day + 7
    case .twoWeeks: day + 14
    case .month: day.inMonth(day.month + 1)
    case .fiscalYear: day.inMonth(day.month + 12)
    case .irregular: nil
    }
  }
}

extension Day {
  /// The same day of another month, or that month's last day where it is shorter.
  func inMonth(_ month: Month) -> Day { month.first + (min(civil.day, month.days) - 1) }
}
