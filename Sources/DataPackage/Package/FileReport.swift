public import Model
import Text

/// What is known of one file of a package after a reading.
public struct FileReport: Hashable, Sendable {
  /// The file's path in the package, safe to show.
  public let path: String
  /// The table it holds; nil for `datapackage.json`.
  public let table: TableKind?
  /// How many rows of it are in the dataset.
  public let rows: Int
  /// How many rows were left out as bad.
  public let badRows: Int
  /// What is wrong with the version last read.
  public let faults: FaultList
  /// Whether the version last read could be used.
  ///
  /// Where not, the last good one stays in the dataset, if there ever was one.
  public let isGood: Bool
  /// When the version in the dataset was last written, in seconds since 1970; nil where none is.
  public let modified: Int?
  /// The first and the last day its rows speak of.
  public let coverage: Period?

  init(
    path: String, table: TableKind?, rows: Int, badRows: Int, faults: FaultList, isGood: Bool,
    modified: Int?, coverage: Period?
  ) {
    self.path = visible(path)
    self.table = table
    self.rows = rows
    self.badRows = badRows
    self.faults = faults
    self.isGood = isGood
    self.modified = modified
    self.coverage = coverage
  }
}
