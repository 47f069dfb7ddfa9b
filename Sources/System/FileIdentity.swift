public import Glibc

/// What tells one version of a file from another without reading it.
public struct FileIdentity: Hashable, Sendable {
  /// The device that the file is on.
  public let device: UInt
  /// Which of the device's files it is.
  public let inode: UInt
  /// How many bytes it has.
  public let size: Int
  /// When its content was last changed, in nanoseconds since 1970.
  public let modified: Int
  /// When its content or its entry was last changed, in nanoseconds since 1970.
  public let changed: Int

  /// The identity of a file that never changes.
  public init(sizeOnly size: Int) {
    self.init(device: 0, inode: 0, size: size, modified: 0, changed: 0)
  }

  /// An identity that was kept.
  public init(device: UInt, inode: UInt, size: Int, modified: Int, changed: Int) {
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.modified, self.changed) = (modified, changed)
  }

  /// The identity of a file as the system tells of it.
  public init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }

  /// The identity of the file that a path leads to; nil where there is none.
  public init?(ofFile path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// A moment as nanoseconds since 1970, which an `Int` holds until the year 2262; later ones, which
/// only a broken file system states, wrap round and still tell versions apart.
public func nanoseconds(_ time: timespec) -> Int {
  Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
}
