public import DataPackage
public import Model
public import Publishers

/// What became of one file of an import.
public struct FileOutcome: Sendable {
  /// The file, as it was given or found.
  public let path: String
  /// What became of it.
  public let result: Result

  /// What can become of a file.
  public enum Result: Sendable {
    /// Its values are in the package, or would be.
    case taken(Taken)
    /// It is none that holds figures, such as the lock file of an open workbook.
    case skipped(String)
    /// It cannot be imported.
    case refused(Refusal)
    /// It could be, but the package could not be written.
    case failed(WriteFault)
  }

  /// What was taken of a file.
  public struct Taken: Sendable {
    /// What was found, left out and noticed.
    public let report: ImportReport
    /// The source it became.
    public let source: Source
    /// What became of its values.
    public let tally: ReleaseTally
  }

  /// Whether the file was taken or rightly passed over.
  public var isGood: Bool {
    switch result {
    case .taken, .skipped: true
    case .refused, .failed: false
    }
  }
}
