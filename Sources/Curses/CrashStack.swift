import Glibc

/// A stack for the crash handler, on which it runs when the thread's own has overflowed.
@safe
struct CrashStack: ~Copyable {
  private let memory: UnsafeMutableRawPointer?
  private let previous: stack_t
  private static let size = 1 << 16

  /// Gives the calling thread such a stack, which the same thread has to end.
  init() {
    let memory = unsafe mmap(
      nil, Self.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0)
    var previous = unsafe stack_t()
    if let memory = unsafe memory, unsafe memory != MAP_FAILED {
      var stack = unsafe stack_t(ss_sp: memory, ss_flags: 0, ss_size: Self.size)
      _ = unsafe sigaltstack(&stack, &previous)
      unsafe self.memory = memory
    } else {
      unsafe self.memory = nil
    }
    unsafe self.previous = previous
  }

  deinit {
    guard let memory = unsafe memory else { return }
    var previous = unsafe previous
    _ = unsafe sigaltstack(&previous, nil)
    unsafe munmap(memory, Self.size)
  }
}

/// Runs the body of a thread so that the terminal is given back even if its stack overflows.
///
/// The drawing thread has this protection while it holds a ``Terminal``; every other thread that
/// computes anything should run in it. A trap needs none.
///
/// - Parameter body: What the thread does.
/// - Returns: What the body returns.
/// - Throws: What the body throws.
public func protectingThread<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let stack = CrashStack()
  defer { withExtendedLifetime(stack) {} }
  return try body()
}
