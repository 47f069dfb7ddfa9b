public import Model

/// What one file says, before it is known when it was published.
public struct Reading: Hashable, Sendable {
  /// The series of editions it belongs to.
  public let series: Series
  /// What this edition is called.
  public let title: String
  /// The publication day the file itself states, if it does.
  public let stated: Day?
  /// Its values; no two have the same metric, dimensions and period.
  public private(set) var values: [ReleasedValue]
  /// What was found, left out and noticed.
  public var report: ImportReport

  /// Creates a reading.
  public init(
    series: Series, title: String, stated: Day? = nil, values: [ReleasedValue],
    report: ImportReport
  ) {
    self.series = series
    self.title = title
    self.stated = stated
    self.values = values
    self.report = report
  }

  /// Leaves out what was said before of the same metric, dimensions and period, as where a workbook
  /// has a row twice.
  ///
  /// - Complexity: O(*n*) in the values.
  mutating func leaveOutRepeated() {
    struct Key: Hashable {
      let metric: String
      let dimensions: [Dimension]
      let period: Period

      /// Of what tells most values apart: all values of a workbook may be of one metric.
      func hash(into hasher: inout Hasher) {
        hasher.combine(period.start.number)
        hasher.combine(dimensions.last?.value)
      }
    }
    let count = values.count
    var known = Set<Key>(minimumCapacity: count)
    values.removeAll {
      !known.insert(Key(metric: $0.metric, dimensions: $0.dimensions, period: $0.period)).inserted
    }
    guard values.count < count else { return }
    report.taken -= count - values.count
    report.skip("stands there twice", at: title, count: count - values.count)
  }

  /// Leaves out what covers days on or behind the day of publication: those had not happened, so
  /// the date is a slip.
  ///
  /// - Parameter published: The last day on which the file can have been published.
  public mutating func leaveOutFuture(of published: Day) {
    let count = values.count
    values.removeAll { $0.period.end > published }
    guard values.count < count else { return }
    report.skip(
      "covers days after the day of publication, \(published)", at: title,
      count: count - values.count)
  }
}
