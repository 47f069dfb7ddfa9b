/// How much compressed bytes from strangers may become before a reader calls a fault.
public struct UnpackLimits: Hashable, Sendable {
  /// The most bytes that come of one file or archive entry; 4 GiB.
  public var bytes = 1 << 32

  /// The most bytes that come of one compressed byte; 400.
  ///
  /// Deflate cannot exceed 1032. Tables repeat themselves: theirs reach a hundred.
  public var ratio = 400

  /// How many bytes may come before the ratio is looked at; 16 MiB.
  public var unjudged = 1 << 24

  /// The most entries of an archive; 10 000.
  public var entries = 10_000

  /// The default limits.
  public init() {}

  /// Throws where so many bytes may not come of so many.
  func check(unpacked: Int, packed: Int) throws(TableFault) {
    guard unpacked <= bytes else { throw TableFault(.tooManyBytes(limit: bytes)) }
    guard unpacked <= unjudged || unpacked / ratio <= packed else {
      throw TableFault(.ratioTooHigh(limit: ratio))
    }
  }
}
