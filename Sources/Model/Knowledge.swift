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

extension Dataset {
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
    let wanted = Set(days)
    // Which rows are meant is known by what they share, so that each costs one look.
    let published = observations.everyProvenance.map { provenance -> Day? in
      let published = provenance.published
      return published.isDated && wanted.contains(published.day) ? published.day : nil
    }
    var rows: [Day: [Int]] = [:]
    for row in 0..<observations.count {
      if let day = published[observations.provenanceIndex(at: row)] {
        rows[day, default: []].append(row)
      }
    }
    return wanted.sorted(by: >).lazy.flatMap { day in (rows[day] ?? []).lazy.map { (day, $0) } }
      .prefix(most).map { day, row in
        Addition(row: row, observation: observations[row], novelty: novelty(of: row, before: day))
      }
  }

  private func novelty(of row: Int, before day: Day) -> Addition.Novelty {
    let observation = observations[row]
    let metric = metrics[observation.metric]
    let known = observations.startingWith(row).map { observations[$0] }.filter {
      $0.published.day < day && $0.published.isDated
    }
    let same = known.filter { $0.period == observation.period }
    guard !same.isEmpty else {
      let isGrown =
        metric.kind.grows
        && known.contains {
          $0.status == .partial && $0.period.end < observation.period.end
        }
      return isGrown ? .grown : .new
    }
    let publisher = sources[observation.source].publisher
    guard
      let own = same.filter({ sources[$0.source].publisher == publisher })
        .max(by: { $0.published.day < $1.published.day })
    else { return .further }
    return own.value == observation.value ? .repeated : .revised(from: own.value)
  }
}

extension [Day] {
  /// The last of ordered days before another; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  public func last(before day: Day) -> Day? {
    let index = firstIndex(notBefore: day)
    return index > 0 ? self[index - 1] : nil
  }

  /// The first of ordered days after another; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  public func first(after day: Day) -> Day? {
    let index = firstIndex(notBefore: day + 1)
    return index < count ? self[index] : nil
  }

  /// The index of the first of ordered days that is not before another; the end if all are.
  ///
  /// - Complexity: O(log *n*).
  func firstIndex(notBefore day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
