import Glibc

/// The right to write a package, held until the end of the value.
///
/// The lock is on a file of its own: the package's files are replaced, and a lock on one of them
/// would go with it. The system lets go of it when the process ends, however it ends.
struct FolderLock: ~Copyable {
  static let fileName = ".paceboard.lock"

  private let descriptor: CInt

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - folder: The data folder.
  ///   - limit: How long another process may hold it.
  /// - Throws: A ``WriteFault`` where it is held longer, or cannot be had at all.
  init(_ folder: String, waiting limit: Duration) throws(WriteFault) {
    let path = "\(folder)/\(Self.fileName)"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw WriteFault(path, errno: errno, "cannot be opened") }
    let deadline = ContinuousClock.now + limit
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR else {
        close(descriptor)
        throw WriteFault(path, errno: reason, "cannot be locked")
      }
      guard ContinuousClock.now < deadline else {
        close(descriptor)
        throw WriteFault(folder, "another import is writing here")
      }
      usleep(20_000)
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
