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
