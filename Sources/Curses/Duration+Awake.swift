import Glibc

extension Duration {
  /// How long the machine has been awake since its start: a clock that no one sets.
  ///
  /// Where one moment is told from another, this stands for `ContinuousClock.Instant`. The layout of
  /// that is known at run time only, and so would be that of every type around it, up to the
  /// terminal, each of which then has to be laid out before it can be opened.
  package static var awake: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
