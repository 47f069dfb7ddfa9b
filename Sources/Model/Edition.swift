/// How far the figures of a dataset go.
public struct Edition: Hashable, Sendable {
  /// The last day that a figure speaks of; plans for days to come do not count.
  public let dataTo: Day
  /// The latest day by which any was published, of those that are known to the day.
  public let published: Day
}

extension Dataset {
  /// How far its figures go; nil without any that has a day of publication.
  ///
  /// - Complexity: O(*n*) in the observations.
  public var edition: Edition? {
    var (dataTo, latest): (Day?, Day?)
    for row in 0..<observations.count {
      let published = observations.published(at: row)
      guard published.precision == .day || published.precision == .by else { continue }
      latest = max(latest ?? published.day, published.day)
      let end = observations[row].period.end
      if end <= published.day { dataTo = max(dataTo ?? end, end) }
    }
    guard let dataTo, let latest else { return nil }
    return Edition(dataTo: dataTo, published: latest)
  }
}
