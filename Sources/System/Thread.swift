internal import Glibc

/// Starts a thread that nobody waits for: the process may end while it runs.
///
/// - Parameters:
///   - stackSize: Bytes of stack; they cost memory only where they are used.
///   - body: What it does.
/// - Throws: Where the system has no threads left.
public func startThread(
  stackSize: Int, _ body: @escaping @Sendable () -> Void
) throws(SystemFault) {
  var attributes = pthread_attr_t()
  unsafe pthread_attr_init(&attributes)
  defer { unsafe pthread_attr_destroy(&attributes) }
  unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
  unsafe pthread_attr_setstacksize(&attributes, stackSize)
  _ = unsafe try createThread(&attributes, body)
}

/// Creates a thread.
///
/// - Parameters:
///   - attributes: What it is to be like; nil for one that has to be joined.
///   - body: What it does.
/// - Returns: The thread.
/// - Throws: Where the system has no threads left.
func createThread(
  _ attributes: UnsafePointer<pthread_attr_t>?, _ body: @escaping @Sendable () -> Void
) throws(SystemFault) -> pthread_t {
  let context = unsafe Unmanaged.passRetained(ThreadBody(run: body))
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, attributes,
    { context in
      if let context = unsafe context {
        unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
      }
      return nil
    }, context.toOpaque())
  guard status == 0 else {
    unsafe context.release()
    throw SystemFault(call: "pthread_create", number: status)
  }
  return thread
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
