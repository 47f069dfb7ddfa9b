internal import Board
import Glibc
internal import Synchronization
internal import System

/// The signals that end, stop or resize the program, taken by a thread instead of by handlers.
///
/// A handler may call next to nothing; a thread that waits for signals may do anything, also while
/// the first thread hangs in a write to a terminal that takes no more.
public struct Signals: Sendable {
  private let set: sigset_t
  private let ending = Ending()

  /// How long the first thread has to end the program once it was asked to.
  private static let patience = Duration.seconds(2)
  private static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT]

  private final class Ending: Sendable {
    let signal = Atomic<CInt>(0)
  }

  /// Blocks the signals in the calling thread and in all that it starts from now on.
  ///
  /// To be called once, before there is another thread. A signal that the process was started to
  /// ignore, as `nohup` does with HUP, stays ignored. What stops a process that uses its terminal in
  /// the background is blocked too: stopped for good, it could not be asked to end.
  public init() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in Self.all where !Self.isIgnored(signal) {
      unsafe sigaddset(&set, signal)
    }
    self.set = set
    for signal in [SIGTTIN, SIGTTOU] { unsafe sigaddset(&set, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The signal that asked the program to end, if one did.
  public var ender: CInt? {
    let signal = ending.signal.load(ordering: .acquiring)
    return signal == 0 ? nil : signal
  }

  /// Ends the process by the signal that asked for it, so that its parent sees why; returns where
  /// none did.
  public func endProcess() {
    guard let ender else { return }
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, ender)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    // The runtime has a handler of its own on QUIT, which takes it for a crash.
    signal(ender, SIG_DFL)
    raise(ender)
  }

  private static func isIgnored(_ signal: CInt) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Starts the thread that takes the signals.
  ///
  /// - Parameters:
  ///   - mailbox: Where it posts what they ask for.
  ///   - abandon: Gives the terminal back if the process has not ended in time.
  /// - Throws: Where the system has no threads left.
  func listen(
    postingTo mailbox: Mailbox<Event>, abandon: @escaping @Sendable () -> Void
  ) throws(SystemFault) {
    try startThread(stackSize: 1 << 17) {
      var limit: ContinuousClock.Instant?
      while let signal = next(before: limit) {
        switch signal {
        case SIGINT, SIGTERM, SIGHUP, SIGQUIT:
          ending.signal.store(signal, ordering: .releasing)
          mailbox.post(.terminate)
          limit = limit ?? .now + Self.patience
        case SIGTSTP: mailbox.post(.stop)
        case SIGCONT: mailbox.post(.continued)
        case SIGWINCH: mailbox.post(.exposed)
        default: break
        }
      }
      // Giving the terminal back may hang as the first thread does: then this ends the process.
      alarm(1)
      abandon()
      _exit(128 + (ender ?? SIGTERM))
    }
  }

  /// The next signal; nil once the time is over.
  private func next(before limit: ContinuousClock.Instant?) -> CInt? {
    var set = set
    while true {
      guard let limit else {
        var signal: CInt = 0
        if unsafe sigwait(&set, &signal) == 0 { return signal }
        continue
      }
      let (seconds, attoseconds) = ContinuousClock.now.duration(to: limit).components
      guard seconds >= 0, attoseconds >= 0 else { return nil }
      var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
      let signal = unsafe sigtimedwait(&set, nil, &left)
      if signal > 0 { return signal }
    }
  }
}
