/// How months are gathered into years.
public enum YearReckoning: Hashable, Sendable, CaseIterable {
  /// October to September.
  case fiscal
  /// January to December.
  case calendar

  /// The other one.
  public var other: YearReckoning { self == .fiscal ? .calendar : .fiscal }
}

/// A fiscal or a calendar year.
public struct Year: Hashable, Sendable {
  /// How it gathers months.
  public let reckoning: YearReckoning
  /// The calendar year in which it ends.
  public let number: Int

  /// The year of a reckoning that ends in the calendar year `number`.
  public init(_ reckoning: YearReckoning, _ number: Int) {
    self.reckoning = reckoning
    self.number = number
  }

  /// The year of a reckoning that holds a month.
  public init(_ reckoning: YearReckoning, holding month: Month) {
    self.init(reckoning, reckoning == .fiscal ? month.fiscalYear.year : month.year)
  }

  /// Its first to its last day.
  public var period: Period {
    switch reckoning {
    case .fiscal: FiscalYear(number).period
    case .calendar: Period(Day(civil: number, 1, 1), Day(civil: number, 12, 31))
    }
  }

  /// Its twelve months, the earliest first.
  public var months: [Month] {
    switch reckoning {
    case .fiscal: FiscalYear(number).months
    case .calendar: (1...12).map { Month(year: number, month: $0) }
    }
  }

  /// The year `years` later of the same reckoning, or earlier where negative.
  public static func + (year: Year, years: Int) -> Year {
    Year(year.reckoning, year.number + years)
  }
}

extension Year: CustomStringConvertible {
  /// The usual name, `FY2025` or `2025`.
  public var description: String {
    switch reckoning {
    case .fiscal: FiscalYear(number).description
    case .calendar: String(number)
    }
  }
}
