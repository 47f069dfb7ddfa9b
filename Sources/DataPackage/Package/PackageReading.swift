public import Model

/// What a reading of a package came to.
public struct PackageReading: Sendable {
  /// Everything good in the package.
  public let dataset: Dataset
  /// Whether the dataset differs from that of the reading before; its generation then does, too.
  public let hasNewData: Bool
  /// The package's files: `datapackage.json` first, then the tables in its order.
  public let files: [FileReport]
  /// Whether a file was being written and was left for the next reading, which is best a second
  /// away.
  public let isSettling: Bool
  /// Whether the reader has work left that nobody waits for.
  ///
  /// It checks what was kept of an earlier run, or keeps what was read now, with the next reading,
  /// at once or whenever that comes.
  public let leavesWork: Bool

  /// How many errors there are.
  public var errorCount: Int { files.reduce(0) { $0 + $1.faults.errorCount } }

  /// How many faults there are, warnings included.
  public var faultCount: Int { files.reduce(0) { $0 + $1.faults.count } }

  /// The faults that are kept, in the order of the files and in each of them from top to bottom.
  public var faults: [Fault] { files.flatMap(\.faults.faults) }

  /// One line for each of `faults`, and one for each file that has more of them.
  public var faultLines: [String] { files.flatMap(\.faults.lines) }
}

extension PackageReading {
  /// Reads a package once, to tell everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - place: Where the package is.
  ///   - faultLimit: How many faults of one file are told one by one.
  ///   - today: As ``PackageReader/reload(progress:today:)`` takes it.
  /// - Returns: The reading; its ``faultLines`` are what `paceboard check` prints, and the package
  ///   is in order if its ``errorCount`` is 0.
  public static func check(
    _ place: PackagePlace, faultLimit: Int = 10_000, today: Day? = nil
  ) -> PackageReading {
    var limits = PackageLimits()
    limits.faults = faultLimit
    var reader = PackageReader(place, limits: limits)
    return reader.reload(today: today)
  }

  /// Reads the package of a folder once, as ``check(_:faultLimit:today:)``.
  public static func check(
    _ folder: String, faultLimit: Int = 10_000, today: Day? = nil
  ) -> PackageReading {
    check(.folder(folder), faultLimit: faultLimit, today: today)
  }
}
