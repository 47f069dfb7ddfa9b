import CNCurses
import Glibc

/// Standard error, kept off the screen while the terminal is held.
///
/// What is written meanwhile, by whatever thread or child, waits in memory and is replayed when the
/// terminal has been given back; the crash handler does the same for a trap's last words.
struct StandardError: ~Copyable {
  /// Where it really goes.
  let original: CInt
  /// What it goes to meanwhile.
  let file: CInt

  /// More than this is not kept: a board runs for months.
  static let limit = 1 << 20
  private static let kept = 1 << 16

  /// Redirects standard error.
  ///
  /// - Returns: nil where it is not a terminal, and so does no harm to the picture.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let file = cncurses_memory_file()
    guard original >= 0, file >= 0 else {
      if original >= 0 { close(original) }
      if file >= 0 { close(file) }
      return nil
    }
    self.original = original
    self.file = file
    redirect()
  }

  /// Puts it back and writes what had been kept.
  deinit {
    restore()
    close(original)
    close(file)
  }

  /// Keeps what is written from now on.
  func redirect() {
    dup2(file, STDERR_FILENO)
  }

  /// Lets it go where it went before, and writes what had been kept.
  func restore() {
    dup2(original, STDERR_FILENO)
    send(contents(from: 0), to: original)
    empty()
  }

  /// Drops all but the end of what has been kept, once it is more than ``limit``.
  func bound() {
    let size = Int(lseek(file, 0, SEEK_CUR))
    guard size > Self.limit else { return }
    let end = contents(from: size - Self.kept)
    empty()
    send(Array("[earlier messages dropped]\n".utf8) + end, to: file)
  }

  private func empty() {
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
  }

  private func contents(from start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe pread(file, &chunk, chunk.count, off_t(start + bytes.count))
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }
}

/// Writes all of the bytes, waiting where the descriptor cannot take more; gives up on an error.
func send(_ bytes: [UInt8], to descriptor: CInt) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&polled, 1, -1)
    } else if errno != EINTR {
      return
    }
  }
}
