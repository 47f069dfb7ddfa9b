public import Model
public import Publishers

/// How to import files.
public struct ImportOptions: Sendable {
  /// The day on which the files were published; else what each states, else that in its name.
  public var published: Day?
  /// How to read what no publisher's format describes.
  public var reading: ReadingOptions
  /// Whether to tell only what would be done.
  public var isDryRun: Bool
  /// The present day, behind which nothing can have been published; nil to believe any day.
  public var today: Day?

  /// Creates options.
  public init(
    published: Day? = nil, reading: ReadingOptions = ReadingOptions(), isDryRun: Bool = false,
    today: Day? = nil
  ) {
    self.published = published
    self.reading = reading
    self.isDryRun = isDryRun
    self.today = today
  }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// The file that is being read.
  public let file: String
  /// How many files were read before it.
  public let files: Int
  /// How many files there are.
  public let allFiles: Int
  /// How many bytes of all files were read.
  public let bytes: Int
  /// How many bytes all files have; 0 where that is not known.
  public let allBytes: Int
}
