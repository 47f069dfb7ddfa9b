/// How much of a workbook from strangers a reader takes before it calls a fault.
public struct WorkbookLimits: Hashable, Sendable {
  /// How much its parts may unpack to.
  public var unpack = UnpackLimits()

  /// The most sheets; 1000.
  public var sheets = 1000

  /// The most bytes of a cell's text; 1 MiB.
  public var cellBytes = 1 << 20

  /// The most bytes of all shared strings; 256 MiB.
  public var sharedStringBytes = 1 << 28

  /// The most shared strings; 4 194 304.
  public var sharedStrings = 1 << 22

  /// The most bytes of the text of a row; 64 MiB.
  public var rowBytes = 1 << 26

  /// The most cell styles; 65 536, a little more than a spreadsheet has.
  public var styles = 1 << 16

  /// The default limits.
  public init() {}
}
