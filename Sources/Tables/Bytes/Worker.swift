import Glibc
import Synchronization

/// Work on a thread of its own, which is waited for exactly once.
package struct Worker<Output: Sendable>: ~Copyable {
  private let task: WorkerTask<Output>
  private let thread: pthread_t?

  /// Begins to work.
  package init(_ work: @escaping @Sendable () -> Output) {
    task = WorkerTask(work)
    thread = startThread(task)
  }

  /// The result; waits for it.
  package consuming func join() -> Output {
    if let thread { pthread_join(thread, nil) }
    // Without a thread the work is done here all the same.
    return task.result.withLock { $0 } ?? task.work()
  }
}

/// What a thread is given: the work, and a place for its result.
private final class WorkerTask<Output: Sendable>: Sendable, Runnable {
  let work: @Sendable () -> Output
  let result = Mutex<Output?>(nil)

  init(_ work: @escaping @Sendable () -> Output) { self.work = work }

  func run() {
    let output = work()
    result.withLock { $0 = output }
  }
}

/// What a thread runs, whatever it results in.
private protocol Runnable: AnyObject {
  func run()
}

/// A box of one type for tasks of all types, as a C function pointer cannot be generic.
private final class ThreadStart {
  let task: any Runnable
  init(_ task: any Runnable) { self.task = task }
}

private func startThread(_ task: any Runnable) -> pthread_t? {
  var thread = pthread_t()
  let start = unsafe Unmanaged.passRetained(ThreadStart(task))
  let status = unsafe pthread_create(&thread, nil, runThread, start.toOpaque())
  guard status == 0 else {
    unsafe start.release()
    return nil
  }
  return thread
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument = unsafe argument else { return nil }
  unsafe Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue().task.run()
  return nil
}
