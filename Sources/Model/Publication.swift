/// When something was published, and how that is known.
public struct Publication: Hashable, Sendable {
  /// How a publication day is known.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// The day is stated.
    case day
    /// Only the month is known.
    case month
    /// Only the year is known.
    case year
    /// No later than the day: it was archived or read then.
    case by
    /// Not known at all.
    case unknown
  }

  /// The last day on which it can have been published.
  public let day: Day
  /// How that day is known.
  public let precision: Precision

  /// Creates a publication; the day of an imprecise one is the last it can mean.
  public init(_ day: Day, _ precision: Precision = .day) {
    self.day = day
    self.precision = precision
  }

  /// Whether anything is known of when it was published.
  public var isDated: Bool { precision != .unknown }

  /// Whether it was certainly published by `limit`; an unknown day never was.
  public func isKnown(on limit: Day) -> Bool { isDated && day <= limit }

  /// The words for it: `published 9 Apr 2026`, `read 3 Oct`, `published Jan 2026`.
  ///
  /// - Parameter year: The year to leave out of a day, if any.
  /// - Returns: The words.
  public func words(in year: Int? = nil) -> String {
    switch precision {
    case .day: "published \(day.short(in: year))"
    case .month: "published \(day.month.short)"
    case .year: "published \(day.civil.year)"
    case .by: "read \(day.short(in: year))"
    case .unknown: "publication day unknown"
    }
  }
}
