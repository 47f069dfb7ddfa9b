extension Field {
  /// The field as a day of the calendar, `YYYY-MM-DD`, or nil.
  ///
  /// The day exists: `2023-02-29` is nil. Years are 0001 to 9999 of the Gregorian calendar.
  public var day: (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else {
      return nil
    }
    guard year > 0, (1...12).contains(month), day > 0 else { return nil }
    guard day <= CalendarDay.count(ofMonth: month, year: year) else { return nil }
    return (year, month, day)
  }

  private func digits(_ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index]) - 0x30
    }
    return value
  }
}
