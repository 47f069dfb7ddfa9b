import Glibc
public import Model
import Tables

/// Writes releases into a package, so that a process killed at any point leaves the old package or
/// the new one.
///
/// Each series has a file of its own, which only imports write and which is replaced as a whole.
/// Before it come the metrics and the sources, to which rows are added only, so that the old
/// observations still find theirs; after it `datapackage.json`. The same releases make the same
/// bytes, in whatever order and however often they are written.
public struct PackageWriter: Sendable {
  /// The data folder.
  public let folder: String

  private let catalogue: [Metric]
  private let patience: Duration
  private let files: AtomicFolder

  /// Creates a writer; nothing is written yet.
  ///
  /// - Parameters:
  ///   - folder: The data folder, which exists; it may be empty.
  ///   - catalogue: The metrics that a new package begins with.
  ///   - patience: How long another import may go on writing before that is a fault.
  public init(
    folder: String, catalogue: [Metric] = [], patience: Duration = .seconds(30)
  ) {
    self.init(folder: folder, catalogue: catalogue, patience: patience) { _ in }
  }

  init(
    folder: String, catalogue: [Metric] = [], patience: Duration = .seconds(30),
    before: @escaping @Sendable (WriteStep) throws(WriteFault) -> Void
  ) {
    self.folder = folder
    self.catalogue = catalogue
    self.patience = patience
    files = AtomicFolder(path: folder, before: before)
  }

  /// Tells what writing releases would do, and writes nothing.
  ///
  /// - Parameters:
  ///   - releases: The releases, in any order.
  ///   - table: The series' table.
  /// - Throws: A ``WriteFault`` where the package cannot be read.
  /// - Returns: A tally of each release, in their order.
  public func tally(
    _ releases: [Release], in table: SeriesTable
  ) throws(WriteFault) -> [ReleaseTally] {
    var state = try PackageState(folder, table)
    return state.take(releases)
  }

  /// Writes releases of one series.
  ///
  /// A file that is in the package already, told by its SHA-256, is not taken twice: of two days on
  /// which it may have been published, and two names, the earlier counts.
  ///
  /// - Parameters:
  ///   - releases: The releases, in any order.
  ///   - table: The series' table.
  /// - Throws: A ``WriteFault``.
  /// - Returns: A tally of each release, in their order.
  /// - Complexity: O(*n*) in the observations of the series.
  public func write(
    _ releases: [Release], to table: SeriesTable
  ) throws(WriteFault) -> [ReleaseTally] {
    let lock = try FolderLock(folder, waiting: patience)
    defer { _ = lock }
    var new = try PackageState(folder, table)
    new.define(table.metrics, catalogue: catalogue)
    let tallies = new.take(releases)
    new.observations.order(dimensions: table.dimensions)
    try new.describe(table)

    for name in [new.metricsFile, new.sourcesFile, table.file, Descriptor.fileName] {
      files.tidy(name)
    }
    try replace(new.metricsFile, with: new.metrics.bytes, in: new)
    try replace(new.sourcesFile, with: new.sources.bytes, in: new)
    try files.replace(table.file) { replacement throws(WriteFault) in
      try new.observations.write { piece throws(WriteFault) in try replacement.write(piece) }
    }
    try replace(Descriptor.fileName, with: new.descriptor.bytes, in: new)
    if !new.superseded.isEmpty {
      let superset = new.sources.bytes
      for id in new.superseded { new.sources.remove(id) }
      try files.replace(new.sourcesFile, with: new.sources.bytes, old: superset)
    }
    try files.sync()
    return tallies
  }

  private func replace(
    _ name: String, with bytes: [UInt8], in state: borrowing PackageState
  ) throws(WriteFault) {
    try files.replace(name, with: bytes, old: state.bytes(name))
  }
}
