import Synchronization

/// Tables that several threads read, each taking the next that no other has taken.
final class TableQueue: Sendable {
  private struct State {
    var tables: [TrackedTable]
    var next = 0
  }

  private let state: Mutex<State>
  private let limits: PackageLimits
  private let settling: Int
  private let progress: ReadingProgress?

  init(
    _ tables: [TrackedTable], limits: PackageLimits, settling: Int, progress: ReadingProgress?
  ) {
    self.progress = progress
    state = Mutex(State(tables: tables))
    self.limits = limits
    self.settling = settling
  }

  /// The tables in their order; what no thread has read yet is as it was.
  var tables: [TrackedTable] { state.withLock { $0.tables } }

  /// Reads tables until none is left.
  ///
  /// - Returns: Whether any of those read here has a new good version.
  func work(in folder: borrowing Folder) -> Bool {
    var hasChanged = false
    while let (index, taken) = take() {
      var table = taken
      let isNew = table.refresh(
        in: folder, limits: limits, settling: settling, progress: progress)
      hasChanged = hasChanged || isNew
      let read = table
      state.withLock { $0.tables[index] = read }
    }
    return hasChanged
  }

  private func take() -> (Int, TrackedTable)? {
    state.withLock { state in
      guard state.next < state.tables.count else { return nil }
      defer { state.next += 1 }
      return (state.next, state.tables[state.next])
    }
  }
}
