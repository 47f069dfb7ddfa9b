import Embedded
import Tables

/// The bytes of a file of the package, wherever it lies.
enum FileBytesSource: ByteSource {
  case disk(FileRangeSource)
  case program(EmbeddedSource)

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableFault) -> Int {
    switch self {
    case .disk(var source):
      defer { self = .disk(source) }
      return try source.read(into: &buffer, from: start)
    case .program(var source):
      defer { self = .program(source) }
      return source.read(into: &buffer, from: start)
    }
  }
}

/// Some bytes of a file that lies in the program.
struct EmbeddedSource {
  private let file: EmbeddedFile
  private var position: Int
  private let end: Int

  init(_ file: EmbeddedFile, range: Range<Int>) {
    self.file = file
    position = min(range.lowerBound, file.count)
    end = min(range.upperBound, file.count)
  }

  /// Copies the next bytes into a buffer from an index on; the number of them is 0 at the end.
  mutating func read(into buffer: inout [UInt8], from start: Int) -> Int {
    let count = min(buffer.count - start, end - position)
    guard count > 0 else { return 0 }
    unsafe buffer.withUnsafeMutableBytes { target in
      unsafe file.withBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
      }
    }
    position += count
    return count
  }
}
