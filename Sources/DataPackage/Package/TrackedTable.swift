import Synchronization
import Tables

/// A table of the package with the last good version of its file.
struct TrackedTable: Sendable {
  var resource: Descriptor.Resource
  var file = TrackedFile<Table>()

  /// Reads the table's file again if it has changed.
  ///
  /// - Returns: Whether there is a new good version that differs from the one before.
  mutating func refresh(
    in folder: borrowing Folder, limits: PackageLimits, settling: Int,
    progress: ReadingProgress? = nil
  ) -> Bool {
    let resource = resource
    return file.refresh(
      resource.path.text, in: folder, limit: limits.tableBytes, at: .present(settling: settling)
    ) { file throws(FileFault) in
      let reading = TableReading(file, as: resource, limits: limits, progress: progress)
      return TrackedFile.Version(
        content: reading.table, faults: reading.faults, badRows: reading.badRows)
    }
  }
}

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
