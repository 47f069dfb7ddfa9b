public import Model

/// What an importer found in one file, and what it made of it.
///
/// Texts from the file are not escaped; that is for whoever shows them.
public struct ImportReport: Hashable, Sendable {
  /// The format that was recognised, in words.
  public var format: String
  /// The tables that were taken, in the order of the file.
  public var tables: [Table] = []
  /// How many rows, or cells of a workbook's tables, were looked at.
  public var rows = 0
  /// How many of them went into the values.
  public var taken = 0
  /// What was left out, by reason, in the order in which reasons came up.
  public private(set) var skipped: [Skipped] = []
  /// What does not fit together, in words.
  public private(set) var warnings: [String] = []

  /// A table of the file and the metric it feeds.
  public struct Table: Hashable, Sendable {
    /// What the publisher calls it.
    public let title: String
    /// The metric's id.
    public let metric: String
    /// The first and the last day covered; nil where nothing was taken.
    public let period: Period?
    /// How many values were taken.
    public let values: Int
  }

  /// Rows, cells or tables that were left out for one reason.
  public struct Skipped: Hashable, Sendable {
    /// Why.
    public let reason: String
    /// How many.
    public var count: Int
    /// Where the first of them is: `line 7`, `Detention FY25!J20`.
    public let first: String
  }

  /// Creates an empty report.
  public init(format: String) { self.format = format }

  /// Counts something that was left out.
  ///
  /// - Parameters:
  ///   - reason: Why.
  ///   - place: Where it is; only the first place of a reason is kept.
  ///   - count: How many.
  public mutating func skip(_ reason: String, at place: @autoclosure () -> String, count: Int = 1) {
    guard let index = skipped.firstIndex(where: { $0.reason == reason }) else {
      skipped.append(Skipped(reason: reason, count: count, first: place()))
      return
    }
    skipped[index].count += count
  }

  /// Notes what does not fit together, once.
  public mutating func warn(_ warning: String) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}

extension ImportReport {
  /// Notes one table for each metric among values that all come from one table of the file.
  mutating func addTables(of values: [ReleasedValue], title: String) {
    var found: [String: (period: Period, values: Int)] = [:]
    for value in values {
      let known = found[value.metric] ?? (value.period, 0)
      let period = Period(
        min(known.period.start, value.period.start), max(known.period.end, value.period.end))
      found[value.metric] = (period, known.values + 1)
    }
    for (metric, (period, values)) in found.sorted(by: { $0.key < $1.key }) {
      tables.append(Table(title: title, metric: metric, period: period, values: values))
    }
  }
}
