import System
import Tables

/// A part of a file whose reading is told.
struct ToldSource: ByteSource {
  private var source: FileBytesSource
  private let progress: ReadingProgress?

  init(_ file: borrowing OpenFile, from offset: Int = 0, telling progress: ReadingProgress?) {
    source = file.bytes(in: min(offset, file.identity.size)..<file.identity.size)
    self.progress = progress
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableFault) -> Int {
    let count = try source.read(into: &buffer, from: start)
    progress?.add(count)
    return count
  }
}
