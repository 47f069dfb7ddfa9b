public import Model

/// When the data was read last and when it will be read next.
public struct Refresh: Hashable, Sendable {
  /// Seconds between readings.
  public internal(set) var interval: Int
  /// When the last reading ended, if one has.
  public internal(set) var last: Instant?
  /// When the last reading without a fault ended, if one has.
  public internal(set) var lastGood: Instant?
  /// When the next reading is due; nil while one is under way or none is planned.
  public internal(set) var next: Instant?
  /// Whether a reading is under way.
  public internal(set) var isReading = false
  /// When the last reading began, if one has.
  public internal(set) var began: Instant?
  /// How many percent of a long reading are done; nil where none is under way.
  public internal(set) var percent: Int?
  /// Whether the reading under way is one that nobody waits for.
  public internal(set) var isQuiet = false
  /// Whether timed readings are stopped.
  public internal(set) var isPaused = false
  /// Which edition is shown, where it is the one in the program.
  public internal(set) var builtIn: Edition?
  /// What the last reading found in each file.
  public internal(set) var files: [FileReading] = []

  /// Creates the state before the first reading.
  ///
  /// - Parameter interval: Seconds between readings; less than 1 counts as 1.
  public init(interval: Int) { self.interval = max(1, interval) }

  /// Whose faults they are, where all are of one kind of file but the data's.
  var faultyKind: FileReading.Kind? {
    let kinds = Set(files.filter { !$0.faults.isEmpty }.map(\.kind))
    return kinds.count == 1 ? kinds.first.flatMap { $0 == .data ? nil : $0 } : nil
  }

  /// The faults of the last reading.
  public var faults: [String] { files.flatMap(\.faults) }

  /// Starts a reading unless one is under way.
  ///
  /// - Returns: Whether one starts.
  mutating func begin(at now: Instant) -> Bool {
    guard !isReading else { return false }
    isReading = true
    began = now
    next = nil
    return true
  }

  /// Starts a reading that nobody waits for, so that nothing is said of it.
  mutating func beginQuietly(at now: Instant) {
    isReading = true
    began = now
    isQuiet = true
  }

  /// Ends a reading and plans the next: a second away where a file was just being written.
  mutating func end(_ reading: Reading) {
    isReading = false
    isQuiet = false
    percent = nil
    last = reading.finished
    files = reading.files
    if let dataset = reading.dataset { builtIn = reading.isBuiltIn ? dataset.edition : nil }
    if faults.isEmpty { lastGood = reading.finished }
    next = isPaused ? nil : reading.finished.advanced(by: reading.isSettling ? 1 : interval)
  }

  /// Stops timed readings, or plans the next one again.
  mutating func togglePause(at now: Instant) {
    isPaused.toggle()
    next = isPaused || isReading ? nil : now.advanced(by: interval)
  }

  /// Whether a planned reading is due.
  func isDue(at now: Instant) -> Bool {
    guard let next else { return false }
    // A clock set back must not put the next reading off for longer than one interval.
    return next.seconds <= now.seconds || next.seconds - now.seconds > interval
  }
}
