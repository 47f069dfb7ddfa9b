internal import Synchronization
internal import System

/// The one thread that reads files: the data folder, and the themes when they are asked for.
///
/// A second reading never starts while one hangs, and ending the process does not wait for it.
struct ReaderThread: Sendable {
  private let requests: Mailbox<@Sendable () -> Void>
  private let beginning = Beginning()

  /// Whether the thread has begun, for both threads to see.
  private final class Beginning: Sendable {
    let isPast = Atomic(false)
  }

  /// Starts the thread.
  ///
  /// - Parameter first: What it does before it sleeps until the first request.
  /// - Throws: Where the process has no descriptors or threads left.
  init(_ first: @escaping @Sendable () -> Void) throws(SystemFault) {
    let requests = try Mailbox<@Sendable () -> Void>()
    self.requests = requests
    let beginning = beginning
    try startThread(stackSize: 1 << 20) {
      beginning.isPast.store(true, ordering: .relaxed)
      first()
      while true {
        _ = poll([requests.descriptor])
        for request in requests.take() { request() }
      }
    }
  }

  /// Whether the thread runs: where no other processor is awake, it first does when this one sleeps.
  var hasBegun: Bool { beginning.isPast.load(ordering: .relaxed) }

  /// Asks for a reading; requests are done one after the other.
  func start(_ request: @escaping @Sendable () -> Void) { requests.post(request) }
}
