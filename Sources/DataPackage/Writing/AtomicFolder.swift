import Glibc

/// Replaces files of a folder, each as a whole: written beside the old one, made durable, renamed.
struct AtomicFolder {
  let path: String
  /// Called before each step; tests throw here, as if the process were killed.
  let before: @Sendable (WriteStep) throws(WriteFault) -> Void

  /// Replaces a file, unless it is that already.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - bytes: What is to be in it.
  ///   - old: What is in it, if it is there.
  /// - Throws: A ``WriteFault``; the old file is still there then.
  func replace(_ name: String, with bytes: [UInt8], old: [UInt8]?) throws(WriteFault) {
    guard bytes != old else { return }
    let new = unfinished(name)
    let descriptor = unsafe open(
      new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw WriteFault(new, errno: errno, "cannot be written") }
    try fill(descriptor, with: bytes, name)
    try before(.rename(file: name))
    guard unsafe rename(new, "\(path)/\(name)") == 0 else {
      throw WriteFault(name, errno: errno, "cannot be replaced")
    }
  }

  /// Where a new file is written before it takes the old one's place.
  private func unfinished(_ name: String) -> String { "\(path)/.\(name).new" }

  /// Removes what an import that was killed left of a file; nobody else may be writing here.
  func tidy(_ name: String) { _ = unsafe unlink(unfinished(name)) }

  /// Writes a new file and closes it.
  private func fill(
    _ descriptor: CInt, with bytes: [UInt8], _ name: String
  ) throws(WriteFault) {
    defer { close(descriptor) }
    try write(bytes, to: descriptor, name)
    try before(.sync(file: name))
    guard fsync(descriptor) == 0 else { throw WriteFault(name, errno: errno, "cannot be synced") }
  }

  private func write(_ bytes: [UInt8], to descriptor: CInt, _ name: String) throws(WriteFault) {
    var offset = 0
    while offset < bytes.count {
      try before(.write(file: name, from: offset))
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...].prefix(1 << 20))
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count > 0 {
        offset += count
      } else if count < 0, errno != EINTR {
        throw WriteFault(name, errno: errno, "cannot be written")
      }
    }
  }

  /// Makes the names in the folder durable.
  func sync() throws(WriteFault) {
    try before(.syncFolder)
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFault(path, errno: errno, "cannot be opened") }
    defer { close(descriptor) }
    // Some network mounts cannot sync a folder; then its names are as durable as they get.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw WriteFault(path, errno: errno, "cannot be synced")
    }
  }
}
