internal import Board

/// The one thread that reads the data folder.
///
/// A second reading never starts while one hangs, and ending the process does not wait for it.
struct ReaderThread: Sendable {
  private let requests: Mailbox<Void>

  /// Starts the thread; it sleeps until the first request.
  ///
  /// - Parameters:
  ///   - results: Where each reading is posted.
  ///   - read: Reads the data folder; called on the thread only, never twice at once.
  /// - Throws: Where the process has no descriptors or threads left.
  init(
    postingTo results: Mailbox<Event>, _ read: @escaping @Sendable () -> Reading
  ) throws(SystemFault) {
    let requests = try Mailbox<Void>()
    self.requests = requests
    try startThread(stackSize: 1 << 20) {
      while true {
        _ = poll([requests.descriptor])
        for _ in requests.take() { results.post(.read(read())) }
      }
    }
  }

  /// Asks for a reading.
  func start() { requests.post(()) }
}
