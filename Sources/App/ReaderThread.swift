internal import Board

/// The one thread that reads files: the data folder, and the themes when they are asked for.
///
/// A second reading never starts while one hangs, and ending the process does not wait for it.
struct ReaderThread: Sendable {
  /// Tells how many percent of a long reading are done.
  typealias Progress = @Sendable (Int) -> Void

  private let requests: Mailbox<Request>

  /// What can be read.
  enum Request: Hashable, Sendable {
    /// The data folder, and what goes with it.
    case data
    /// Every theme.
    case themes
  }

  /// Starts the thread; it sleeps until the first request.
  ///
  /// - Parameters:
  ///   - results: Where each reading is posted.
  ///   - read: Reads the data folder, and calls what it is given with the percents that are read;
  ///     called on the thread only, never twice at once.
  ///   - readThemes: Reads every theme; called on the thread only.
  /// - Throws: Where the process has no descriptors or threads left.
  init(
    postingTo results: Mailbox<Event>, _ read: @escaping @Sendable (@escaping Progress) -> Reading,
    themes readThemes: @escaping @Sendable () -> [NamedTheme]
  ) throws(SystemFault) {
    let requests = try Mailbox<Request>()
    self.requests = requests
    try startThread(stackSize: 1 << 20) {
      while true {
        _ = poll([requests.descriptor])
        for request in requests.take() {
          switch request {
          case .data: results.post(.read(read { results.post(.progress(percent: $0)) }))
          case .themes: results.post(.themes(readThemes()))
          }
        }
      }
    }
  }

  /// Asks for a reading.
  func start(_ request: Request) { requests.post(request) }
}
