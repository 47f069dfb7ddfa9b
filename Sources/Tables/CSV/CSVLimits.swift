/// How much of a file from strangers a reader takes before it calls a fault.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes of a field; 1 MiB.
  public var fieldBytes = 1 << 20

  /// The most bytes of a row, which is also the most a reader's buffer grows to; 16 MiB.
  public var rowBytes = 1 << 24

  /// The most fields of a row; 16 384, as in a spreadsheet.
  public var columns = 16_384

  /// The most irregularities that are kept one by one, while all are counted; 100.
  public var irregularities = 100

  /// The default limits.
  public init() {}
}
