public import Model
public import Tables

/// How to read a file that no publisher's format describes.
public struct TableMapping: Hashable, Sendable {
  /// Where the values stand.
  public enum Value: Hashable, Sendable {
    /// In a column.
    case column(String)
    /// Nowhere: each row counts as one.
    case count
    /// In every column whose name is a year; the date column holds months.
    case years
    /// In every column but the date and the `by` columns, whose names are values of a dimension.
    case columns(dimension: String)
  }

  /// The metric's id.
  public var metric: String
  /// The column of dates; found if nil.
  public var date: String?
  /// Where the values stand.
  public var value: Value
  /// The columns that become dimensions.
  public var by: [String]
  /// How dates are written; told from the column if nil.
  public var dateFormat: DateFormat?
  /// Who published the table.
  public var publisher: String

  /// Creates a mapping.
  public init(
    metric: String, date: String? = nil, value: Value, by: [String] = [],
    dateFormat: DateFormat? = nil, publisher: String = "not stated"
  ) {
    self.metric = metric
    self.date = date
    self.value = value
    self.by = by
    self.dateFormat = dateFormat
    self.publisher = publisher
  }
}

/// What a reader of files may be told.
public struct ReadingOptions: Sendable {
  /// How to read a table of no known format; nil where only known formats are taken.
  public var mapping: TableMapping?
  /// What stands between fields; told from the file if nil.
  public var delimiter: CSVDelimiter?
  /// The metrics a mapping may name.
  public var metrics: [Metric]
  /// The day on which a table was published, if that is known: no date of it can be behind that.
  public var lastDay: Day?

  /// Creates options.
  public init(
    mapping: TableMapping? = nil, delimiter: CSVDelimiter? = nil,
    metrics: [Metric] = ImportedMetrics.all, lastDay: Day? = nil
  ) {
    self.mapping = mapping
    self.delimiter = delimiter
    self.metrics = metrics
    self.lastDay = lastDay
  }
}
