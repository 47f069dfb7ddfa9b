/// The one thread that reads files: the data folder, and the themes when they are asked for.
///
/// A second reading never starts while one hangs, and ending the process does not wait for it.
struct ReaderThread: Sendable {
  private let requests: Mailbox<@Sendable () -> Void>

  /// Starts the thread.
  ///
  /// - Parameter first: What it does before it sleeps until the first request.
  /// - Throws: Where the process has no descriptors or threads left.
  init(_ first: @escaping @Sendable () -> Void) throws(SystemFault) {
    let requests = try Mailbox<@Sendable () -> Void>()
    self.requests = requests
    try startThread(stackSize: 1 << 20) {
      first()
      while true {
        _ = poll([requests.descriptor])
        for request in requests.take() { request() }
      }
    }
  }

  /// Asks for a reading; requests are done one after the other.
  func start(_ request: @escaping @Sendable () -> Void) { requests.post(request) }
}
