internal import Model

/// When a display that nobody watches is sent everything again: a line that a cable, a stray message
/// or a multiplexer spoilt would otherwise stay spoilt until it changes.
struct Repainting: Hashable, Sendable {
  /// When it was done last.
  private var last: Instant?

  /// Seconds from one time to the next.
  static let interval = 600

  /// Lets time pass.
  ///
  /// - Returns: Whether it is to be done now. A clock that was set back does not put it off.
  mutating func isDue(at now: Instant) -> Bool {
    guard let last else {
      self.last = now
      return false
    }
    guard !(0..<Self.interval).contains(now.seconds - last.seconds) else { return false }
    self.last = now
    return true
  }
}
