import DataPackage
import Tables

/// What passed through a ``WatchedSource``, for whoever gave the source away.
final class Passage {
  private(set) var digest = SHA256()
  private let progress: (Int) -> Void

  init(progress: @escaping (Int) -> Void) { self.progress = progress }

  func pass(_ bytes: ArraySlice<UInt8>) {
    digest.update(bytes)
    progress(bytes.count)
  }
}

/// A source whose bytes are hashed and counted as they are read.
struct WatchedSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private var upstream: Upstream
  private let passage: Passage

  init(_ upstream: consuming Upstream, _ passage: Passage) {
    self.upstream = upstream
    self.passage = passage
  }

  mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    let count = try upstream.read(into: &buffer, from: start)
    if count > 0 { passage.pass(buffer[start..<start + count]) }
    return count
  }
}

/// A source whose first bytes can be looked at before they are read.
struct PeekedSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  /// The first bytes, as many as were asked for, or all there are.
  let start: [UInt8]

  private var upstream: Upstream
  private var position = 0

  init(_ upstream: consuming Upstream, count: Int) throws(TableFault) {
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let added = try upstream.read(into: &buffer, from: filled)
      guard added > 0 else { break }
      filled += added
    }
    start = Array(buffer[..<filled])
    self.upstream = upstream
  }

  mutating func read(
    into buffer: inout [UInt8], from index: Int
  ) throws(TableFault) -> Int {
    guard position < start.count else { return try upstream.read(into: &buffer, from: index) }
    let count = min(buffer.count - index, start.count - position)
    for offset in 0..<count { buffer[index + offset] = start[position + offset] }
    position += count
    return count
  }
}
