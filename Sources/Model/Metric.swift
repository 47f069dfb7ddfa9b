/// How the values of a metric behave over time.
public enum Kind: String, Hashable, Sendable, CaseIterable {
  /// Adds up over days: book-ins of a month.
  case flow
  /// A level on a day: people held.
  case stock
  /// The average of a stock over a period.
  case mean
  /// Already per day.
  case rate
  /// Counts from its start, which resets on 1 October for fiscal-year series.
  case cumulative
}

/// How often a metric is published.
public enum Cadence: String, Hashable, Sendable, CaseIterable {
  /// Every day.
  case day
  /// Every week.
  case week
  /// Every two weeks.
  case twoWeeks = "two weeks"
  /// Every month.
  case month
  /// Every fiscal year.
  case fiscalYear = "fiscal year"
  /// At no stated interval, so never overdue.
  case irregular
}

/// One defined quantity.
public struct Metric: Hashable, Sendable {
  /// Its name in files, such as `crossings.usbp_southwest`.
  public let id: String
  /// The family it is shown with, such as `arrests`.
  public let family: String
  /// How its values behave over time.
  public let kind: Kind
  /// What is counted, in the plural: `book-ins`.
  public let unit: String
  /// How often it is published.
  public let cadence: Cadence
  /// What people call it.
  public let title: String
  /// What exactly is counted.
  public let definition: String
  /// Ids of metrics that must never share a line or a change with it.
  public let notComparableWith: [String]

  /// Creates a metric.
  public init(
    id: String, family: String, kind: Kind, unit: String, cadence: Cadence, title: String,
    definition: String = "", notComparableWith: [String] = []
  ) {
    self.id = id
    self.family = family
    self.kind = kind
    self.unit = unit
    self.cadence = cadence
    self.title = title
    self.definition = definition
    self.notComparableWith = notComparableWith
  }
}

/// Where figures were published.
public struct Source: Hashable, Sendable {
  /// Its name in files.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// What it is called.
  public let title: String
  /// When it was published, as far as known.
  public let published: Publication
  /// Its address, or empty.
  public let url: String
  /// Under what terms it may be used, or empty.
  public let licence: String
  /// The file that was read, or empty.
  public let file: String
  /// The SHA-256 of that file in hexadecimal, or empty.
  public let sha256: String
  /// Anything else worth knowing, or empty.
  public let note: String
  /// The last day on which someone looked for a newer edition, where that is recorded.
  public let checked: Day?

  /// Creates a source.
  public init(
    id: String, publisher: String, title: String, published: Publication, url: String = "",
    licence: String = "", file: String = "", sha256: String = "", note: String = "",
    checked: Day? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.published = published
    self.url = url
    self.licence = licence
    self.file = file
    self.sha256 = sha256
    self.note = note
    self.checked = checked
  }
}

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

/// A stated target for a metric, from a day on.
public struct Goal: Hashable, Sendable {
  /// What span the target is stated for.
  public enum Span: String, Hashable, Sendable, CaseIterable {
    /// A day.
    case day
    /// A month.
    case month
    /// A year.
    case year
  }

  /// Its name in files.
  public let id: String
  /// The metric it is stated for.
  public let metric: String
  /// What span it is stated for.
  public let span: Span
  /// The first day on which it held.
  public let from: Day
  /// The last day on which it held, if it ended.
  public let to: Day?
  /// The lower end, in the metric's unit.
  public let low: Double
  /// The upper end; the lower one again where the goal is one figure.
  public let high: Double
  /// What it is called.
  public let label: String
  /// The source's id.
  public let source: String

  /// Creates a goal.
  public init(
    id: String, metric: String, span: Span, from: Day, to: Day? = nil, low: Double, high: Double,
    label: String, source: String
  ) {
    self.id = id
    self.metric = metric
    self.span = span
    self.from = from
    self.to = to
    self.low = low
    self.high = high
    self.label = label
    self.source = source
  }
}

/// Something dated that charts may mark.
public struct Event: Hashable, Sendable {
  /// The kind of an event that ends the comparability of its metrics.
  public static let breakKind = "break"

  /// When it happened.
  public let date: Day
  /// What happened, in a few words.
  public let label: String
  /// What sort of thing it is, such as `policy`, `law` or `data`.
  public let kind: String
  /// The source's id, or empty.
  public let source: String
  /// Ids of the metrics it concerns; none for an event that concerns all.
  public let metrics: [String]

  /// Creates an event.
  public init(
    date: Day, label: String, kind: String, source: String, metrics: [String] = []
  ) {
    self.date = date
    self.label = label
    self.kind = kind
    self.source = source
    self.metrics = metrics
  }
}
