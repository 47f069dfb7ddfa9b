import CScan

/// Text of any known encoding, as UTF-8.
///
/// A byte order mark states the encoding and is left out. Without one, the first bytes that are not
/// ASCII decide for the whole text: UTF-8 if they are a character of it, else Windows-1252. So one
/// pass is enough, and ASCII and UTF-8 are passed on as they are, uncopied.
public struct TextSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private enum State {
    case atStart(TextEncoding?)
    case ascii
    case decided(TextEncoding)
  }

  private var upstream: Upstream
  private var state: State
  /// Bytes read from upstream and not yet decoded.
  private var pending: [UInt8] = []
  private var transcoder = Transcoder()
  private var isUpstreamAtEnd = false

  /// The length of the byte order mark that was left out.
  public private(set) var markLength = 0

  /// Text decoded from a source.
  ///
  /// - Parameters:
  ///   - upstream: The bytes.
  ///   - encoding: The encoding, if it is known; else it is told from the bytes.
  ///   - mayHaveMark: Whether it can begin with a byte order mark, as a later part of a text cannot.
  public init(
    _ upstream: consuming Upstream, encoding: TextEncoding? = nil, mayHaveMark: Bool = true
  ) {
    self.upstream = upstream
    state = mayHaveMark ? .atStart(encoding) : encoding.map(State.decided) ?? .ascii
  }

  /// The encoding, as far as it has shown: text that has been ASCII so far is UTF-8.
  public var encoding: TextEncoding { statedEncoding ?? .utf8 }

  /// The encoding, if it is known or anything has shown it: not where all so far is ASCII.
  public var statedEncoding: TextEncoding? {
    switch state {
    case .atStart(let encoding): encoding
    case .ascii: nil
    case .decided(let encoding): encoding
    }
  }

  /// Reads the next text as UTF-8.
  ///
  /// - Parameters:
  ///   - buffer: Where the text goes.
  ///   - start: The index of the first; at least 8 bytes follow.
  /// - Returns: How many bytes were written; 0 at the end.
  /// - Throws: What the source throws that the bytes come from.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    precondition(buffer.count - start >= 8)
    if case .atStart(let encoding) = state { try skipMark(of: encoding) }
    while true {
      switch state {
      case .atStart, .ascii:
        if let count = try readUndecided(into: &buffer, from: start) { return count }
      case .decided(.utf8): return try readBytes(into: &buffer, from: start)
      case .decided(let encoding): return try transcode(encoding, into: &buffer, from: start)
      }
    }
  }

  private mutating func skipMark(of known: TextEncoding?) throws(TableFault) {
    while pending.count < 3, !isUpstreamAtEnd {
      var mark = [UInt8](repeating: 0, count: 4)
      let count = try upstream.read(into: &mark, from: 0)
      isUpstreamAtEnd = count == 0
      pending += mark[..<count]
    }
    state = known.map(State.decided) ?? .ascii
    if let stated = TextEncoding.stated(by: pending.span),
      stated.encoding == known ?? stated.encoding
    {
      state = .decided(stated.encoding)
      markLength = stated.length
      pending.removeFirst(stated.length)
    }
  }

  /// Pending bytes first, then as many as upstream has.
  private mutating func readBytes(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    if pending.isEmpty {
      return isUpstreamAtEnd ? 0 : try upstream.read(into: &buffer, from: start)
    }
    return takePending(into: &buffer, from: start)
  }

  private mutating func takePending(into buffer: inout [UInt8], from start: Int) -> Int {
    let count = min(pending.count, buffer.count - start)
    buffer.copy(pending[..<count], to: start)
    pending.removeFirst(count)
    return count
  }

  /// Passes ASCII on; nil where the encoding was decided instead and nothing is ready yet.
  private mutating func readUndecided(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int? {
    var count = takePending(into: &buffer, from: start)
    if pending.isEmpty, start + count < buffer.count, !isUpstreamAtEnd {
      let added = try upstream.read(into: &buffer, from: start + count)
      isUpstreamAtEnd = added == 0
      count += added
    }
    if count == 0 { return 0 }
    let bytes = buffer.span.extracting(start..<start + count)
    let ascii = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe scan_ascii(bytes.baseAddress, count)
    }
    if ascii == count { return count }
    switch FirstSequence(in: bytes, at: ascii) {
    case .utf8:
      state = .decided(.utf8)
      return count
    case .unfinished where !isUpstreamAtEnd: break
    case .unfinished, .other: state = .decided(.windows1252)
    }
    pending = bytes.copied(ascii..<count) + pending
    return ascii > 0 ? ascii : nil
  }

  private mutating func transcode(
    _ encoding: TextEncoding, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    while true {
      if pending.isEmpty, !isUpstreamAtEnd {
        var chunk = [UInt8](repeating: 0, count: 1 << 15)
        let count = try upstream.read(into: &chunk, from: 0)
        isUpstreamAtEnd = count == 0
        chunk.removeLast(chunk.count - count)
        pending = chunk
      }
      let bytes = pending
      let (taken, written) = transcoder.transcode(
        bytes.span, from: encoding, isLast: isUpstreamAtEnd, into: &buffer, from: start)
      pending.removeFirst(taken)
      if written > 0 || isUpstreamAtEnd { return written }
    }
  }
}
