import Publishers
import Testing

@Suite struct `CBP's encounters files` {
  private static let southwest = """
    \u{FEFF}Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,\
    Title of Authority,Encounter Type,Encounter Count\r
    2024,Remaining,SEP,U.S. Border Patrol,Single Adults,Mexico,Title 8,Apprehensions,"1,000"\r
    2025 (FYTD),FYTD,OCT,U.S. Border Patrol,Single Adults,Mexico,Title 8,Apprehensions,5\r
    2025 (FYTD),FYTD,JAN,Office of Field Operations,FMUA,"China, Peoples Republic of",Title 8,\
    Inadmissibles,7\r
    2025 (FYTD),FYTD,OCT,Office of Field Operations,FMUA,Other,Title 8,Inadmissibles,2\r

    """

  @Test func `count months of the fiscal year, the remaining ones of closed years too`() throws {
    let reading = try read(Self.southwest)
    let totals = reading.lines(of: "crossings.southwest_encounters").filter { !$0.hasPrefix("[") }
    #expect(totals == ["Jan 2025 7", "Oct 2024 7", "Sep 2024 1000"])
    #expect(
      reading.lines(of: "crossings.usbp_southwest").filter { !$0.hasPrefix("[") }
        == ["Oct 2024 5", "Sep 2024 1000"])
    #expect(reading.report.format == "CBP southwest land border encounters")
  }

  @Test func `are split by one property at a time`() throws {
    let lines = try read(Self.southwest).lines(of: "crossings.ofo_southwest")
    #expect(lines.contains("[country=China, Peoples Republic of] Jan 2025 7"))
    #expect(lines.contains("[demographic=FMUA] Oct 2024 2"))
    #expect(!lines.contains { $0.contains("= ") })
  }

  @Test func `by area are nationwide, and southwest by component`() throws {
    let reading = try read(
      """
      Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,Area of Responsibility,\
      AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count
      2023,FYTD,APR,U.S. Border Patrol,Southwest Land Border,El Paso Sector,EPT,FMUA,PERU,Title 8,A,3
      2023,FYTD,APR,Office of Field Operations,Other,Miami Field Office,MIA,FMUA,CUBA,Title 8,I,4
      2023,FYTD,APR,U.S. Border Patrol,Northern Land Border,Swanton Sector,SWB,FMUA,PERU,Title 8,A,5
      """)
    let nationwide = reading.lines(of: "crossings.nationwide_encounters")
    #expect(nationwide.contains("Apr 2023 12"))
    #expect(nationwide.contains("[agency=USBP] Apr 2023 8"))
    #expect(nationwide.contains("[region=Northern Land Border] Apr 2023 5"))
    #expect(nationwide.contains("[area=Miami Field Office] Apr 2023 4"))
    #expect(reading.lines(of: "crossings.usbp_southwest").contains("Apr 2023 3"))
    #expect(reading.lines(of: "crossings.ofo_southwest").isEmpty)
  }

  @Test func `by state have no component`() throws {
    let reading = try read(
      """
      Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,\
      Title of Authority,Encounter Count
      2020,FYTD,APR,Northern Land Border,ID,Single Adults,CANADA,Title 8,2
      2020,FYTD,APR,Southwest Land Border,TX,Single Adults,MEXICO,Title 8,9
      """)
    #expect(reading.lines(of: "crossings.nationwide_encounters").contains("[state=ID] Apr 2020 2"))
    #expect(reading.lines(of: "crossings.southwest_encounters").contains("Apr 2020 9"))
  }

  @Test func `leave out rows that cannot be read, and say why`() throws {
    let reading = try read(
      """
      Fiscal Year,Month (abbv),Component,Encounter Count
      2025,OCT,U.S. Border Patrol,1
      ,OCT,U.S. Border Patrol,1
      2025,Total,U.S. Border Patrol,1
      2025,NOV,Coast Guard,1
      """)
    #expect(reading.report.rows == 4)
    #expect(reading.report.taken == 1)
    #expect(
      reading.report.skipped.map { "\($0.reason) \($0.count) \($0.first)" } == [
        "no fiscal year 1 line 3", "no month 1 line 4", "unknown component 'Coast Guard' 1 line 5",
      ])
  }

  @Test(arguments: [
    ("2025,NOV,U.S. Border Patrol,n/a", "'n/a'"), ("2025,NOV,U.S. Border Patrol,-1", "'-1'"),
    ("2025,NOV", "''"),
  ])
  func `with a count that cannot be read are refused, as sums would be too low`(
    _ row: String, _ count: String
  ) {
    let refusal = #expect(throws: Refusal.self) {
      try read(
        "Fiscal Year,Month (abbv),Component,Encounter Count\n"
          + "2025,OCT,U.S. Border Patrol,1\n\(row)\n2025,NOV,U.S. Border Patrol,2\n")
    }
    #expect(refusal?.reason == "line 3 has no count where one should be, \(count)")
  }

  @Test(arguments: ["Component", "CBP Component", "Region", "State Name"])
  func `that lack a column are refused with the format that comes nearest`(place: String) {
    let refusal = #expect(throws: Refusal.self) {
      try read("Fiscal Year,Month (abbv),\(place),Sum\n2025,OCT,U.S. Border Patrol,1\n")
    }
    #expect(refusal?.hint == "nearest is CBP encounters, but there is no column 'Encounter Count'")
  }

  @Test(arguments: ["", "a,b\n1,2\n", "\n\n"])
  func `are not seen in anything else`(text: String) {
    #expect(throws: Refusal.self) { try read(text) }
  }
}
