import Model
import Publishers
import Testing

@Suite struct `The day in a file's name` {
  @Test(arguments: [
    ("FY25_detentionStats01162025.xlsx", "2025-01-16"),
    ("20250106074944-FY25_detentionStats01032025.xlsx", "2025-01-03"),
    ("detained_2025-06-01_2025-06-14.csv", "2025-06-14"),
    ("stats_20250630.csv", "2025-06-30"),
    ("stats_2025_06_30.csv", "2025-06-30"),
  ])
  func `is the publication day`(name: String, day: String) {
    let publication = Publication(fileName: name)
    #expect(publication?.day == Day(iso: day))
    #expect(publication?.precision == .day)
  }

  @Test func `is that of the archive where there is no other`() {
    let publication = Publication(fileName: "20240817203142-FY24_detentionStats.xlsx")
    #expect(publication == Publication(Day(number: 19952), .by))
  }

  @Test(arguments: [
    "FY24_detentionStats.xlsx", "sbo-encounters-fy22-fy25-aug.csv",
    "KHSM Encounters (USBP) fy25m11.xlsx", "", "99999999.csv", "2025-02-30.csv", "20251301.csv",
    "123456789.csv",
  ])
  func `is nowhere in names without one`(name: String) {
    #expect(Publication(fileName: name) == nil)
  }
}
