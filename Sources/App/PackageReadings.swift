public import Board
public import DataPackage
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

  /// Creates readings of one package; nothing is read yet.
  public init(of place: PackagePlace) {
    state = Mutex(State(reader: PackageReader(place), last: nil))
  }

  /// Reads what has changed, at first everything.
  ///
  /// - Returns: The new data, if any, with what it brought and the faults of every file.
  /// - Complexity: As one reload of the package, and O(*n*) in all observations where there is
  ///   new data beside old.
  public func next() -> Reading {
    state.withLock { state in
      let package = state.reader.reload()
      let isNew = package.hasNewData
      let differences =
        isNew ? state.last.map { package.dataset.differences(from: $0) } ?? [] : []
      if isNew { state.last = package.dataset }
      return Reading(
        dataset: isNew ? package.dataset : nil, files: package.files.map(FileReading.init),
        differences: differences, isBuiltIn: state.reader.place.isBuiltIn, finished: .now)
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
