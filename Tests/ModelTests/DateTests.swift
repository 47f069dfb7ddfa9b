import Model
import Testing

struct DateTests {
  private static func month(_ year: Int, _ month: Int) -> Date {
    .month(Month(year: year, month: month))
  }

  @Test(arguments: [
    ("2025-06", month(2025, 6)), ("2025-6", month(2025, 6)), ("2025/06", month(2025, 6)),
    ("jun 25", month(2025, 6)), ("Jun 2025", month(2025, 6)), ("JUNE 2025", month(2025, 6)),
    ("sept 24", month(2024, 9)), ("2025 mar", month(2025, 3)), ("  may  26 ", month(2026, 5)),
    ("FY2025", .year(Year(.fiscal, 2025))), ("fy25", .year(Year(.fiscal, 2025))),
    ("Fy 2026", .year(Year(.fiscal, 2026))), ("2025", .year(Year(.calendar, 2025))),
    ("2025-06-15", .day(day("2025-06-15"))), ("2024-02-29", .day(day("2024-02-29"))),
    ("15 jun 2025", .day(day("2025-06-15"))), ("jun 15, 2025", .day(day("2025-06-15"))),
    ("15 jun 25", .day(day("2025-06-15"))),
  ])
  func `a date is read as it is typed`(text: String, date: Date) throws {
    #expect(try Date(typed: text) == date)
  }

  @Test(arguments: [
    ("", "type a date"), ("   ", "type a date"), ("yesterday", "no month “yesterday”"),
    ("juin 25", "no month “juin”"), ("ju 25", "no month “ju”"), ("2025-13", "no month “13”"),
    ("2025-02-30", "no day 30: February 2025 has 28 days"),
    ("2025-06-00", "no day 0: June 2025 has 30 days"), ("1850", "no year 1850"),
    ("FY", "no date “fy”"), ("fy x", "no date “fy x”"), ("6/2025", "no date “6/2025”"),
    ("2025-06-15-1", "no date"), ("jun jun 25", "no date"), ("jun", "no date “jun”"),
    ("２０２５", "no date"), ("99999999999999999999", "no date"), ("25", "no date “25”"),
    ("-", "type a date"), ("~", "no date “~”"),
  ])
  func `what is no date says what would be one`(text: String, words: String) {
    let fault = #expect(throws: DateFault.self) { try Date(typed: text) }
    #expect(fault?.words.hasPrefix(words) == true, "\(fault?.words ?? "")")
  }

  @Test func `years hold the months of their reckoning`() {
    let june = Month(year: 2025, month: 6)
    let november = Month(year: 2025, month: 11)
    #expect(Year(.fiscal, holding: june).description == "FY2025")
    #expect(Year(.fiscal, holding: november).description == "FY2026")
    #expect(Year(.calendar, holding: november).description == "2025")
    #expect(Year(.fiscal, 2025).period == FiscalYear(2025).period)
    #expect(Year(.calendar, 2025).period.label == "2025")
    #expect((Year(.fiscal, 2025) + 1).months.first == Month(year: 2025, month: 10))
  }
}
