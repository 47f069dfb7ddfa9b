/// Dates as spreadsheets number them: whole days, and the time of day as a fraction.
public enum DateSystem: Hashable, Sendable {
  /// Day 1 is 1 January 1900, and day 60 a 29 February 1900 that never was.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904
}

extension DateSystem {
  /// A serial date in ISO 8601: `2025-01-03`, or `2025-01-03T13:30:00` with a time of day.
  ///
  /// - Parameter serial: The date's number; times are rounded to seconds.
  /// - Returns: The date, or nil for a number before the first day, the day that never was, or one
  ///   after the year 9999.
  public func isoDate(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    var seconds = Int(((serial - Double(days)) * 86_400).rounded())
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    guard let day = civilDay(days) else { return nil }
    let date = "\(padded(day.year, to: 4))-\(padded(day.month, to: 2))-\(padded(day.day, to: 2))"
    if seconds == 0 { return date }
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60)
    return "\(date)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(seconds % 60, to: 2))"
  }

  private func civilDay(_ days: Int) -> (year: Int, month: Int, day: Int)? {
    let sinceEpoch: Int
    switch self {
    case .from1904: sinceEpoch = days - 24_107
    case .from1900:
      guard days >= 1, days != 60 else { return nil }
      sinceEpoch = days - (days < 60 ? 25_568 : 25_569)
    }
    let day = CalendarDay.civil(daysSinceEpoch: sinceEpoch)
    return day.year <= 9999 ? day : nil
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
