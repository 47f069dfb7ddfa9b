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
  /// Whether the file has been left alone for long enough.
  func isSettled(_ moment: ReadingMoment) -> Bool {
    moment.settling <= 0 || moment.now &- max(modified, changed) >= moment.settling
  }
}
