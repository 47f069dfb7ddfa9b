/// A moment, with what the clock on the wall shows then.
///
/// The days of the statistics are judged in US Eastern time, where their publishers are; clocks
/// and night hours follow the viewer's own zone.
public struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// Seconds that the viewer's zone is ahead of UTC at that moment.
  public let localOffset: Int

  /// Creates a moment.
  public init(seconds: Int, localOffset: Int = 0) {
    self.seconds = seconds
    self.localOffset = localOffset
  }

  /// The day in US Eastern time.
  public var easternDay: Day { day(offset: easternOffset) }

  /// The day in the viewer's zone.
  public var localDay: Day { day(offset: localOffset) }

  /// The viewer's clock: hours, minutes and seconds.
  public var clock: (hour: Int, minute: Int, second: Int) {
    let ofDay = floorModulo(seconds + localOffset, 86_400)
    return (ofDay / 3600, ofDay / 60 % 60, ofDay % 60)
  }

  /// The viewer's clock as `14:02:11`.
  public var clockText: String {
    let (hour, minute, second) = clock
    return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }

  /// Whether one comes before another; one moment in two zones is told apart by the zone.
  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.localOffset) < (right.seconds, right.localOffset)
  }

  /// The moment `duration` seconds later.
  public func advanced(by duration: Int) -> Instant {
    Instant(seconds: seconds + duration, localOffset: localOffset)
  }

  /// US Eastern time against UTC by the rule in force since 2007: daylight time from 2:00 on the
  /// second Sunday of March to 2:00 on the first Sunday of November.
  private var easternOffset: Int {
    let year = day(offset: -5 * 3600).civil.year
    let starts = sunday(2, of: Month(year: year, month: 3))
    let ends = sunday(1, of: Month(year: year, month: 11))
    let from = Int(starts.number) * 86_400 + 7 * 3600
    let until = Int(ends.number) * 86_400 + 6 * 3600
    return (from..<until).contains(seconds) ? -4 * 3600 : -5 * 3600
  }

  private func day(offset: Int) -> Day {
    let shifted = seconds + offset
    return Day(number: Int32((shifted - floorModulo(shifted, 86_400)) / 86_400))
  }

  private func sunday(_ count: Int, of month: Month) -> Day {
    month.first + (7 - month.first.weekday) % 7 + 7 * (count - 1)
  }
}

private func floorModulo(_ value: Int, _ modulus: Int) -> Int {
  let rest = value % modulus
  return rest < 0 ? rest + modulus : rest
}
