@testable import Tables
import Testing

struct `Cell styles` {
  @Test(arguments: [
    "yyyy\\-mm\\-dd", "m/d/yy h:mm", "[$-409]d-mmm-yy;@", "mmm", "MMMM YYYY", "dd.mm.yyyy",
    "\"on \"d", "[Red]m/d/yyyy",
  ])
  func `that show a day`(code: String) {
    #expect(NumberFormat.isDate(code: code))
  }

  @Test(arguments: [
    "General", "0.00", "#,##0", "h:mm:ss", "[h]:mm", "mm:ss.0", "h:mm AM/PM", "[Red]0", "0\\d",
    "\"days\" 0", "_d0_y", "0.00E+00", "@", "\"unterminated d", "[d", "",
  ])
  func `that show no day`(code: String) {
    #expect(!NumberFormat.isDate(code: code))
  }

  @Test(arguments: [14, 17, 22, 27, 58])
  func `that every spreadsheet knows as days`(id: Int) {
    #expect(NumberFormat.isDate(builtIn: id))
  }

  @Test(arguments: [0, 1, 13, 18, 21, 23, 37, 45, 47, 49, 59, 164])
  func `that every spreadsheet knows as something else`(id: Int) {
    #expect(!NumberFormat.isDate(builtIn: id))
  }
}

struct `Serial dates` {
  @Test(arguments: [
    (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (43831, "2020-01-01"),
    (45351, "2024-02-29"), (2_958_465, "9999-12-31"), (45000.999_999_9, "2023-03-16"),
    (45000.25, "2023-03-15T06:00:00"), (45000.000_011_6, "2023-03-15T00:00:01"),
  ])
  func `from 1900`(serial: Double, expected: String) {
    #expect(DateSystem.from1900.isoDate(serial) == expected)
  }

  @Test(arguments: [0, 60, 60.5, 0.5, -1, 2_958_466, .infinity, .nan, 1e300])
  func `that are no day`(serial: Double) {
    #expect(DateSystem.from1900.isoDate(serial) == nil)
  }

  @Test func `from 1904`() {
    #expect(DateSystem.from1904.isoDate(0) == "1904-01-01")
    #expect(DateSystem.from1904.isoDate(43889) == "2024-02-29")
    #expect(DateSystem.from1904.isoDate(2_958_465) == nil)
  }

  @Test func `go on day by day`() {
    var expected = (year: 1900, month: 3, day: 1)
    var wrong: [String] = []
    for serial in 61..<60_000 {
      let date = "\(expected.year)-\(two(expected.month))-\(two(expected.day))"
      if DateSystem.from1900.isoDate(Double(serial)) != date { wrong.append(date) }
      expected.day += 1
      if expected.day > CalendarDay.count(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(wrong == [])
  }

  private func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

struct `Cell references` {
  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
  ])
  func `are read and written`(text: String, row: Int, column: Int) {
    let reference = CellReference(text)
    #expect(reference?.row == row)
    #expect(reference?.column == column)
    #expect(reference?.description == text)
  }

  @Test func `may be absolute`() {
    #expect(CellReference("$B$7") == CellReference("B7"))
  }

  @Test(arguments: ["A", "1", "A0", "A01", "1A", "A1:", "A1:B2", "XFE2", "A1048577", ""])
  func `that name no cell`(text: String) {
    #expect(CellReference(text) == nil)
  }
}
