import Model
import Testing

/// A day by its ISO form, for tests.
func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
  return day
}

struct CalendarTests {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
      ("2026-11-21", 20_778), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ] as [(String, Int32)])
  func `days count from 1970`(text: String, number: Int32) {
    #expect(day(text).number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-6-01", "2025-13-01", "2025-00-10", "2025-02-29", "1900-02-29", "2025-04-31",
    "2025-01-00", "2025-01-32", " 2025-01-01", "2025-01-01 ", "2025/01/01", "+025-01-01",
    "0000-01-01", "２０２５-01-01", "2025-01-0١",
  ])
  func `what is no ISO day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `every day of eight centuries follows the one before`() {
    var expected = day("1600-01-01")
    let last = day("2400-12-31")
    while expected < last {
      let (year, month, dayOfMonth) = expected.civil
      #expect(Day(year: year, month: month, day: dayOfMonth) == expected)
      let next = expected + 1
      #expect(next.civil.day == 1 || next.civil.day == dayOfMonth + 1)
      expected = next
    }
  }

  @Test(arguments: [
    ("2024-09-30", 2024), ("2024-10-01", 2025), ("2025-09-30", 2025), ("2025-12-31", 2026),
    ("2026-01-01", 2026),
  ])
  func `the fiscal year starts on 1 October`(text: String, year: Int) {
    #expect(day(text).fiscalYear == FiscalYear(year))
  }

  @Test(arguments: [(2023, 365), (2024, 366), (2025, 365), (2028, 366), (2100, 365), (2000, 366)])
  func `a fiscal year has the leap day of the year in which it ends`(year: Int, days: Int) {
    #expect(FiscalYear(year).days == days)
    #expect(FiscalYear(year).months.map(\.days).reduce(0, +) == days)
    #expect(FiscalYear(year).months.first?.month == 10)
  }

  @Test(arguments: [
    ("2025-09", 30), ("2024-02", 29), ("2025-02", 28), ("1900-02", 28), ("2000-02", 29),
    ("2025-12", 31),
  ])
  func `months have their lengths`(text: String, days: Int) {
    let month = day(text + "-01").month
    #expect(month.days == days)
    #expect(month.description == text)
    #expect((month + 1).first == month.last + 1)
  }

  @Test func `months carry over years`() {
    #expect((Month(year: 2025, month: 1) + -1).short == "Dec 2024")
    #expect((Month(year: 2025, month: 12) + 1).long == "January 2026")
    #expect(Month(year: 2026, month: 3) - Month(year: 2024, month: 10) == 17)
  }

  @Test(arguments: [
    ("2025-06-15", "2025-06-15", "15 Jun 2025", 1), ("2025-06-01", "2025-06-30", "Jun 2025", 30),
    ("2025-09-01", "2025-09-20", "1–20 Sep 2025", 20), ("2024-10-01", "2025-09-30", "FY2025", 365),
    ("2024-10-01", "2025-09-20", "1 Oct 2024–20 Sep 2025", 355),
    ("2025-01-01", "2025-12-31", "2025", 365),
    ("2025-01-20", "2025-02-05", "20 Jan–5 Feb 2025", 17),
  ])
  func `periods have their usual names`(start: String, end: String, label: String, days: Int) {
    let period = Period(day(start), day(end))
    #expect(period.label == label)
    #expect(period.days == days)
  }

  @Test func `weekdays are known`() {
    #expect(day("2025-06-01").weekday == 0)
    #expect(day("2026-11-21").weekday == 6)
    #expect(day("1969-12-31").weekday == 3)
  }

  @Test(arguments: [
    // 8 March 2026, 2:00 EST is 7:00 UTC; 1 November 2026, 2:00 EDT is 6:00 UTC.
    (1_772_953_199, "2026-03-08"), (1_772_942_399, "2026-03-07"), (1_772_942_400, "2026-03-07"),
    (1_773_028_799, "2026-03-08"), (1_773_028_800, "2026-03-09"),
    (1_793_505_599, "2026-10-31"), (1_793_505_600, "2026-11-01"),
    (1_793_595_599, "2026-11-01"), (1_793_595_600, "2026-11-02"),
  ])
  func `days are judged in US Eastern time`(seconds: Int, text: String) {
    #expect(Instant(seconds: seconds).easternDay.description == text)
  }

  @Test func `the clock follows the viewer's zone`() {
    #expect(Instant(seconds: 0, localOffset: 3600).clockText == "01:00:00")
    #expect(Instant(seconds: 0, localOffset: -3600).clockText == "23:00:00")
    #expect(Instant(seconds: 86_399).clockText == "23:59:59")
    #expect(Instant(seconds: 0, localOffset: -3600).localDay == day("1969-12-31"))
  }
}
