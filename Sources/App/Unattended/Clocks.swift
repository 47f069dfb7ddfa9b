import Glibc

/// What the system's clocks show at one moment.
///
/// Between two moments, the one on the wall against the uptime tells that it was set, and the
/// uptime against the time awake, that the system was suspended.
public struct Clocks: Hashable, Sendable {
  /// The clock on the wall, which can be set: the time since 1970-01-01T00:00:00Z.
  public var wall: Duration
  /// The time since the system's start.
  public var uptime: Duration
  /// The same without the times in which the system was suspended.
  public var awake: Duration

  /// Creates a moment.
  public init(wall: Duration, uptime: Duration, awake: Duration) {
    self.wall = wall
    self.uptime = uptime
    self.awake = awake
  }

  /// The present moment.
  public static var now: Clocks {
    Clocks(
      wall: time(of: CLOCK_REALTIME), uptime: time(of: CLOCK_BOOTTIME),
      awake: time(of: CLOCK_MONOTONIC))
  }

  private static func time(of clock: clockid_t) -> Duration {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension Duration {
  /// Whole seconds, to the nearest.
  var wholeSeconds: Int {
    let (seconds, attoseconds) = components
    let half = 500_000_000_000_000_000 as Int64
    if attoseconds >= half { return Int(seconds) + 1 }
    return attoseconds <= -half ? Int(seconds) - 1 : Int(seconds)
  }
}
