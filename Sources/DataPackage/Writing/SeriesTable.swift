public import Model

/// The table into which the editions of one series go: a file that only imports write.
public struct SeriesTable: Hashable, Sendable {
  /// What the series is called in names of files: `ice-detention-statistics`.
  public let series: String
  /// What the table is called.
  public let title: String
  /// The dimensions its values may have, in the order of the columns.
  public let dimensions: [String]
  /// The metrics to be defined where the package does not define them.
  public let metrics: [Metric]

  /// Creates a description of a table.
  public init(series: String, title: String, dimensions: [String], metrics: [Metric]) {
    self.series = series
    self.title = title
    self.dimensions = dimensions
    self.metrics = metrics
  }

  /// How the names of all such resources begin.
  static let namePrefix = "observations-import-"

  /// The resource's name.
  var resource: String { Self.namePrefix + series }
  /// The file's name.
  var file: String { resource + ".csv" }
}

/// What became of the values of one release.
public struct ReleaseTally: Hashable, Sendable {
  /// Values of periods that the series had no value for.
  public var added = 0
  /// Values that differ from what the series said of the period before.
  public var revised = 0
  /// Values that repeat what an earlier edition said, now known from this one too.
  public var confirmed = 0
  /// Values that were in the package already, from this very edition.
  public var unchanged = 0

  /// Creates a tally of nothing.
  public init() {}
}
