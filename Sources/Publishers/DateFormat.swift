import Model

/// How a column writes its dates.
public enum DateFormat: String, Hashable, Sendable, CaseIterable {
  /// `2025-01-31`, `2025/1/31`, `20250131`, `2025-01-31T00:00`.
  case yearMonthDay = "YYYY-MM-DD"
  /// `2025-01`, `2025_01`, `202501`, `2025 Jan`.
  case yearMonth = "YYYY-MM"
  /// `01/31/2025`, `Jan 31, 2025`.
  case monthDayYear = "MM/DD/YYYY"
  /// `31/01/2025`, `31.1.2025`, `31 Jan 2025`.
  case dayMonthYear = "DD/MM/YYYY"
  /// `01/2025`, `Jan 2025`, `Jan-25`.
  case monthYear = "MM/YYYY"
  /// `FY2025`, `FY25`.
  case fiscalYear = "FYYYYY"
  /// `2025`.
  case year = "YYYY"
}

/// The days a date stands for.
enum DateSpan: Hashable {
  case day(Day)
  case month(Month)
  case fiscalYear(FiscalYear)
  case year(Int)

  /// The last day it can mean.
  var last: Day? {
    switch self {
    case .day(let day): day
    case .month(let month): month.last
    case .fiscalYear(let year): year.last
    case .year(let year): Day(year: year, month: 12, day: 31)
    }
  }
}

extension DateFormat {
  /// The days a text stands for, read in this format; nil for anything else.
  func read(_ text: String) -> DateSpan? { read(DateText(text)) }

  /// The days a text stands for, read in this format; nil for anything else.
  func read(_ date: DateText) -> DateSpan? {
    guard let parts = date.parts else { return nil }
    let items = parts.items
    switch self {
    case .yearMonthDay:
      if items.count == 1, let (year, rest) = items[0].split(behind: 4, of: 8),
        let (month, day) = rest.split(behind: 2, of: 4)
      {
        return Self.day(year, month, day)
      }
      // A time may follow.
      guard items.count >= 3, items.count == 3 || parts.hasTime else { return nil }
      return Self.day(items[0], items[1], items[2])
    case .monthDayYear: return items.count == 3 ? Self.day(items[2], items[0], items[1]) : nil
    case .dayMonthYear: return items.count == 3 ? Self.day(items[2], items[1], items[0]) : nil
    case .yearMonth:
      if items.count == 1, let (year, month) = items[0].split(behind: 4, of: 6) {
        return Self.month(year, month)
      }
      return items.count == 2 && items[0].digits == 4 ? Self.month(items[0], items[1]) : nil
    case .monthYear: return items.count == 2 ? Self.month(items[1], items[0]) : nil
    case .fiscalYear:
      guard parts.isFiscal, items.count == 1 else { return nil }
      return FiscalYear(label: date.text).map(DateSpan.fiscalYear)
    case .year:
      guard !parts.isFiscal, items.count == 1, items[0].digits == 4 else { return nil }
      return items[0].year.map(DateSpan.year)
    }
  }

  private static func day(
    _ year: DateParts.Item, _ month: DateParts.Item, _ day: DateParts.Item
  ) -> DateSpan? {
    guard let year = year.year, let month = month.month, !day.isName, day.digits <= 2 else {
      return nil
    }
    return Day(year: year, month: month, day: day.number).map(DateSpan.day)
  }

  private static func month(_ year: DateParts.Item, _ month: DateParts.Item) -> DateSpan? {
    // "01-25" is as likely the 25th as the year 2025: two digits need a month in letters.
    guard year.digits == 4 || month.isName, let year = year.year, let month = month.month else {
      return nil
    }
    return .month(Month(year: year, month: month))
  }

  /// The format in which all of the texts are dates.
  ///
  /// - Parameter texts: The distinct texts of a column.
  /// - Returns: The format, and whether month and day could as well be the other way round; nil
  ///   where no format fits nine tenths of the texts.
  static func detected(in texts: [DateText]) -> (format: DateFormat, isAmbiguous: Bool)? {
    let counts = allCases.map { format in texts.count { format.read($0) != nil } }
    let best = counts.max() ?? 0
    guard best > 0, best * 10 >= texts.count * 9 else { return nil }
    let fitting = zip(allCases, counts).filter { $0.1 == best }.map(\.0)
    guard let first = fitting.first else { return nil }
    let isAmbiguous = fitting.contains(.monthDayYear) && fitting.contains(.dayMonthYear)
    // Between slashes the month comes first where these files are made, between dots it does not.
    if isAmbiguous, texts.allSatisfy({ $0.text.contains(".") }) { return (.dayMonthYear, true) }
    return (first, isAmbiguous)
  }
}
