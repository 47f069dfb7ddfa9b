import Glibc

/// The bytes of an open file, from where it stands to its end.
public struct FileSource: ByteSource, ~Copyable {
  private let descriptor: CInt

  /// Takes over an open descriptor and closes it at the end.
  ///
  /// - Parameter descriptor: A descriptor open for reading, and nobody else's from here on.
  public init(owning descriptor: CInt) {
    self.descriptor = descriptor
    // Advice only: a pipe has no pages to read ahead, and that is no fault.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Opens a regular file.
  ///
  /// - Parameter path: The path.
  /// - Throws: ``TableFault/Kind/cannotOpen(errno:)`` or ``TableFault/Kind/notARegularFile``.
  public init(path: String) throws(TableFault) {
    let descriptor = try openForReading(path)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw TableFault(.notARegularFile)
    }
    self.init(owning: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next bytes with one `read`, repeated where a signal came between.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    while true {
      let descriptor = descriptor
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      }
      if count >= 0 { return count }
      let reason = errno
      guard reason == EINTR else { throw TableFault(.cannotRead(errno: reason)) }
    }
  }
}
