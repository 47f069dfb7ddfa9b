import Glibc

/// A folder that is gone with its content when the value is.
final class TemporaryFolder {
  let path: String
  private var files: Set<String> = []

  init() {
    var template = Array("/tmp/paceboard-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  func write(_ text: String, to name: String) {
    let file = path + "/" + name
    files.insert(file)
    // A new file each time: the clock of a file system may be too coarse to tell two versions.
    unlink(file)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  func remove(_ name: String) { unlink(path + "/" + name) }
}
