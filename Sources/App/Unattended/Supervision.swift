internal import Board
import Glibc
internal import Model

/// What tells others that a board which nobody watches lives, and what happens to it.
///
/// The loop gives it each pulse; all it does about one takes microseconds and waits for nothing.
public struct Supervision: ~Copyable {
  private var logbook = Logbook()
  private let log: EventLog?
  private let manager: ServiceManager?
  private let heartbeat: Heartbeat?
  /// When the heartbeat is due, by the uptime.
  private var nextBeat = Duration.zero
  /// When the service manager is due to be told.
  private var nextNotice = Duration.zero
  private var isReady = false
  /// The last day of the data, as the heartbeat's file has it.
  private var dataTo: Day?

  /// How often the heartbeat's file is replaced.
  private let beat: Duration
  /// How often the service manager is told of the state where it does not watch.
  private static let statusInterval = Duration.seconds(60)

  /// Begins to watch over a board.
  ///
  /// - Parameters:
  ///   - log: Where events are told.
  ///   - runtimeFolder: Where the heartbeat's file is.
  ///   - manager: Who is told that the loop lives.
  ///   - beat: How often the heartbeat's file is replaced.
  public init(
    log: EventLog?, runtimeFolder: String?, manager: ServiceManager?, beat: Duration = .seconds(5)
  ) {
    self.log = log
    self.beat = beat
    self.manager = manager
    heartbeat = runtimeFolder.flatMap { Heartbeat(folder: $0) }
  }

  /// Takes a pulse.
  public mutating func take(_ pulse: Pulse, at clocks: Clocks = .now) {
    for event in logbook.events(for: pulse, at: clocks) { log?.write(event, at: clocks) }
    // The first data is worth a beat of its own: until then there is little to tell.
    if clocks.uptime >= nextBeat || pulse.dataTo != dataTo {
      dataTo = pulse.dataTo
      nextBeat = clocks.uptime + beat
      heartbeat?.beat(pulse.heartbeat(at: clocks))
    }
    guard let manager, clocks.uptime >= nextNotice else { return }
    let notices: [ServiceManager.Notice] =
      (isReady ? [] : [.ready]) + (manager.interval == nil ? [] : [.alive])
      + [.status(pulse.status)]
    let isTold = manager.tell(notices)
    isReady = isReady || isTold
    let interval = manager.interval ?? Self.statusInterval
    // A manager that restarts is away for moments.
    nextNotice = clocks.uptime + (isTold ? interval : min(interval, .seconds(1)))
  }

  /// How long the loop may sleep, so that what is due is not late.
  public func patience(at clocks: Clocks = .now) -> Duration {
    let due = manager == nil ? nextBeat : min(nextBeat, nextNotice)
    return max(.zero, due - clocks.uptime)
  }

  /// Tells the log of an event that no pulse shows.
  public func note(_ event: LogEvent) {
    log?.write(event)
  }

  /// Tells everyone that the board ends; the heartbeat's file goes with this value.
  ///
  /// - Parameter reason: Why it ends, in words.
  public consuming func end(_ reason: String) {
    _ = manager?.tell([.stopping, .status("ends: \(reason)")])
    log?.write(.stopped(reason))
    log?.end(within: .seconds(1))
  }
}

extension Pulse {
  /// The content of the heartbeat's file: lines of a name and a value.
  fileprivate func heartbeat(at clocks: Clocks) -> String {
    """
    pid=\(getpid())
    time=\(clocks.wall.timestamp)
    read=\(refresh.last?.timestamp ?? "")
    data=\(dataTo.map { "\($0)" } ?? "")

    """
  }

  /// The state for people, in one line.
  fileprivate var status: String {
    let faults = refresh.faults.count
    return [
      dataTo.map { "data to \($0)" } ?? "no data",
      refresh.last.map { "files read \($0.timestamp)" } ?? "nothing read",
      faults == 0 ? nil : faults == 1 ? "1 fault" : "\(faults) faults",
      isDisplayBehind ? "display stalled" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
