/// A run of days, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: Day
  /// The last day, never before the first.
  public let end: Day

  /// The days from `start` to `end`; an end before the start counts as the start.
  public init(_ start: Day, _ end: Day) {
    self.start = start
    self.end = max(start, end)
  }

  /// How many days it holds, at least 1.
  public var days: Int { end - start + 1 }

  /// The month it is the whole of, if it is.
  public var wholeMonth: Month? { start.month.period == self ? start.month : nil }

  /// The fiscal year it is the whole of, if it is.
  public var wholeFiscalYear: FiscalYear? {
    start.fiscalYear.period == self ? start.fiscalYear : nil
  }

  /// Whether both share a day.
  public func overlaps(_ other: Period) -> Bool { start <= other.end && other.start <= end }

  /// The shortest usual name: `15 Jun 2025`, `Jun 2025`, `FY2025`, `2025`, `1–20 Sep 2025`,
  /// `1 Oct 2024–20 Sep 2025`.
  public var label: String {
    if start == end { return start.short() }
    if let month = wholeMonth { return month.short }
    if let year = wholeFiscalYear { return year.description }
    let (first, last) = (start.civil, end.civil)
    if first.year == last.year {
      if first == (last.year, 1, 1), last == (last.year, 12, 31) { return String(last.year) }
      if first.month == last.month { return "\(first.day)–\(end.short())" }
      return "\(start.short(in: last.year))–\(end.short())"
    }
    return "\(start.short())–\(end.short())"
  }
}

extension Period: Comparable {
  /// Orders by the first day, then by the last.
  public static func < (left: Period, right: Period) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
