public import Glibc

/// A regular file that is open for reading.
public struct RegularFile: ~Copyable {
  /// What the system tells of it: of the file that is open, whatever its path leads to by now.
  public let status: stat
  private let descriptor: CInt

  /// Opens a file; never waits for a FIFO or a device.
  ///
  /// - Throws: Why it cannot be opened, or that it is no regular file.
  public init(path: String) throws(RegularFileFault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotOpen(errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegular
    }
    self.status = status
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads what was not read yet: of a file that was just opened, all of it.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Returns: The bytes.
  /// - Throws: That it has more, or why it cannot be read.
  public borrowing func bytes(limit: Int) throws(RegularFileFault) -> [UInt8] {
    // One more than allowed, to tell a file at the limit from one beyond it.
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return unsafe read(descriptor, rest.baseAddress, rest.count)
      }
      if got == 0 { break }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw .cannotRead(errno) }
      count += got
    }
    guard count <= limit else { throw .tooLong(limit: limit) }
    return Array(bytes[..<count])
  }
}
