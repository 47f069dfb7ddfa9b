import Glibc

/// The bytes of an open regular file; a class, because it closes the file at its end.
public final class FileBytes: RandomAccessBytes {
  /// Open for reading for as long as this lives; reading at offsets does not move it.
  package let descriptor: CInt

  /// How many bytes the file had when it was taken over.
  public let count: Int

  /// Takes over an open descriptor and closes it at the end.
  ///
  /// - Parameter descriptor: A descriptor open for reading, and nobody else's from here on, even
  ///   where this throws.
  /// - Throws: ``TableFault/Kind/notARegularFile``.
  public init(owning descriptor: CInt) throws(TableFault) {
    self.descriptor = descriptor
    var status = stat()
    let isRegular =
      unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    count = isRegular ? Int(status.st_size) : 0
    guard isRegular else { throw TableFault(.notARegularFile) }
  }

  /// Opens a regular file.
  ///
  /// - Parameter path: The path.
  /// - Throws: ``TableFault/Kind/cannotOpen(errno:)`` or ``TableFault/Kind/notARegularFile``.
  public convenience init(path: String) throws(TableFault) {
    try self.init(owning: openForReading(path))
  }

  deinit {
    close(descriptor)
  }

  /// The same file's bytes in order, from where no other source of it has read yet.
  ///
  /// - Throws: ``TableFault/Kind/cannotOpen(errno:)`` where the process has no descriptors left.
  public func source() throws(TableFault) -> FileSource {
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw TableFault(.cannotOpen(errno: errno)) }
    return FileSource(owning: own)
  }

  /// Reads the bytes at an offset.
  public func read(
    at offset: Int, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    var source = FileRangeSource(descriptor, range: offset..<max(offset, count))
    return try source.read(into: &buffer, from: start)
  }
}

/// Opens a path without waiting, whatever it leads to.
func openForReading(_ path: String) throws(TableFault) -> CInt {
  // Without O_NONBLOCK, opening a FIFO nobody writes to would wait for ever.
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { throw TableFault(.cannotOpen(errno: errno)) }
  return descriptor
}
