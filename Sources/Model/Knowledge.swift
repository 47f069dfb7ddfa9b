/// What one publication of a day added to what was known.
public struct Addition: Hashable, Sendable {
  /// How it relates to what was known before.
  public enum Novelty: Hashable, Sendable {
    /// Nothing was known of the period.
    case new
    /// A longer edition of a period that is not over or was not.
    case grown
    /// The publisher's value before was another.
    case revised(from: Double)
    /// The publisher said the same before.
    case repeated
    /// Another publisher's word on a period that was known.
    case further
  }

  /// The row of the observation.
  public let row: Int
  /// The observation.
  public let observation: Observation
  /// How it relates to what was known before.
  public let novelty: Novelty
}

extension Publication {
  /// The first day on which it can have been published; nil where nothing is known of it.
  public var earliest: Day? {
    switch precision {
    case .day, .by: day
    case .month: day.month.first
    case .year: Month(year: day.civil.year, month: 1).first
    case .unknown: nil
    }
  }
}

extension Dataset {
  /// The first day that the newest publication can mean: a clock that shows an earlier one is wrong.
  ///
  /// Nil where no publication's day is known.
  ///
  /// - Complexity: O(*n*) in the releases.
  public func newestPublication() -> Day? {
    observations.everyProvenance.lazy.compactMap(\.published.earliest).max()
  }

  /// The days on which something was published, as far as their days are known, earliest first.
  ///
  /// - Complexity: O(*n*) in the releases and the days from the first to the last.
  public func publicationDays() -> [Day] {
    let dated = observations.everyProvenance.lazy.map(\.published).filter(\.isDated).map(\.day)
    guard let first = dated.min(), let last = dated.max() else { return [] }
    var isPublicationDay = [Bool](repeating: false, count: last - first + 1)
    for day in dated { isPublicationDay[day - first] = true }
    return isPublicationDay.indices.filter { isPublicationDay[$0] }.map { first + $0 }
  }

  /// What became known on some days: the latest day first, then in the order of the metrics and
  /// periods.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - most: How many additions to tell at most; those of the latest days are told.
  /// - Returns: The additions.
  /// - Complexity: O(*n*) in the observations, whatever the number of days.
  public func additions(on days: [Day], most: Int = .max) -> [Addition] {
    let wanted = Set(days).sorted()
    // Which rows are meant is known by what they share, so that each costs one look.
    let places = observations.everyProvenance.map { provenance -> Int? in
      let published = provenance.published
      let place = wanted.partitioningIndex { $0 >= published.day }
      return published.isDated && place < wanted.count && wanted[place] == published.day
        ? place : nil
    }
    var rows = [[Int]](repeating: [], count: wanted.count)
    for row in 0..<observations.count {
      if let place = places[observations.provenanceIndex(at: row)] { rows[place].append(row) }
    }
    var additions: [Addition] = []
    for (day, rows) in zip(wanted, rows).reversed() {
      for row in rows.prefix(most - additions.count) {
        additions.append(
          Addition(
            row: row, observation: observations[row], novelty: novelty(of: row, before: day)))
      }
    }
    return additions
  }

  private func novelty(of row: Int, before day: Day) -> Addition.Novelty {
    let period = observations.period(at: row)
    let publisher = sources[observations.source(at: row)].publisher
    var (isKnown, hasShorter) = (false, false)
    var own: (day: Day, value: Double)?
    for earlier in observations.startingWith(row) {
      let provenance = observations.provenance(at: earlier)
      let published = provenance.published
      guard published.isDated, published.day < day else { continue }
      let other = observations.period(at: earlier)
      guard other == period else {
        hasShorter = hasShorter || (provenance.status == .partial && other.end < period.end)
        continue
      }
      isKnown = true
      guard own.map({ $0.day < published.day }) ?? true,
        sources[Int(provenance.source)].publisher == publisher
      else { continue }
      own = (published.day, observations.value(at: earlier))
    }
    guard isKnown else {
      let grows = metrics[observations.metric(ofGroup: observations.group(of: row))].kind.grows
      return grows && hasShorter ? .grown : .new
    }
    guard let own else { return .further }
    return own.value == observations.value(at: row) ? .repeated : .revised(from: own.value)
  }
}

extension [Day] {
  /// The last of ordered days before another; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  public func last(before day: Day) -> Day? {
    let index = partitioningIndex { $0 >= day }
    return index > 0 ? self[index - 1] : nil
  }

  /// The first of ordered days after another; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  public func first(after day: Day) -> Day? {
    let index = partitioningIndex { $0 > day }
    return index < count ? self[index] : nil
  }
}
