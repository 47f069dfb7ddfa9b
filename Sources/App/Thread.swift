internal import CLinux
import Glibc

/// Starts a thread that nobody waits for: the process may end while it runs.
///
/// - Parameters:
///   - stackSize: Bytes of stack; they cost memory only where they are used.
///   - beginsElsewhere: Whether it begins on another processor than this thread's, if there is one;
///     left to itself, Linux often lets a new thread wait a millisecond behind the one that made it,
///     on a virtual machine above all, where a processor that sleeps counts as taken.
///   - body: What it does.
/// - Throws: Where the system has no threads left.
func startThread(
  stackSize: Int, beginsElsewhere: Bool = false, _ body: @escaping @Sendable () -> Void
) throws(SystemFault) {
  var attributes = pthread_attr_t()
  unsafe pthread_attr_init(&attributes)
  defer { unsafe pthread_attr_destroy(&attributes) }
  unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
  unsafe pthread_attr_setstacksize(&attributes, stackSize)

  var (allowed, others) = (processors(), processors())
  let isSent =
    unsafe beginsElsewhere && processors_allowed(&allowed)
    && processors_without_own(&allowed, &others)
  if isSent { unsafe processors_begin_on(&attributes, &others) }
  let anywhere = isSent ? allowed : nil
  let context = unsafe Unmanaged.passRetained(ThreadBody(anywhere: anywhere, run: body))
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, &attributes,
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
}

private final class ThreadBody: Sendable {
  /// The processors it may go on to run on; nil for those it began on.
  private let anywhere: processors?
  private let body: @Sendable () -> Void

  init(anywhere: processors?, run body: @escaping @Sendable () -> Void) {
    self.anywhere = anywhere
    self.body = body
  }

  func run() {
    if var anywhere { unsafe processors_stay_on(&anywhere) }
    body()
  }
}
