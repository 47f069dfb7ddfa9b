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
