/// A calendar day in the Gregorian calendar, without a time or a zone.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int32

  /// The day `number` days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The days that files can name: those of the years 1 to 9999.
  public static let all = Day(civil: 1, 1, 1)...Day(civil: 9999, 12, 31)

  /// The day of a year, month and day of the month.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  ///
  /// Nil where no such day exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).days
    else { return nil }
    self.init(civil: year, month, day)
  }

  /// The day of a year, month and day of the month that are known to be in range.
  ///
  /// Counts days in the era of 400 years that starts on 1 March 0000, so that the leap day ends
  /// each year and months have a regular length.
  init(civil year: Int, _ month: Int, _ day: Int) {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The month the day lies in.
  public var month: Month {
    let (year, month, _) = civil
    return Month(year: year, month: month)
  }

  /// The US federal fiscal year the day lies in.
  public var fiscalYear: FiscalYear { month.fiscalYear }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (Int(number) + 4) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }

  /// The day `days` later, or earlier where negative.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

  /// The day `days` earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

  /// How many days lie from `other` to `self`; 0 for the same day.
  public static func - (day: Day, other: Day) -> Int { Int(day.number) - Int(other.number) }
}

extension Day: Comparable {
  /// Whether `left` is the earlier day.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The ISO form, `2025-06-15`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads the ISO form `2025-06-15` and no other.
  ///
  /// - Returns: Nil for anything else, days that do not exist included.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The short form people read, `4 Apr 2026`, without the year where it is `year`.
  public func short(in year: Int? = nil) -> String {
    let (own, month, day) = civil
    let text = "\(day) \(Month.names[month - 1])"
    return own == year ? text : "\(text) \(own)"
  }
}

func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
