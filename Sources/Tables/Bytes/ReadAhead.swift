import Synchronization

/// Passes a file on in order, in chunks that other threads read for this one when they have time.
///
/// To hash a file is what no second thread can share in, so that everything else waits for it in the
/// end; but what has to be hashed can be brought to it. Nobody waits for anybody: a chunk that is not
/// there when it is its turn is read by whoever wants it.
package final class ReadAhead: Sendable {
  private let file: CInt
  private let size: Int
  private let turn = Mutex(Turn())
  private let slots: [Slot]

  private struct Turn: Sendable {
    /// The chunk that is passed on, and the first that nobody has begun to read.
    var passed = 0
    var unread = 0
  }

  /// A place that chunks take in turn.
  private final class Slot: Sendable {
    let chunk = Mutex(Chunk())
  }

  private struct Chunk: Sendable {
    var index = -1
    var count = 0
    var bytes: [UInt8] = []
  }

  /// Large enough that calls to the system are few, and small enough for a processor's own cache.
  private static let chunkSize = 1 << 18

  /// A file of which nothing was read.
  ///
  /// - Parameters:
  ///   - file: A seekable file, open for reading for as long as this is used.
  ///   - size: Its size in bytes.
  package init(_ file: CInt, size: Int) {
    self.file = file
    self.size = size
    slots = (0..<4).map { _ in Slot() }
  }

  private var count: Int { (size + Self.chunkSize - 1) / Self.chunkSize }

  /// Reads some of what will be passed on soon, if there is anything to read and room for it.
  package func help() {
    while let index = claim() {
      slots[index % slots.count].chunk.withLock { fill(&$0, with: index) }
    }
  }

  private func claim() -> Int? {
    turn.withLock { turn in
      guard turn.unread < min(count, turn.passed + slots.count) else { return nil }
      turn.unread += 1
      return turn.unread - 1
    }
  }

  /// A fault is left to ``forEach(_:)``, which reads what is not here.
  private func fill(_ chunk: inout Chunk, with index: Int) {
    if chunk.bytes.isEmpty { chunk.bytes = [UInt8](repeating: 0, count: Self.chunkSize) }
    let count = try? read(index, into: &chunk.bytes)
    chunk.index = count == nil ? -1 : index
    chunk.count = count ?? 0
  }

  /// Fills the buffer but at the end of the file.
  private func read(_ index: Int, into buffer: inout [UInt8]) throws(TableFault) -> Int {
    let start = index * Self.chunkSize
    var source = FileRangeSource(file, range: start..<min(size, start + Self.chunkSize))
    var filled = 0
    while filled < buffer.count {
      let count = try source.read(into: &buffer, from: filled)
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  /// Passes all bytes on, in order; to be called once.
  ///
  /// - Parameter pass: Called with each part.
  /// - Throws: ``TableFault/Kind/cannotRead(errno:)``.
  package func forEach(_ pass: (ArraySlice<UInt8>) -> Void) throws(TableFault) {
    var own = [UInt8](repeating: 0, count: Self.chunkSize)
    for index in 0..<count {
      let isUnread = turn.withLock { turn in
        turn.passed = index
        defer { turn.unread = max(turn.unread, index + 1) }
        return turn.unread <= index
      }
      if !isUnread, passRead(index, pass) { continue }
      let count = try read(index, into: &own)
      if count > 0 { pass(own[..<count]) }
    }
  }

  /// Passes a chunk on, if it was read; whoever has begun to read it may not have got to it.
  private func passRead(_ index: Int, _ pass: (ArraySlice<UInt8>) -> Void) -> Bool {
    slots[index % slots.count].chunk.withLock { chunk in
      guard chunk.index == index else { return false }
      if chunk.count > 0 { pass(chunk.bytes[..<chunk.count]) }
      return true
    }
  }
}

/// A source that helps to read for another thread before each time that it is read.
package struct HelpingSource: ByteSource {
  private var upstream: FileRangeSource
  private let other: ReadAhead

  package init(_ upstream: FileRangeSource, _ other: ReadAhead) {
    self.upstream = upstream
    self.other = other
  }

  package mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    other.help()
    return try upstream.read(into: &buffer, from: start)
  }
}
