import Glibc
import System

/// When a reading happens, and how long a file must have been left alone by then.
struct ReadingMoment: Sendable {
  /// Nanoseconds since 1970, by the clock that stamps files.
  let now: Int
  /// Nanoseconds without a change after which a file counts as whole.
  let settling: Int

  /// The present moment, by the clock that file systems stamp files with.
  static func present(settling: Int) -> ReadingMoment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return ReadingMoment(now: nanoseconds(time), settling: settling)
  }
}

extension FileIdentity {
  /// Whether the file has been left alone for long enough, as far as its times tell: those that are
  /// ahead of the clock, as of a share with another one, do not.
  func isSettled(_ moment: ReadingMoment) -> Bool {
    let age = moment.now &- max(modified, changed)
    return moment.settling <= 0 || age >= moment.settling || age < -2_000_000_000
  }
}
