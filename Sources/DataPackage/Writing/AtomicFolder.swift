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
    try replace(name) { replacement throws(WriteFault) in try replacement.write(bytes) }
  }

  /// Replaces a file by what is written in pieces, unless it is that already.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - body: Writes all that is to be in it.
  /// - Throws: A ``WriteFault``, or what `body` throws; the old file is still there then.
  func replace(
    _ name: String, by body: (inout Replacement) throws(WriteFault) -> Void
  ) throws(WriteFault) {
    var replacement = Replacement(of: name, in: self)
    try body(&replacement)
    try replacement.finish()
  }

  /// Where a new file is written before it takes the old one's place.
  func unfinished(_ name: String) -> String { "\(path)/.\(name).new" }

  /// Removes what an import that was killed left of a file; nobody else may be writing here.
  func tidy(_ name: String) { _ = unsafe unlink(unfinished(name)) }

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
