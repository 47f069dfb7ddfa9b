internal import Synchronization

/// How far the reading of a package has come, told by whichever thread reads.
public final class ReadingProgress: Sendable {
  /// Less than this is read before anyone could look.
  private static let worthTelling = 4 << 20

  private let read = Atomic(0)
  private let all = Atomic(0)
  private let told = Atomic(0)
  private let sizes = Mutex<(@Sendable () -> Int)?>(nil)
  private let tell: @Sendable (Int) -> Void

  /// Creates the progress of one reading.
  ///
  /// - Parameter tell: Called with whole percents of the bytes, each at most once and in order but
  ///   for two threads' overtaking each other; never for a package that takes no time.
  public init(_ tell: @escaping @Sendable (Int) -> Void) { self.tell = tell }

  /// Says how to find out how many bytes there are in all, for when there are many.
  func begin(_ sizes: @escaping @Sendable () -> Int) { self.sizes.withLock { $0 = sizes } }

  /// Counts bytes that were read.
  func add(_ bytes: Int) {
    let done = read.add(bytes, ordering: .relaxed).newValue
    guard done >= Self.worthTelling else { return }
    if let sizes = sizes.withLock({ $0.take() }) {
      all.store(sizes(), ordering: .relaxed)
    }
    let all = all.load(ordering: .relaxed)
    guard all > 0 else { return }
    let percent = min(99, done * 100 / all)
    guard told.max(percent, ordering: .relaxed).oldValue < percent else { return }
    tell(percent)
  }
}
