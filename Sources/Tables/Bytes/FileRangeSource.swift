import Glibc

/// A part of an open file, read by offset, so that several readers can share one descriptor.
public struct FileRangeSource: ByteSource {
  private let descriptor: CInt
  private var offset: Int
  private let end: Int

  /// A source of the bytes of a range.
  ///
  /// - Parameters:
  ///   - descriptor: A seekable file, open for reading for as long as the source is used.
  ///   - range: Byte offsets; what lies past the end of the file is left out.
  public init(_ descriptor: CInt, range: Range<Int>) {
    self.descriptor = descriptor
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Reads the next bytes with one `pread`, repeated where a signal came between.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    let wanted = min(buffer.count - start, end - offset)
    guard wanted > 0 else { return 0 }
    while true {
      let (descriptor, offset) = (descriptor, offset)
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe pread(descriptor, room.baseAddress, wanted, off_t(offset))
      }
      if count >= 0 {
        self.offset += count
        return count
      }
      let reason = errno
      guard reason == EINTR else { throw TableFault(.cannotRead(errno: reason)) }
    }
  }
}
