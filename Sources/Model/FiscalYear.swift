/// A US federal fiscal year: 1 October to 30 September, named by the year in which it ends.
public struct FiscalYear: Hashable, Sendable {
  /// The calendar year in which it ends.
  public let year: Int

  /// The fiscal year that ends in September of `year`.
  public init(_ year: Int) { self.year = year }

  /// Its first day, 1 October of the year before.
  public var first: Day { Day(civil: year - 1, 10, 1) }
  /// Its last day, 30 September.
  public var last: Day { Day(civil: year, 9, 30) }
  /// How many days it has, 365 or 366.
  public var days: Int { last - first + 1 }
  /// Its first to its last day.
  public var period: Period { Period(first, last) }
  /// Its months, October first.
  public var months: [Month] { (0..<12).map { first.month + $0 } }
}

extension FiscalYear: Comparable {
  /// Whether `left` is the earlier year.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}

extension FiscalYear: CustomStringConvertible {
  /// The usual name, `FY2025`.
  public var description: String { "FY\(year)" }
}
