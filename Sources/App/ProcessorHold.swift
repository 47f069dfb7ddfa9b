internal import CLinux

/// Keeps the thread that makes it on the processor it runs on, for as long as this value lives.
///
/// A thread that is woken where another processor is halted may be moved there, and begins again
/// with nothing in its caches. Threads that are started meanwhile inherit the hold.
struct ProcessorHold: ~Copyable {
  private let former: processor_set

  /// nil where the system does not let a thread be held; nothing has changed then.
  init?() {
    var former = processor_set()
    guard unsafe processor_hold(&former) else { return nil }
    self.former = former
  }

  deinit {
    var former = former
    unsafe processor_release(&former)
  }
}
