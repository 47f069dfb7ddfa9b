import Glibc

/// Bytes that can be read at any offset.
public protocol RandomAccessBytes: Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// Fills a buffer from an index on with the bytes at an offset.
  ///
  /// - Parameters:
  ///   - offset: Of the first byte; 0 to ``count``.
  ///   - buffer: Where the bytes go.
  ///   - start: The index of the first in the buffer.
  /// - Returns: How many were read: at least 1, or 0 at the end.
  /// - Throws: A fault of the medium.
  func read(
    at offset: Int, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int
}

extension RandomAccessBytes {
  /// Exactly the bytes of a range.
  func bytes(_ range: Range<Int>) throws(TableFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let count = try read(at: range.lowerBound + filled, into: &bytes, from: filled)
      guard count > 0 else { throw TableFault(.truncated) }
      filled += count
    }
    return bytes
  }
}

/// Bytes that are in memory already.
public struct MemoryBytes: RandomAccessBytes {
  private let bytes: [UInt8]

  /// The bytes of an array.
  ///
  /// - Parameter bytes: The bytes; they are shared, not copied.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes there are.
  public var count: Int { bytes.count }

  /// Copies the bytes at an offset.
  public func read(
    at offset: Int, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    let count = min(buffer.count - start, bytes.count - offset)
    guard count > 0 else { return 0 }
    buffer.copy(bytes[offset..<offset + count], to: start)
    return count
  }
}

/// The bytes of an open regular file; a class, because it closes the file at its end.
public final class FileBytes: RandomAccessBytes {
  private let descriptor: CInt

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
