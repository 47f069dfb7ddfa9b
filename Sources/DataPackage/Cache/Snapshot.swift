import Model
import System

/// A package as it was read without a fault: its dataset, and which versions of its files that was.
///
/// Packages with faults are not kept: a fault is told by its place in a file, and whoever has one is
/// about to mend it, so that what was kept would be out of date by the next look.
struct Snapshot: Sendable {
  /// A file and the version of it that was read.
  struct File: Hashable, Sendable {
    /// The path in the package.
    let path: String
    /// The table it holds; nil for `datapackage.json`.
    let table: TableKind?
    /// What stands between its fields.
    let delimiter: UInt8
    /// Which version it is.
    var identity: FileIdentity
    /// The SHA-256 of that version in hexadecimal.
    var sha256: String
    /// How many rows of it are in the dataset.
    var rows: Int
    /// The first and the last day its rows speak of.
    var coverage: Period?
  }

  /// Everything in the package.
  var dataset: Dataset
  /// `datapackage.json`, then the tables in its order.
  var files: [File]

  /// What is told of each file.
  ///
  /// - Parameter limit: How many faults of a file are kept, were there any.
  /// - Returns: A report for each file.
  func reports(limit: Int) -> [FileReport] {
    files.map { file in
      FileReport(
        path: file.path, table: file.table, rows: file.rows, badRows: 0,
        faults: FaultList(limit: limit), isGood: true,
        modified: file.identity.modified / 1_000_000_000, coverage: file.coverage)
    }
  }
}
