import Glibc

/// The way out to the terminal, which never waits for it.
///
/// What a terminal does not take at once is kept here and sent as soon as there is room: behind a
/// display that nobody reads, or a line that is slow, the program goes on. ``send(_:)`` is for whole
/// frames and commands, so that what is kept is bounded by what its callers send while
/// ``isBehind``.
struct Outlet: ~Copyable {
  /// The terminal by a description of our own where it could be opened: whether a write waits is a
  /// matter of the description, and the shell's is not ours to change.
  private let descriptor: CInt
  private let isOwn: Bool
  private var waiting: ArraySlice<UInt8> = []
  /// What goes with whatever is sent next.
  private var held: [UInt8] = []

  /// Opens the way to the terminal that `output` leads to.
  init(to output: CInt) {
    let own = unsafe open(
      "/proc/self/fd/\(output)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    isOwn = own >= 0
    descriptor = isOwn ? own : output
  }

  deinit {
    if isOwn { close(descriptor) }
  }

  /// Whether something that was sent has not been taken.
  var isBehind: Bool { !waiting.isEmpty }

  /// What to poll for room while ``isBehind``.
  var descriptorToAwait: CInt { descriptor }

  /// Sends bytes after those that wait.
  mutating func send(_ bytes: [UInt8]) {
    waiting += held + bytes
    held = []
    flush()
  }

  /// Keeps bytes until something is sent, and sends them before it: whoever reads the terminal is
  /// not woken for them alone.
  mutating func hold(_ bytes: [UInt8]) {
    held += bytes
  }

  /// Sends as much of what waits as there is room for.
  mutating func flush() {
    while !waiting.isEmpty {
      // Without a description of our own the write may wait: at least there is some room.
      guard isOwn || hasRoom else { return }
      let count = unsafe waiting.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress, isOwn ? bytes.count : min(bytes.count, 256))
      }
      if count >= 0 {
        waiting = waiting.dropFirst(count)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        // The terminal is gone, of which its reading end tells.
        waiting = []
      }
    }
    // The storage of the longest frame is not kept.
    waiting = []
  }

  /// Sends what waits for as long as the terminal goes on taking it, so that nothing ends within a
  /// command; to be called when nothing more is to come.
  ///
  /// - Returns: Whether all of it was taken; false after a fifth of a second without any progress.
  func finish() -> Bool {
    var rest = waiting + held
    while !rest.isEmpty {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard unsafe poll(&polled, 1, 200) > 0 else { return false }
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress, isOwn ? bytes.count : min(bytes.count, 256))
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN, errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Forgets what waits and what is held: what is sent next makes it worthless.
  mutating func drop() {
    waiting = []
    held = []
  }

  private var hasRoom: Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&polled, 1, 0) > 0
  }
}
