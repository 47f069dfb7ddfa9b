internal import Glibc
internal import Synchronization

/// Work on a thread of its own, which is waited for exactly once.
package struct Worker<Output: Sendable>: ~Copyable {
  private let task: WorkerTask<Output>
  private let thread: pthread_t?

  /// Begins to work.
  package init(_ work: @escaping @Sendable () -> Output) {
    let task = WorkerTask(work)
    self.task = task
    thread = try? createThread(nil) { task.run() }
  }

  /// The result; waits for it.
  package consuming func join() -> Output {
    if let thread { pthread_join(thread, nil) }
    // Without a thread the work is done here all the same.
    return task.result.withLock { $0 } ?? task.work()
  }
}

/// What a thread is given: the work, and a place for its result.
private final class WorkerTask<Output: Sendable>: Sendable {
  let work: @Sendable () -> Output
  let result = Mutex<Output?>(nil)

  init(_ work: @escaping @Sendable () -> Output) { self.work = work }

  func run() {
    let output = work()
    result.withLock { $0 = output }
  }
}
