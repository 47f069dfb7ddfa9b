internal import Board

/// Finds what a log has to tell in the pulses of a board.
///
/// It has no clock and no file of its own: what is told depends on what it is given alone.
public struct Logbook: Sendable {
  private var last: Last?
  private var reading = Delay(patience: .seconds(60))
  private var display = Delay(patience: .seconds(3))

  private struct Last {
    let pulse: Pulse
    let clocks: Clocks
  }

  /// The least step of a clock that is told: clocks that are only steered stay far below it.
  private static let step = Duration.seconds(2)
  /// The loop never sleeps for longer than a minute by itself.
  private static let longestSleep = Duration.seconds(75)
  /// How many faults of one reading are told one by one.
  private static let tellsFaults = 20

  /// Creates a logbook that has seen nothing.
  public init() {}

  /// Takes a pulse.
  ///
  /// - Parameters:
  ///   - pulse: What the board says.
  ///   - clocks: When it says so.
  /// - Returns: What is new since the last pulse, in order.
  public mutating func events(for pulse: Pulse, at clocks: Clocks) -> [LogEvent] {
    var events: [LogEvent] = []
    if let last { events += times(from: last.clocks, to: clocks) }
    // One reading may have ended and the next begun between two pulses.
    if pulse.refresh.last != last?.pulse.refresh.last {
      events += reading.follow(
        false, at: clocks.awake, began: LogEvent.readingHangs, ended: LogEvent.readingEnded)
    }
    events += reading.follow(
      pulse.refresh.isReading, at: clocks.awake, began: LogEvent.readingHangs,
      ended: LogEvent.readingEnded)
    // Whatever the time says: two readings may end within one second.
    events += news(in: pulse)
    events += faults(from: last?.pulse.refresh.faults ?? [], to: pulse.refresh.faults)
    events += display.follow(
      pulse.isDisplayBehind, at: clocks.awake, began: LogEvent.displayStalled,
      ended: LogEvent.displayRecovered)
    last = Last(pulse: pulse, clocks: clocks)
    return events
  }

  private func times(from earlier: Clocks, to clocks: Clocks) -> [LogEvent] {
    var events: [LogEvent] = []
    let (past, awake) = (clocks.uptime - earlier.uptime, clocks.awake - earlier.awake)
    let asleep = past - awake
    if asleep >= Self.step { events.append(.resumed(asleep.wholeSeconds)) }
    if awake > Self.longestSleep { events.append(.halted(awake.wholeSeconds)) }
    let set = clocks.wall - earlier.wall - past
    if abs(set) >= Self.step { events.append(.clockSet(set.wholeSeconds)) }
    return events
  }

  private func abs(_ duration: Duration) -> Duration { max(duration, .zero - duration) }

  private func news(in pulse: Pulse) -> [LogEvent] {
    let (before, files) = (last?.pulse, pulse.refresh.files)
    guard pulse.news != before?.news || (pulse.dataTo != nil) != (before?.dataTo != nil) else {
      return []
    }
    return [
      .read(
        rows: files.reduce(0) { $0 + ($1.rows ?? 0) }, files: files.count,
        changes: pulse.news?.differences.count ?? 0, dataTo: pulse.dataTo)
    ]
  }

  private func faults(from earlier: [String], to faults: [String]) -> [LogEvent] {
    guard faults != earlier else { return [] }
    let (before, now) = (Set(earlier), Set(faults))
    let began = faults.filter { !before.contains($0) }
    let ended = earlier.filter { !now.contains($0) }
    let (first, over) = (began.prefix(Self.tellsFaults), ended.prefix(Self.tellsFaults))
    let events = first.map(LogEvent.faultBegan) + over.map(LogEvent.faultEnded)
    let more = (began: began.count - first.count, ended: ended.count - over.count)
    return more == (0, 0) ? events : events + [.moreFaults(began: more.began, ended: more.ended)]
  }
}

/// Something that is told once it has taken too long, and when it is over after that.
private struct Delay: Sendable {
  let patience: Duration
  private var since: Duration?
  private var isTold = false

  init(patience: Duration) { self.patience = patience }

  mutating func follow(
    _ goesOn: Bool, at now: Duration, began: (Int) -> LogEvent, ended: (Int) -> LogEvent
  ) -> [LogEvent] {
    let start = since ?? now
    let past = now - start
    guard goesOn else {
      defer { (since, isTold) = (nil, false) }
      return isTold ? [ended(past.wholeSeconds)] : []
    }
    since = start
    guard !isTold, past >= patience else { return [] }
    isTold = true
    return [began(past.wholeSeconds)]
  }
}
