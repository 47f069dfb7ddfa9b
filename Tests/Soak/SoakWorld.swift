import App
import Board
import Canvas

import struct Model.Instant

/// A world in which a year passes in minutes.
///
/// The first hour of every day is a bad one: the window takes twelve sizes, the data changes, a file
/// breaks and is mended, the folder goes away and comes back, the display stalls, somebody presses
/// keys, the clock is set forward and back, the system is suspended.
struct SoakWorld: World, ~Copyable {
  private let folder: SoakFolder
  private let line: SoakLine
  private let meter: Meter
  private let readings: BoardReadings
  private let step: Int
  private let length: Int
  private var supervision: Supervision
  /// Seconds since the start, by the clock that nobody sets.
  private var uptime = 0
  /// Of them, those in which the system was suspended.
  private var asleep = 0
  /// What the clock on the wall was set by.
  private var wallOffset = 0
  /// The last minute whose happenings have happened.
  private var minute = -1
  private var reading: Reading?

  /// A year after the newest data, so that everything is overdue from the first day to the last.
  private static let start = 1_826_805_600
  private static let sizes = [
    (120, 40), (40, 12), (240, 67), (100, 30), (132, 43), (20, 6), (160, 50), (1, 1), (200, 60),
    (400, 100), (90, 28), (80, 24),
  ].map { Size(width: $0, height: $1) }

  init(
    folder: SoakFolder, line: SoakLine, meter: Meter, readings: BoardReadings, options: Options,
    supervision: consuming Supervision
  ) {
    self.folder = folder
    self.line = line
    self.meter = meter
    self.readings = readings
    self.supervision = supervision
    step = options.step
    length = options.days * 86_400 + 3600
  }

  var now: Instant { Instant(seconds: Self.start + uptime + wallOffset) }

  mutating func wait(until deadline: Instant, on descriptor: CInt?) -> [Event] {
    let patience = min(60, max(0, deadline.seconds - now.seconds))
    if patience > 0 { uptime += max(patience, step) }
    guard uptime < length else {
      meter.sample(at: length)
      return [.terminate]
    }
    var events: [Event] = []
    if let reading {
      events.append(.read(reading))
      self.reading = nil
    }
    while minute < uptime / 60 {
      minute += 1
      if let event = happen() { events.append(event) }
    }
    return events
  }

  mutating func startReading() {
    let real = readings.next()
    // It ended by our clock.
    reading = Reading(
      dataset: real.dataset, files: real.files, differences: real.differences, finished: now,
      preferences: real.preferences, themes: real.themes)
  }

  mutating func startReadingThemes() {}

  /// No rule is set that could run one.
  mutating func run(_ command: AlertCommand) {}

  mutating func beat(_ pulse: Pulse) {
    meter.count()
    supervision.take(
      pulse,
      at: Clocks(
        wall: .seconds(now.seconds), uptime: .seconds(uptime), awake: .seconds(uptime - asleep)))
  }

  consuming func end() { supervision.end("the year is over") }

  /// Does what a minute brings.
  private mutating func happen() -> Event? {
    let (hour, minute) = (minute / 60, minute % 60)
    if minute == 0, hour > 0 { meter.sample(at: hour * 3600) }
    guard hour.isMultiple(of: 24) else { return nil }
    if minute.isMultiple(of: 5) { line.resize(to: Self.sizes[minute / 5]) }
    do {
      switch minute {
      case 6: try folder.change(isShort: true)
      case 12: try folder.change(isShort: false)
      case 18: try folder.breakFile()
      case 24: try folder.change(isShort: false)
      case 29: folder.takeAway()
      case 34: folder.putBack()
      case 36: line.isStalled = true
      case 38: line.isStalled = false
      case 41: line.type("\u{1B}[C?\u{1B}[I")
      case 7, 13, 19, 25, 30, 35: line.type("\u{1B}[15~")
      case 44: return .exposed
      case 46: wallOffset = 3600
      case 49: wallOffset = -3600
      case 51: wallOffset = 0
      case 53: asleep += 45
      case 54: return .continued
      default: break
      }
    } catch {
      print("soak: \(error)")
    }
    return nil
  }
}
