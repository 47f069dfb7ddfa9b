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
