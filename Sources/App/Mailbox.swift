import Glibc
internal import Synchronization
public import System

/// Where other threads leave messages for the one that takes them.
///
/// The descriptor is readable while messages wait, so it can be polled beside a keyboard. It is a
/// pipe that never holds more than one byte: posting neither blocks nor fails.
public final class Mailbox<Message: Sendable>: Sendable {
  /// Readable while a message waits.
  public let descriptor: CInt
  private let writer: CInt
  private let waiting = Mutex<[Message]>([])

  /// Creates an empty mailbox.
  ///
  /// - Throws: Where the process has no descriptors left.
  public init() throws(SystemFault) {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemFault(call: "pipe") }
    (descriptor, writer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// Leaves a message; callable from any thread.
  public func post(_ message: Message) {
    waiting.withLock { waiting in
      if waiting.isEmpty {
        var byte: UInt8 = 1
        while unsafe write(writer, &byte, 1) < 0, errno == EINTR {}
      }
      waiting.append(message)
    }
  }

  /// All messages that wait, oldest first; the descriptor is not readable any more.
  public func take() -> [Message] {
    waiting.withLock { waiting in
      guard !waiting.isEmpty else { return [] }
      var byte: UInt8 = 0
      while unsafe read(descriptor, &byte, 1) < 0, errno == EINTR {}
      defer { waiting = [] }
      return waiting
    }
  }
}
