/// A calendar month.
public struct Month: Hashable, Sendable {
  /// Months since January of the year 0.
  public let number: Int

  /// The month `number` months after January of the year 0.
  public init(number: Int) { self.number = number }

  /// A month of a year; months outside 1–12 carry into other years.
  public init(year: Int, month: Int) { number = year * 12 + month - 1 }

  /// The year it lies in.
  public var year: Int { number >= 0 ? number / 12 : (number - 11) / 12 }
  /// Its number in the year, 1–12.
  public var month: Int { number - year * 12 + 1 }
  /// Its first day.
  public var first: Day { Day(civil: year, month, 1) }
  /// Its last day.
  public var last: Day { Day(number: (self + 1).first.number - 1) }

  /// How many days it has, leap years counted.
  public var days: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Its first to its last day.
  public var period: Period { Period(first, last) }

  /// The US federal fiscal year it lies in: October to December belong to the next year's.
  public var fiscalYear: FiscalYear { FiscalYear(month >= 10 ? year + 1 : year) }

  /// The month `months` later, or earlier where negative.
  public static func + (month: Month, months: Int) -> Month {
    Month(number: month.number + months)
  }

  /// How many months lie from `other` to `self`.
  public static func - (month: Month, other: Month) -> Int { month.number - other.number }

  /// The English abbreviations, January first.
  public static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The English names, January first.
  public static let longNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The abbreviation without the year, `Jun`.
  public var name: String { Self.names[month - 1] }
  /// The abbreviation with the year, `Jun 2025`.
  public var short: String { "\(name) \(year)" }
  /// The name with the year, `June 2025`.
  public var long: String { "\(Self.longNames[month - 1]) \(year)" }
}

extension Month: Comparable {
  /// Whether `left` is the earlier month.
  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
  /// The ISO form, `2025-06`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}
