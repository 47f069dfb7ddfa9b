import Glibc

/// Sleeps until a descriptor is readable or hung up, or some time has passed.
///
/// The time is counted by the monotonic clock, so setting the clock on the wall neither cuts the
/// sleep short nor draws it out.
///
/// - Parameters:
///   - descriptors: Those to wait on; negative ones are skipped.
///   - timeout: The longest sleep, rounded up to milliseconds; nil for no limit.
/// - Returns: Whether a descriptor is ready.
func poll(_ descriptors: [CInt], for timeout: Duration? = nil) -> Bool {
  let clock = ContinuousClock()
  let end = timeout.map { clock.now + $0 }
  var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  while true {
    let left = end.map { (clock.now.duration(to: $0)).milliseconds } ?? -1
    let ready = unsafe poll(&polled, nfds_t(polled.count), left)
    if ready < 0, errno == EINTR { continue }
    return ready > 0
  }
}

extension Duration {
  /// Whole milliseconds, rounded up so that a sleep does not end just before its time; at least 0
  /// and at most an hour.
  fileprivate var milliseconds: CInt {
    let bounded = min(max(self, .zero), .seconds(3600))
    let (seconds, attoseconds) = bounded.components
    return CInt(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
