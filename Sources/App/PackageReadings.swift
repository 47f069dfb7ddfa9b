public import Board
public import DataPackage
public import Model
internal import Synchronization

/// Turns readings of a data package into what the board is told of them.
///
/// It remembers the last data, so that the next reading can say what is new.
public final class PackageReadings: Sendable {
  private struct State {
    /// Made by whoever reads first: before that the start has nothing to wait for.
    var reader: PackageReader?
    var last: Dataset?
    /// What was read before anybody asked.
    var ahead: Reading?
  }

  /// Where the package is.
  public let place: PackagePlace
  private let cache: String?
  private let knownOn: Day?
  private let moment: Instant?
  private let state = Mutex(State())

  /// Creates readings of one package; nothing is read yet.
  ///
  /// - Parameters:
  ///   - place: The data package.
  ///   - cache: The folder in which what was read is kept from run to run; nil to keep nothing.
  ///   - knownOn: The day of knowledge to work the figures out for; nil for everything.
  ///   - moment: The moment for which rows are of days to come or not; nil for that of each reading.
  public init(
    of place: PackagePlace, cache: String? = nil, knownOn: Day? = nil, at moment: Instant? = nil
  ) {
    self.place = place
    self.cache = cache
    self.knownOn = knownOn
    self.moment = moment
  }

  /// Does the work of the first ``next(progress:)`` already.
  ///
  /// - Parameter progress: Called with the percents that are read, while a long reading lasts.
  public func readAhead(progress: @escaping @Sendable (Int) -> Void = { _ in }) {
    state.withLock { $0.ahead = next(&$0, progress) }
  }

  /// Reads what has changed, at first everything.
  ///
  /// - Parameter progress: Called with the percents that are read, while a long reading lasts.
  /// - Returns: The new data, if any, with what it brought and the faults of every file.
  /// - Complexity: As one reload of the package, and O(*n*) in all observations where there is
  ///   new data beside old.
  public func next(progress: @escaping @Sendable (Int) -> Void = { _ in }) -> Reading {
    state.withLock { state in
      defer { state.ahead = nil }
      return state.ahead ?? next(&state, progress)
    }
  }

  private func next(
    _ state: inout State, _ progress: @escaping @Sendable (Int) -> Void
  ) -> Reading {
    var reader =
      state.reader.take() ?? PackageReader(place, cache: cache.map { CacheFolder(path: $0) })
    let package = reader.reload(
      progress: ReadingProgress(progress), today: (moment ?? .now).easternDay)
    state.reader = reader
    let new = package.hasNewData ? package.dataset : nil
    let differences = new.flatMap { new in state.last.map { new.differences(from: $0) } } ?? []
    if let new { state.last = new }
    let now = Instant.now
    let moment = Judgement.Moment(today: now.easternDay, knownOn: knownOn)
    return Reading(
      dataset: new, judgement: new.map { Judgement(of: $0, at: moment) },
      files: package.files.map(FileReading.init), differences: differences,
      isBuiltIn: place.isBuiltIn, finished: now,
      leavesWork: package.leavesWork, isSettling: package.isSettling)
  }
}

extension FileReading {
  fileprivate init(_ report: FileReport) {
    self.init(
      name: report.path, rows: report.table.map { _ in report.rows },
      rowsLeftOut: report.badRows, coverage: report.coverage, faults: report.faults.lines,
      isStale: !report.isGood && report.modified != nil)
  }
}
