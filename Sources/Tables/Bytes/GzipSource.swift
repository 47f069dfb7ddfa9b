/// What a gzip file holds, of all its members one after the other.
///
/// Checksums and lengths are checked. Zero bytes behind the last member are padding, as of tapes;
/// anything else there is a fault.
public struct GzipSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private enum State {
    case inMember
    case betweenMembers
    case atEnd
  }

  private var upstream: Upstream
  private let limits: UnpackLimits
  private var inflater: Inflater
  private var state = State.betweenMembers
  private var isFirstMember = true

  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  private var packed = 0
  private var unpacked = 0

  /// Inflates a source.
  ///
  /// - Parameters:
  ///   - upstream: The gzip file.
  ///   - limits: What is too much.
  /// - Throws: ``TableFault/Kind/outOfMemory``.
  public init(
    _ upstream: consuming Upstream, limits: UnpackLimits = UnpackLimits()
  ) throws(TableFault) {
    self.upstream = upstream
    self.limits = limits
    inflater = try Inflater(.gzip)
  }

  /// Inflates the next bytes.
  ///
  /// - Throws: What the source throws; ``TableFault/Kind/truncated``,
  ///   ``TableFault/Kind/corrupt(_:)``, or a breach of the limits.
  public mutating func read(
    into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    while true {
      if pending.isEmpty, state != .atEnd { try readInput() }
      switch state {
      case .atEnd: return 0
      case .betweenMembers: try beginMember()
      case .inMember:
        guard !pending.isEmpty else { throw TableFault(.truncated) }
        let result = try inflater.inflate(input[pending], into: &buffer, from: start)
        pending = pending.lowerBound + result.taken..<pending.upperBound
        if result.progress == .ended {
          state = .betweenMembers
          inflater.restart()
        }
        unpacked += result.written
        try limits.check(unpacked: unpacked, packed: packed)
        if result.written > 0 { return result.written }
      }
    }
  }

  private mutating func readInput() throws(TableFault) {
    let count = try upstream.read(into: &input, from: 0)
    pending = 0..<count
    packed += count
  }

  private mutating func beginMember() throws(TableFault) {
    guard let first = pending.first else {
      guard !isFirstMember else { throw TableFault(.truncated) }
      state = .atEnd
      return
    }
    if isFirstMember || input[first] == 0x1F {
      isFirstMember = false
      state = .inMember
      return
    }
    guard input[pending].allSatisfy({ $0 == 0 }) else {
      throw TableFault(.corrupt("data behind the end"))
    }
    pending = 0..<0
  }
}
