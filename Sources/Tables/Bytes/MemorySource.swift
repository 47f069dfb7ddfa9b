/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A source of an array, or of a part of one.
  ///
  /// - Parameter bytes: The bytes; they are shared, not copied.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// A source of an array.
  ///
  /// - Parameter bytes: The bytes; they are shared, not copied.
  public init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  /// Copies the next bytes.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    let count = min(buffer.count - start, bytes.endIndex - position)
    buffer.copy(bytes[position..<position + count], to: start)
    position += count
    return count
  }
}

extension [UInt8] {
  /// Overwrites the elements from an index on; `replaceSubrange` would do it one by one.
  mutating func copy(_ source: ArraySlice<UInt8>, to start: Int) {
    precondition(start >= 0 && source.count <= count - start)
    unsafe withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...]).copyMemory(from: bytes)
      }
    }
  }
}
