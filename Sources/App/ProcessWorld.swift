public import Board
import Glibc
public import struct Model.Instant

/// The world of a real process: the system's clock, a reader thread and the process's signals.
public struct ProcessWorld: World, ~Copyable {
  private let mailbox: Mailbox<Event>
  private let reader: ReaderThread
  /// The thread that commands run on, once there was one to run.
  private var commands: CommandThread?
  /// Whether a reading was started whose result has not been brought.
  private var isReading = false

  /// Starts the threads that readings and signals come from.
  ///
  /// - Parameters:
  ///   - signals: The signals, blocked already; nil leaves them as they are.
  ///   - abandon: Gives the terminal back from another thread while the first one hangs in it.
  ///   - readThemes: Reads every theme, on the same thread as the data.
  ///   - read: Reads the data folder; called on one thread only, never twice at once.
  /// - Throws: Where the process has no descriptors or threads left.
  public init(
    signals: Signals? = nil, abandon: @escaping @Sendable () -> Void = {},
    themes readThemes: @escaping @Sendable () -> [NamedTheme] = { [] },
    reading read: @escaping @Sendable () -> Reading
  ) throws(SystemFault) {
    let mailbox = try Mailbox<Event>()
    let reader = try ReaderThread(postingTo: mailbox, read, themes: readThemes)
    try signals?.listen(postingTo: mailbox, abandon: abandon)
    self.mailbox = mailbox
    self.reader = reader
  }

  /// The system's clock, and the viewer's zone by `TZ` or the system's setting.
  public var now: Instant { .now }

  /// Sleeps in `poll`.
  ///
  /// Deadlines are counted by the monotonic clock once the sleep has begun. None is longer than a
  /// minute, so that a clock that was set shows on the screen by then.
  public mutating func wait(until deadline: Instant, on descriptor: CInt?) -> [Event] {
    let patience = min(Self.time(to: deadline), .seconds(60))
    _ = poll([mailbox.descriptor, descriptor ?? -1], for: patience)
    return take()
  }

  /// Hands the request to the reader thread.
  public mutating func startReading() {
    guard !isReading else { return }
    isReading = true
    reader.start(.data)
  }

  /// Hands the request to the reader thread.
  public mutating func startReadingThemes() { reader.start(.themes) }

  /// How long the command of an alert may take.
  static let commandLimit = Duration.seconds(30)

  /// Hands the command to a thread of its own.
  public mutating func run(_ command: AlertCommand) {
    do throws(SystemFault) {
      if commands == nil {
        commands = try CommandThread(postingTo: mailbox, limit: Self.commandLimit)
      }
      commands?.run(command)
    } catch {
      mailbox.post(.commandFailed(error.description))
    }
  }

  /// Gives the first reading a moment to end, so that the first frame can be a full one.
  ///
  /// What happens meanwhile is kept for ``wait(until:on:)``.
  ///
  /// - Parameter patience: The longest time to wait; no time is lost where the reading is quicker.
  public func awaitReading(for patience: Duration) {
    guard isReading else { return }
    _ = poll([mailbox.descriptor], for: patience)
  }

  private mutating func take() -> [Event] {
    let events = mailbox.take()
    for case .read in events { isReading = false }
    return events
  }

  private static func time(to deadline: Instant) -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return .seconds(deadline.seconds - time.tv_sec) - .nanoseconds(time.tv_nsec)
  }
}
