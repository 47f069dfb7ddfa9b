import Glibc
internal import System

/// A file of lines with a bound: once it is full it becomes the first of some older ones.
///
/// The file is opened for each line, so that it may be moved, deleted or mounted anew meanwhile,
/// and locked, so that two processes can share it. Every call may wait for the disk.
struct LogFile: Sendable {
  /// The file that grows; older ones have `.1`, the youngest, and so on after its name.
  let path: String
  /// Bytes of a full file.
  let limit: Int
  /// How many older files there are at most.
  let kept: Int

  init(path: String, limit: Int = 1 << 18, kept: Int = 4) {
    self.path = path
    self.limit = limit
    self.kept = kept
  }

  /// Adds a line, whole or not at all.
  ///
  /// - Parameter line: Its text, without the line's end.
  /// - Returns: Whether it is in the file.
  func append(_ line: String) -> Bool {
    let bytes = Array((line + "\n").utf8)
    for _ in 0..<8 {
      guard let file = open() else { return false }
      defer { close(file) }
      var status = stat()
      guard flock(file, LOCK_EX) == 0, unsafe fstat(file, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { return false }
      // Another process may have moved it while we waited for the lock.
      guard isStillThere(status) else { continue }
      if status.st_size > 0, Int(status.st_size) + bytes.count > limit {
        guard makeRoom() else { return false }
        continue
      }
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe write(file, bytes.baseAddress, bytes.count)
      }
      if count == bytes.count { return true }
      // A full disk may have taken a part: no line is torn.
      if count > 0 { _ = ftruncate(file, status.st_size) }
      return false
    }
    return false
  }

  private func open() -> CInt? {
    // Opening a FIFO that nobody reads fails instead of waiting, and a link leads nowhere else.
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    var file = unsafe Glibc.open(path, flags, 0o600)
    if file < 0, errno == ENOENT {
      makeFolders(of: path)
      file = unsafe Glibc.open(path, flags, 0o600)
    }
    return file < 0 ? nil : file
  }

  private func isStillThere(_ status: stat) -> Bool {
    var present = stat()
    return unsafe lstat(path, &present) == 0 && present.st_ino == status.st_ino
      && present.st_dev == status.st_dev
  }

  private func makeRoom() -> Bool {
    for age in stride(from: kept - 1, through: 1, by: -1) {
      _ = unsafe rename("\(path).\(age)", "\(path).\(age + 1)")
    }
    return unsafe rename(path, "\(path).1") == 0
  }
}
