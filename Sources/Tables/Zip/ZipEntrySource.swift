/// The bytes of an archive's entry; its length and checksum are checked at the end.
public struct ZipEntrySource: ByteSource, ~Copyable {
  private let entry: ZipArchive.Entry
  private let limits: UnpackLimits
  private let bytes: any RandomAccessBytes
  private var inflater: Inflater?

  private var remaining: Range<Int>
  private var input: [UInt8]
  private var pending = 0..<0
  private var unpacked = 0
  private var checksum: UInt32 = 0
  private var isAtEnd = false

  init(
    _ entry: ZipArchive.Entry, data: Range<Int>, of bytes: any RandomAccessBytes,
    limits: UnpackLimits
  ) throws(TableFault) {
    self.entry = entry
    self.limits = limits
    self.bytes = bytes
    inflater = entry.method == 8 ? try Inflater(.none) : nil
    remaining = data
    input = [UInt8](repeating: 0, count: min(1 << 16, max(1, data.count)))
  }

  /// Reads the next bytes.
  ///
  /// - Throws: ``TableFault/Kind/truncated``, ``TableFault/Kind/corrupt(_:)``, or a breach of the
  ///   limits, each with the entry's name.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    do throws(TableFault) {
      let count = try readUnchecked(into: &buffer, from: start)
      unpacked += count
      checksum = Inflater.checksum(buffer[start..<start + count], after: checksum)
      guard unpacked <= entry.size else {
        throw TableFault(.corrupt("more bytes than the directory says"))
      }
      try limits.check(unpacked: unpacked, packed: entry.packedSize)
      if count == 0 { try checkEnd() }
      return count
    } catch {
      throw TableFault(error.kind, at: .entry(entry.name))
    }
  }

  private func checkEnd() throws(TableFault) {
    guard unpacked == entry.size else {
      throw TableFault(.corrupt("fewer bytes than the directory says"))
    }
    guard checksum == entry.checksum else { throw TableFault(.corrupt("wrong checksum")) }
  }

  private mutating func readUnchecked(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    guard inflater != nil else { return try readStored(into: &buffer, from: start) }
    while !isAtEnd {
      if pending.isEmpty { try readInput() }
      guard !pending.isEmpty else { throw TableFault(.truncated) }
      let result = try inflater?.inflate(input[pending], into: &buffer, from: start)
      guard let result else { return 0 }
      pending = pending.lowerBound + result.taken..<pending.upperBound
      isAtEnd = result.progress == .ended
      if result.written > 0 { return result.written }
    }
    return 0
  }

  private mutating func readStored(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    try readInput()
    let count = min(pending.count, buffer.count - start)
    buffer.copy(input[..<count], to: start)
    // What there was no room for is read again.
    remaining = remaining.lowerBound - (pending.count - count)..<remaining.upperBound
    pending = 0..<0
    return count
  }

  private mutating func readInput() throws(TableFault) {
    pending = 0..<0
    guard !remaining.isEmpty else { return }
    let count = min(
      try bytes.read(at: remaining.lowerBound, into: &input, from: 0), remaining.count)
    guard count > 0 else { throw TableFault(.truncated) }
    remaining = remaining.lowerBound + count..<remaining.upperBound
    pending = 0..<count
  }
}
