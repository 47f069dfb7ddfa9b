/// Bytes read in order, a buffer at a time.
///
/// Readers of tables pull from a source and never ask for more than their buffer holds, so that
/// memory does not grow with the file. Sources stack: text is decoded from what a gzip source
/// inflates from what a file source reads.
public protocol ByteSource: ~Copyable {
  /// Fills a buffer from an index on with the next bytes.
  ///
  /// - Parameters:
  ///   - buffer: Where the bytes go. Its size stays; what lies behind those read is unspecified.
  ///   - start: The index of the first, less than the buffer's count.
  /// - Returns: How many bytes were read: at least 1, or 0 at the end and ever after.
  /// - Throws: A fault of the medium or of the format the bytes are unpacked from.
  mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int
}

extension ByteSource where Self: ~Copyable {
  /// Reads everything that is left.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes.
  /// - Throws: What reading throws, and ``TableFault/Kind/tooManyBytes(limit:)`` past the limit.
  public mutating func readAll(limit: Int) throws(TableFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(into: &chunk, from: 0)
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { throw TableFault(.tooManyBytes(limit: limit)) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
