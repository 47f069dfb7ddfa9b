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
  package func bytes(_ range: Range<Int>) throws(TableFault) -> [UInt8] {
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
