public import Board
import Glibc
public import struct Model.Instant
public import System

/// The world of a real process: the system's clock, a reader thread and the process's signals.
public struct ProcessWorld: World, ~Copyable {
  private let mailbox: Mailbox<Event>
  private let reader: ReaderThread
  private var readData: @Sendable () -> Void = {}
  private var readThemes: @Sendable () -> Void = {}
  /// What is still to be done behind the first reading.
  private var afterFirst: (@Sendable () -> Void)?
  /// The thread that commands run on, once there was one to run.
  private var commands: CommandThread?
  /// Whether a reading was started whose result has not been brought.
  private var isReading = false
  private var supervision: Supervision?
  /// What keeps the thread that draws where it waited for the first reading, until that is shown.
  private var hold: ProcessorHold?

  /// Starts the threads that readings and signals come from; what is read is said by
  /// ``follow(themes:changedThemes:reading:)``.
  ///
  /// - Parameters:
  ///   - signals: The signals, blocked already; nil leaves them as they are.
  ///   - abandon: Gives the terminal back from another thread while the first one hangs in it.
  ///   - supervision: What tells others that the loop lives, where nobody watches the board.
  ///   - ahead: What the reader thread does at once, before anything is asked of it; it is given
  ///     what to call with the percents of a long reading that are done.
  /// - Throws: Where the process has no descriptors or threads left.
  public init(
    signals: Signals? = nil, abandon: @escaping @Sendable () -> Void = {},
    supervision: consuming Supervision? = nil,
    ahead: @escaping @Sendable (@escaping @Sendable (Int) -> Void) -> Void = { _ in }
  ) throws(SystemFault) {
    let mailbox = try Mailbox<Event>()
    let reader = try ReaderThread {
      ahead { mailbox.post(.progress(percent: $0)) }
    }
    try signals?.listen(postingTo: mailbox, abandon: abandon)
    self.mailbox = mailbox
    self.reader = reader
    self.supervision = supervision
  }

  /// Says what is read, always on the one reader thread.
  ///
  /// - Parameters:
  ///   - readThemes: Reads every theme.
  ///   - changedThemes: Reads the themes in use that have changed; called once, a moment behind the
  ///     frame of the first reading, which leaves them alone because the screen waits for it.
  ///   - read: Reads the data folder, and calls what it is given with the percents that are read.
  public mutating func follow(
    themes readThemes: @escaping @Sendable () -> [NamedTheme] = { [] },
    changedThemes: @escaping @Sendable () -> [NamedTheme] = { [] },
    reading read: @escaping @Sendable (@escaping @Sendable (Int) -> Void) -> Reading
  ) {
    let mailbox = mailbox
    readData = { mailbox.post(.read(read { mailbox.post(.progress(percent: $0)) })) }
    self.readThemes = { mailbox.post(.themes(readThemes())) }
    afterFirst = {
      let changed = changedThemes()
      if !changed.isEmpty { mailbox.post(.themes(changed)) }
    }
  }

  /// The system's clock, and the viewer's zone by `TZ` or the system's setting.
  public var now: Instant { .now }

  /// Sleeps in `poll`.
  ///
  /// Deadlines are counted by the monotonic clock once the sleep has begun. None is longer than a
  /// minute, so that a clock that was set shows on the screen by then.
  public mutating func wait(until deadline: Instant, on descriptor: CInt?) -> [Event] {
    var patience = min(Self.time(to: deadline), .seconds(60))
    if let due = supervision?.patience() { patience = min(patience, due) }
    _ = poll([mailbox.descriptor, descriptor ?? -1], for: patience)
    return take()
  }

  /// Tells whoever supervises the board.
  public mutating func beat(_ pulse: Pulse) {
    hold = nil
    supervision?.take(pulse)
  }

  /// Tells whoever supervises the board that it ends.
  ///
  /// - Parameter reason: Why, in words.
  public mutating func end(_ reason: String) { supervision.take()?.end(reason) }

  /// Hands the request to the reader thread.
  public mutating func startReading() {
    guard !isReading else { return }
    isReading = true
    reader.start(readData)
  }

  /// Hands the request to the reader thread.
  public mutating func startReadingThemes() { reader.start(readThemes) }

  /// How long the command of an alert may take.
  static let commandLimit = Duration.seconds(30)

  /// Hands the command to a thread of its own.
  public mutating func run(_ command: AlertCommand) {
    hold = nil
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
  /// What happens meanwhile is kept for ``wait(until:on:)``. A thread that slept here stays on its
  /// processor until the next ``beat(_:)``, by which the frame is on its way.
  ///
  /// - Parameters:
  ///   - patience: The longest time to wait; no time is lost where the reading is quicker.
  ///   - work: Does a little of what can be done meanwhile, and says whether there is more.
  public mutating func awaitReading(for patience: Duration, doing work: () -> Bool = { false }) {
    guard isReading else { return }
    while !poll([mailbox.descriptor], for: .zero) {
      guard reader.hasBegun, work() else {
        hold = ProcessorHold()
        _ = poll([mailbox.descriptor], for: patience)
        return
      }
    }
  }

  private mutating func take() -> [Event] {
    let events = mailbox.take()
    for event in events {
      switch event {
      case .read:
        isReading = false
        goOnBehindFirst()
      case .continued: supervision?.note(.continued)
      default: break
      }
    }
    return events
  }

  /// Asks for what was left for after the first reading, a moment later than that.
  private mutating func goOnBehindFirst() {
    guard let afterFirst else { return }
    self.afterFirst = nil
    reader.start {
      // The frame is on its way to the eye, through other programs that need a processor too.
      // Checking and keeping what was read comes next on this thread, and held up its last bytes.
      _ = poll([], for: Self.pauseBehindFirst)
      afterFirst()
    }
  }

  /// How long the reader thread leaves the processors alone when it has brought the first reading.
  private static let pauseBehindFirst = Duration.milliseconds(20)

  private static func time(to deadline: Instant) -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return .seconds(deadline.seconds - time.tv_sec) - .nanoseconds(time.tv_nsec)
  }
}
