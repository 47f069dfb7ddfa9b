import Glibc

/// A file that is written beside the one it replaces, from where the two differ: as long as every
/// piece is what the old file has there, nothing is written at all.
struct Replacement: ~Copyable {
  private let folder: AtomicFolder
  private let name: String
  /// Below zero where there is none.
  private let old: CInt
  private var new: CInt = -1
  private var offset = 0

  /// Prepares to replace a file of a folder, or to make it.
  init(of name: String, in folder: AtomicFolder) {
    self.folder = folder
    self.name = name
    old = unsafe open("\(folder.path)/\(name)", O_RDONLY | O_CLOEXEC)
  }

  deinit {
    if old >= 0 { close(old) }
    if new >= 0 { close(new) }
  }

  /// Writes the next piece.
  mutating func write(_ piece: [UInt8]) throws(WriteFault) {
    if new < 0 {
      guard read(piece.count) != piece else {
        offset += piece.count
        return
      }
      try begin()
    }
    try append(piece)
  }

  /// Lets the new file take the old one's place, if it differs.
  mutating func finish() throws(WriteFault) {
    if new < 0 {
      guard old < 0 || read(1) != [] else { return }
      try begin()
    }
    try folder.before(.sync(file: name))
    guard fsync(new) == 0 else { throw WriteFault(name, errno: errno, "cannot be synced") }
    try folder.before(.rename(file: name))
    guard unsafe rename(folder.unfinished(name), "\(folder.path)/\(name)") == 0 else {
      throw WriteFault(name, errno: errno, "cannot be replaced")
    }
  }

  /// Begins the new file with what both have in common.
  private mutating func begin() throws(WriteFault) {
    let path = folder.unfinished(name)
    new = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard new >= 0 else { throw WriteFault(path, errno: errno, "cannot be written") }
    let common = offset
    offset = 0
    while offset < common {
      let piece = read(min(common - offset, 1 << 18))
      guard !piece.isEmpty else { throw WriteFault(name, "changes while it is replaced") }
      try append(piece)
    }
  }

  /// The next bytes of the old file, fewer at its end or where it cannot be read.
  private func read(_ count: Int) -> [UInt8] {
    guard old >= 0, count > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let got = unsafe pread(old, rest.baseAddress, rest.count, off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
  }

  private mutating func append(_ piece: [UInt8]) throws(WriteFault) {
    var done = 0
    while done < piece.count {
      try folder.before(.write(file: name, from: offset))
      let count = unsafe piece.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...].prefix(1 << 20))
        return unsafe Glibc.write(new, rest.baseAddress, rest.count)
      }
      if count > 0 {
        done += count
        offset += count
      } else if count < 0, errno != EINTR {
        throw WriteFault(name, errno: errno, "cannot be written")
      }
    }
  }
}
