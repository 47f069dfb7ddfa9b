public import Model

/// Which day's knowledge the board shows.
public struct Knowledge: Hashable, Sendable {
  /// Only what was published by this day is shown; nil for everything.
  public internal(set) var day: Day?
  /// Whether the days of knowledge are being played.
  public internal(set) var isPlaying = false
  /// The days on which something was published, earliest first.
  var days: [Day] = []
  /// The day by which the newest publication was out; nil where none is known.
  var newest: Day?

  /// Creates the state before any data is known.
  init(day: Day?) { self.day = day }

  /// Steps to the publication day before; from the present to the last one.
  mutating func stepBack() {
    isPlaying = false
    guard let last = days.last else { return }
    day = day.map { days.last(before: $0) ?? days[0] } ?? last
  }

  /// Steps to the next publication day, and from the last one to the present.
  mutating func stepOn() {
    guard let now = day else { return }
    day = days.first(after: now)
    if day == nil { isPlaying = false }
  }

  /// Shows everything.
  mutating func present() {
    day = nil
    isPlaying = false
  }

  /// Starts playing, from the first day where everything is shown, or stops.
  mutating func togglePlay() {
    guard !days.isEmpty else { return }
    isPlaying.toggle()
    if isPlaying, day == nil { day = days[max(0, days.count - Self.playedFromPresent)] }
  }

  /// How many publication days back playing starts when it starts from the present.
  static let playedFromPresent = 60
}
