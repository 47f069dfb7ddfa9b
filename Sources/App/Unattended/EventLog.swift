import Glibc
internal import Synchronization
public import System

/// A log on a thread of its own: a disk that hangs holds up nobody.
///
/// What cannot be written, on a full disk or a folder without permission, waits; of more than
/// some hundred lines the first are given up, and counted.
public final class EventLog: Sendable {
  private let requests: Mailbox<Request>
  private let ends: Mailbox<Bool>
  /// How many lines are under way to the thread.
  private let underWay = Atomic<Int>(0)
  private let lost = Atomic<Int>(0)

  private enum Request: Sendable {
    case line(String)
    case end
  }

  /// How many lines may wait.
  private static let patience = 500
  /// How long after a failure it is tried again where nothing new happens.
  private static let delay = Duration.seconds(60)

  /// Starts a log.
  ///
  /// - Parameter folder: Where `paceboard.log` and the older ones are; made when it is needed.
  /// - Throws: Where the process has no descriptors or threads left.
  public convenience init(folder: String) throws(SystemFault) {
    try self.init(file: LogFile(path: folder + "/paceboard.log"))
  }

  init(file: LogFile) throws(SystemFault) {
    requests = try Mailbox()
    ends = try Mailbox()
    try startThread(stackSize: 1 << 17) { [self] in keep(file) }
  }

  /// Tells of an event; callable from any thread, which never waits.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - clocks: When.
  public func write(_ event: LogEvent, at clocks: Clocks = .now) {
    guard underWay.load(ordering: .relaxed) < Self.patience else {
      lost.add(1, ordering: .relaxed)
      return
    }
    underWay.add(1, ordering: .relaxed)
    requests.post(.line("\(clocks.wall.timestamp) \(getpid()) \(event.line)"))
  }

  /// Gives the lines under way the time to be written; none comes after that.
  ///
  /// - Parameter patience: The longest time to wait.
  public func end(within patience: Duration) {
    requests.post(.end)
    _ = poll([ends.descriptor], for: patience)
  }

  /// What the thread does.
  private func keep(_ file: LogFile) {
    var waiting: [String] = []
    while true {
      _ = poll([requests.descriptor], for: waiting.isEmpty ? nil : Self.delay)
      var isEnding = false
      for request in requests.take() {
        switch request {
        case .line(let line):
          underWay.subtract(1, ordering: .relaxed)
          waiting.append(line)
        case .end: isEnding = true
        }
      }
      let tooMany = max(0, waiting.count - Self.patience)
      waiting.removeFirst(tooMany)
      lost.add(tooMany, ordering: .relaxed)
      write(&waiting, to: file)
      guard isEnding else { continue }
      ends.post(true)
      return
    }
  }

  private func write(_ waiting: inout [String], to file: LogFile) {
    let gone = lost.exchange(0, ordering: .relaxed)
    if gone > 0 {
      let line = "\(Clocks.now.wall.timestamp) \(getpid()) \(LogEvent.linesLost(gone).line)"
      guard file.append(line) else {
        lost.add(gone, ordering: .relaxed)
        return
      }
    }
    let written = waiting.prefix { file.append($0) }.count
    waiting.removeFirst(written)
  }
}
