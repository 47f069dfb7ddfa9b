import Glibc
internal import System

/// A small file that shows others that the loop lives: its content and its age say when it beat last.
///
/// It is replaced as a whole and removed in the end. Whoever is killed or hangs leaves a file that
/// grows old. Each process has its own: `heartbeat`, and while another holds that, `heartbeat-2`
/// and so on.
struct Heartbeat: ~Copyable {
  private let path: String
  private let lock: CInt

  /// Claims a name in a folder, which is made where it is missing.
  ///
  /// Nil where nothing can be written there.
  ///
  /// - Parameter folder: In `$XDG_RUNTIME_DIR`, which is local and in memory: writing does not wait.
  init?(folder: String) {
    let path = folder + "/heartbeat"
    makeFolders(of: path)
    for number in 1...16 {
      let name = number == 1 ? path : "\(path)-\(number)"
      let lock = unsafe open(
        name + ".lock", O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      guard lock >= 0 else { return nil }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        self.path = name
        self.lock = lock
        return
      }
      close(lock)
    }
    return nil
  }

  deinit {
    _ = unsafe unlink(path)
    close(lock)
  }

  /// Replaces the file; where that fails, the old one stays and grows old.
  borrowing func beat(_ text: String) {
    let new = path + ".new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var file = unsafe open(new, flags, 0o644)
    if file < 0, errno == ENOENT {
      // The folder goes with the user's last session, and comes back with the next.
      makeFolders(of: new)
      file = unsafe open(new, flags, 0o644)
    }
    guard file >= 0 else { return }
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe write(file, bytes.baseAddress, bytes.count)
    }
    close(file)
    guard count == bytes.count, unsafe rename(new, path) == 0 else {
      _ = unsafe unlink(new)
      return
    }
  }
}
