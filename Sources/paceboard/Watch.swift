import App
import DataPackage
import Import
import Settings
import Synchronization

import struct Model.Instant

/// What watches over a wall that nobody watches: its log, its heartbeat, the service manager.
struct Watch: Sendable {
  /// Where events are told; nil where there is no folder for it, or no thread.
  let log: EventLog?
  private let runtimeFolder: String?
  private let manager: ServiceManager?

  /// Takes the folders and the service manager that an environment names.
  init(environment: Environment) {
    let folders = Folders(environment)
    log = folders.state.flatMap { try? EventLog(folder: $0) }
    runtimeFolder = folders.runtime
    manager = ServiceManager(
      socket: environment["NOTIFY_SOCKET"], watchdog: environment["WATCHDOG_USEC"])
  }

  /// Begins, once the process has blocked the signals that its threads are not to get.
  func begin() -> Supervision {
    Supervision(log: log, runtimeFolder: runtimeFolder, manager: manager)
  }

  /// The terminal did not take its last bytes: the process ends without the loop.
  func abandon() {
    log?.write(.stopped("the terminal took nothing more"))
    log?.end(within: .milliseconds(300))
  }
}

/// The inbox of the data folder, with each outcome told once.
final class WatchedInbox: Sendable {
  private struct State {
    /// Whether the first reading is behind, which the screen waits for.
    var isOpen = false
    /// What was told last: a file that stays, as on a full disk, is tried again with each reading.
    var told: [String] = []
  }

  private let log: EventLog?
  private let state = Mutex(State())

  init(log: EventLog?) { self.log = log }

  /// Imports what was dropped, from the second reading on.
  func process(of place: PackagePlace) {
    guard case .folder(let path) = place else { return }
    state.withLock { state in
      defer { state.isOpen = true }
      guard state.isOpen else { return }
      let outcomes = Inbox(
        folder: path, options: ImportOptions(today: Instant.now.easternDay)
      ).process().compactMap(\.lines.first)
      for outcome in outcomes where !state.told.contains(outcome) {
        log?.write(.imported(outcome))
      }
      state.told = outcomes
    }
  }
}
