public import Board
internal import DataPackage
internal import Model
internal import Synchronization

/// Turns readings of a data package into what the board is told of them.
///
/// It remembers the last data, so that the next reading can say what is new.
public final class PackageReadings: Sendable {
  private struct State {
    var reader: PackageReader
    var last: Dataset?
  }

  private let state: Mutex<State>

  /// Creates readings of one data folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The data folder.
  ///   - cache: The folder in which what was read is kept from run to run; nil to keep nothing.
  public init(of folder: String, cache: String? = nil) {
    let reader = PackageReader(folder: folder, cache: cache.map { CacheFolder(path: $0) })
    state = Mutex(State(reader: reader, last: nil))
  }

  /// Reads what has changed, at first everything.
  ///
  /// - Parameter progress: Called with the percents that are read, while a long reading lasts.
  /// - Returns: The new data, if any, with what it brought and the faults of every file.
  /// - Complexity: As one reload of the package, and O(*n*) in all observations where there is
  ///   new data beside old.
  public func next(progress: @escaping @Sendable (Int) -> Void = { _ in }) -> Reading {
    state.withLock { state in
      let package = state.reader.reload(progress: ReadingProgress(progress))
      let isNew = package.hasNewData
      let differences =
        isNew ? state.last.map { package.dataset.differences(from: $0) } ?? [] : []
      if isNew { state.last = package.dataset }
      return Reading(
        dataset: isNew ? package.dataset : nil, files: package.files.map(FileReading.init),
        differences: differences, finished: .now, leavesWork: package.leavesWork)
    }
  }
}

extension FileReading {
  fileprivate init(_ report: FileReport) {
    self.init(
      name: report.path, rows: report.rows, rowsLeftOut: report.badRows,
      faults: report.faults.lines, isStale: !report.isGood && report.rows > 0)
  }
}
