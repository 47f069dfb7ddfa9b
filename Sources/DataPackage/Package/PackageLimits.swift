/// How much of a package from strangers is taken before it is called a fault.
public struct PackageLimits: Hashable, Sendable {
  /// The most bytes of `datapackage.json`; 4 MiB.
  public var descriptorBytes = 4 << 20
  /// The most resources a package may name; 1024.
  public var resources = 1024
  /// The most bytes of a table; 1 GiB.
  public var tableBytes = 1 << 30
  /// The most rows of a table; 10 million.
  public var rows = 10_000_000
  /// The most columns of a table; 256.
  public var columns = 256
  /// The most bytes of a field; 64 KiB.
  public var fieldBytes = 1 << 16
  /// The most faults of one file that are kept one by one, though all are counted; 100.
  public var faults = 100

  /// The default limits.
  public init() {}
}
