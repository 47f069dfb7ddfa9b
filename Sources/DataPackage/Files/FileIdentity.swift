import Glibc

/// What tells one version of a file from another without reading it.
struct FileIdentity: Hashable, Sendable {
  /// Which file it is.
  let device: UInt
  let inode: UInt
  /// How many bytes it has.
  let size: Int
  /// When its content and its entry were last changed, in nanoseconds since 1970.
  let modified: Int
  let changed: Int

  /// The identity of a file that never changes.
  init(sizeOnly size: Int) {
    self.init(device: 0, inode: 0, size: size, modified: 0, changed: 0)
  }

  /// An identity that was kept.
  init(device: UInt, inode: UInt, size: Int, modified: Int, changed: Int) {
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.modified, self.changed) = (modified, changed)
  }

  /// The identity of an open file.
  init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }
}

/// A moment as nanoseconds since 1970, which an `Int` holds until the year 2262; later ones, which
/// only a broken file system states, wrap round and still tell versions apart.
func nanoseconds(_ time: timespec) -> Int {
  Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
}
