import App
import Board
import Canvas
import struct Model.Instant

/// A world with a scripted clock: sleeping takes no time.
struct VirtualWorld: World, ~Copyable {
  private(set) var now: Instant
  /// What happens, by seconds since the start; the last one has to end the board.
  private var script: [(at: Int, event: Event)]
  private let start: Int
  /// Seconds that a reading takes; nil for one that never ends.
  private let readingTime: Int?
  private var readingEnd: Int?
  /// When each reading was started, in seconds since the start.
  private(set) var readings: [Int] = []
  /// What the loop said of the board each time it came round.
  private(set) var pulses: [Pulse] = []
  /// How often the board woke up.
  private(set) var wakes = 0
  /// At which moment the clock on the wall jumps, and by how much.
  private var jump: (at: Int, by: Int)?

  init(
    readingTime: Int? = 0, jump: (at: Int, by: Int)? = nil,
    _ script: [(at: Int, event: Event)]
  ) {
    now = Instant(seconds: 1_800_000_000)
    start = now.seconds
    self.script = script
    self.readingTime = readingTime
    self.jump = jump
  }

  mutating func wait(until deadline: Instant, on descriptor: CInt?) -> [Event] {
    wakes += 1
    let due = [script.first.map { start + $0.at }, readingEnd].compactMap { $0 }.min()
    let asleep = min(max(now.seconds, deadline.seconds), due ?? .max)
    now = Instant(seconds: max(now.seconds, asleep))
    if let jump, now.seconds >= start + jump.at {
      // The script and the reading go by the time that has passed, as the monotonic clock does.
      now = now.advanced(by: jump.by)
      script = script.map { ($0.at + jump.by, $0.event) }
      readingEnd = readingEnd.map { $0 + jump.by }
      self.jump = nil
    }
    var events: [Event] = []
    if let end = readingEnd, end <= now.seconds {
      readingEnd = nil
      events.append(.read(Reading(dataset: nil, files: [], finished: now)))
    }
    while let next = script.first, start + next.at <= now.seconds {
      events.append(next.event)
      script.removeFirst()
    }
    return events
  }

  mutating func beat(_ pulse: Pulse) { pulses.append(pulse) }

  mutating func startReadingThemes() {}

  /// The commands that were to be run.
  private(set) var commands: [AlertCommand] = []

  mutating func run(_ command: AlertCommand) { commands.append(command) }

  mutating func startReading() {
    readings.append(now.seconds - start)
    readingEnd = readingTime.map { now.seconds + $0 } ?? .max
  }
}

/// A display that counts.
struct CountingDisplay: Display {
  var size = Size(width: 40, height: 10)
  var frames = 0
  var repaints = 0
  var suspensions = 0

  var descriptor: CInt? { nil }
  mutating func show(_ canvas: borrowing Canvas) { frames += 1 }
  mutating func read() -> [Input] { [] }
  mutating func repaint() { repaints += 1 }
  mutating func copy(_ text: String) {}
  mutating func bell() {}
  mutating func adopt(_ use: DisplayUse) {}
  mutating func suspend() { suspensions += 1 }
}
