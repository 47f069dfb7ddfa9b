import CZlib

/// Inflates deflated bytes, a piece at a time.
///
/// Its state lies on the heap because zlib keeps the address of the structure it was begun with.
@safe
struct Inflater: ~Copyable {
  /// What is round the deflated bytes.
  enum Wrapping {
    case none
    case gzip

    fileprivate var windowBits: CInt {
      switch self {
      case .none: -MAX_WBITS
      case .gzip: MAX_WBITS + 16
      }
    }
  }

  enum Progress {
    case more
    case ended
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) throws(TableFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe zlib_inflate_init(stream, wrapping.windowBits) == Z_OK else {
      throw TableFault(.outOfMemory)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member of a gzip file.
  mutating func restart() {
    unsafe inflateReset(stream)
  }

  /// Inflates as much as there are bytes and room for.
  ///
  /// - Throws: ``TableFault/Kind/corrupt(_:)``.
  mutating func inflate(
    _ input: ArraySlice<UInt8>, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> (taken: Int, written: Int, progress: Progress) {
    let room = min(buffer.count - start, Int(UInt32.max))
    let result = unsafe input.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        // zlib does not write to its input; its type only dates from before `const`.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
        unsafe stream.pointee.next_out = buffer.baseAddress?.advanced(by: start)
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let taken = unsafe min(input.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
    let written = unsafe room - Int(stream.pointee.avail_out)
    switch result {
    case Z_OK, Z_BUF_ERROR: return (taken, written, .more)
    case Z_STREAM_END: return (taken, written, .ended)
    case Z_MEM_ERROR: throw TableFault(.outOfMemory)
    default:
      let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      throw TableFault(.corrupt(reason ?? "not deflated data"))
    }
  }

  /// Carries a CRC-32 on over more bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>, after checksum: UInt32) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(checksum), bytes.baseAddress, bytes.count))
    }
  }
}
