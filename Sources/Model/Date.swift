/// A stretch of time as people type it: a day, a month or a year.
public enum Date: Hashable, Sendable {
  /// A day.
  case day(Day)
  /// A month.
  case month(Month)
  /// A fiscal or calendar year.
  case year(Year)

  /// Its first to its last day.
  public var period: Period {
    switch self {
    case .day(let day): Period(day, day)
    case .month(let month): month.period
    case .year(let year): year.period
    }
  }
}

/// Why a text is no date.
public enum DateFault: Error, Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// It has none of the forms that are read.
  case unknownForm(String)
  /// It names a month that does not exist.
  case noMonth(String)
  /// The month has no such day.
  case noDay(Int, Month)
  /// The year is not between 1900 and 2199, so most likely a slip.
  case yearOutOfReach(Int)

  /// What is wrong, and what would be right, in one line.
  public var words: String {
    switch self {
    case .empty: "type a date, such as \(Self.forms)"
    case .unknownForm(let text): "no date “\(text)”: type \(Self.forms)"
    case .noMonth(let text): "no month “\(text)”: months are 1 to 12, or jan to dec"
    case .noDay(let day, let month): "no day \(day): \(month.long) has \(month.days) days"
    case .yearOutOfReach(let year): "no year \(year): years are 1900 to 2199"
    }
  }

  private static let forms = "2025-06-15, 2025-06, jun 25, 15 jun 2025, FY2025 or 2025"
}

extension Date {
  /// Reads a date as it is typed: `2025-06-15`, `2025-06`, `2025`, `FY2025`, `fy25`, `jun 25`,
  /// `June 2025`, `15 jun 2025`, `jun 15 2025`.
  ///
  /// Letters count in any case; blanks, commas, points and slashes part words as hyphens do. A
  /// year of two digits lies in this century: in `jun 25` the number is a year, never a day.
  ///
  /// - Parameter text: What was typed.
  /// - Throws: What is wrong with it.
  public init(typed text: some StringProtocol) throws(DateFault) {
    let words = text.lowercased().split(whereSeparator: { " -/.,".contains($0) }).map(String.init)
    guard !words.isEmpty else { throw .empty }
    let unknown = DateFault.unknownForm(String(text))
    if let year = try Self.fiscalYear(words) {
      self = .year(year)
      return
    }
    let named = words.filter { $0.first?.isLetter ?? false }
    let numbers = words.filter { $0.first?.isNumber ?? false }
    guard words.count <= 3, named.count <= 1, named.count + numbers.count == words.count else {
      throw unknown
    }
    let values = numbers.compactMap(Self.number)
    guard values.count == numbers.count else { throw unknown }
    if let name = named.first {
      self = try Self.named(name, values, numbers, else: unknown)
    } else {
      guard numbers[0].count == 4 else { throw unknown }
      self = try Self.numeric(values)
    }
  }

  /// `fy2025`, `fy25` or `fy 2025`; nil for anything that does not begin so.
  private static func fiscalYear(_ words: [String]) throws(DateFault) -> Year? {
    let text = words.joined()
    guard text.hasPrefix("fy") else { return nil }
    let digits = text.dropFirst(2)
    guard words.count <= 2, let value = number(String(digits)) else {
      throw .unknownForm(words.joined(separator: " "))
    }
    return Year(.fiscal, try year(value, digits: digits.count))
  }

  /// A month by its name, with a year and perhaps a day.
  private static func named(
    _ name: String, _ values: [Int], _ digits: [String], else fault: DateFault
  ) throws(DateFault) -> Date {
    let names = Month.longNames.map { $0.lowercased() }
    guard name.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(name) }) else {
      throw .noMonth(name)
    }
    switch values.count {
    case 1:
      return .month(
        Month(year: try year(values[0], digits: digits[0].count), month: index + 1))
    case 2:
      let month = Month(year: try year(values[1], digits: digits[1].count), month: index + 1)
      return try day(values[0], of: month)
    default: throw fault
    }
  }

  /// A year, perhaps with a month and a day, in numbers.
  private static func numeric(_ values: [Int]) throws(DateFault) -> Date {
    let number = try year(values[0], digits: 4)
    guard values.count > 1 else { return .year(Year(.calendar, number)) }
    guard (1...12).contains(values[1]) else { throw .noMonth(String(values[1])) }
    let month = Month(year: number, month: values[1])
    return values.count > 2 ? try day(values[2], of: month) : .month(month)
  }

  private static func day(_ number: Int, of month: Month) throws(DateFault) -> Date {
    guard (1...month.days).contains(number) else { throw .noDay(number, month) }
    return .day(month.first + (number - 1))
  }

  private static func year(_ value: Int, digits: Int) throws(DateFault) -> Int {
    let year = digits == 2 ? 2000 + value : value
    guard digits == 2 || digits == 4, (1900...2199).contains(year) else {
      throw .yearOutOfReach(value)
    }
    return year
  }

  /// A whole number of one to four ASCII digits.
  private static func number(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
