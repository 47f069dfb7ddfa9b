import Publishers
import TestSupport
import Testing

@Suite struct `ICE's workbooks` {
  private func read(_ change: (inout [String: String]) -> Void = { _ in }) throws -> Reading {
    var cells = ICESheets.detention()
    change(&cells)
    var workbook = SmallWorkbook()
    workbook.add("Detention FY25", cells)
    workbook.add("Footnotes", ICESheets.footnotes)
    return try Publishers.read(workbook.workbook())
  }

  @Test func `hold people by agency and criminality on the day of the snapshot`() throws {
    let reading = try read()
    #expect(
      reading.lines(of: "detained.snapshot") == [
        "12 Jan 2025 100", "[agency=CBP criminality=Convicted Criminal] 12 Jan 2025 20",
        "[agency=CBP criminality=Other Immigration Violator] 12 Jan 2025 50",
        "[agency=CBP] 12 Jan 2025 70",
        "[agency=ICE criminality=Convicted Criminal] 12 Jan 2025 20",
        "[agency=ICE criminality=Other Immigration Violator] 12 Jan 2025 10",
        "[agency=ICE] 12 Jan 2025 30", "[criminality=Convicted Criminal] 12 Jan 2025 40",
        "[criminality=Other Immigration Violator] 12 Jan 2025 60",
      ])
    #expect(reading.lines(of: "detained.snapshot_by_agency.ice") == ["[agency=ICE] 12 Jan 2025 30"])
    #expect(reading.report.warnings.isEmpty)
  }

  @Test func `hold book-ins up to the day their own footnote states, the month of it partial`()
    throws
  {
    let reading = try read()
    #expect(
      reading.lines(of: "bookins.ice") == [
        "[agency=ICE] 1–11 Jan 2025 4 partial", "[agency=ICE] Dec 2024 12",
        "[agency=ICE] Nov 2024 11", "[agency=ICE] Oct 2024 10",
      ])
    #expect(reading.lines(of: "bookins.all").contains("1–11 Jan 2025 10 partial"))
    #expect(
      reading.lines(of: "bookins.cbp_fytd") == ["[agency=CBP] 1 Oct 2024–11 Jan 2025 66"])
  }

  @Test func `hold removals as one total of the fiscal year`() throws {
    #expect(
      try read().lines(of: "removals.ice_fytd") == ["1 Oct 2024–11 Jan 2025 76939"])
  }

  @Test func `say nothing twice where a row is there twice`() throws {
    let twice = try read { cells in
      for (column, value) in zip("ABCDEF", ["Total", "31", "0.3", "70", "0.7", "101"]) {
        cells["\(column)21"] = value
      }
    }
    #expect(twice.lines(of: "detained.snapshot").contains("[agency=ICE] 12 Jan 2025 30"))
    #expect(!twice.lines(of: "detained.snapshot").contains("[agency=ICE] 12 Jan 2025 31"))
    #expect(twice.report.skipped.contains { $0.reason == "stands there twice" && $0.count == 5 })
    #expect(twice.report.taken == twice.values.count)
  }

  @Test func `are read where their tables were moved`() throws {
    let moved = try read { cells in
      cells = Dictionary(
        cells.map { key, value in
          let row = Int(key.dropFirst()) ?? 0
          return ("\(key.prefix(1))\(row + 7)", value)
        }, uniquingKeysWith: { first, _ in first })
    }
    #expect(try moved.lines() == read().lines())
  }

  @Test func `leave out stray entries of months to come, and warn`() throws {
    let reading = try read { $0["N21"] = "7" }
    #expect(try reading.lines() == read().lines())
    #expect(
      reading.report.warnings == [
        "ICE Initial Book-Ins by Arresting Agency and Month: FY2025: Feb 2025 holds 7 at "
          + "Detention FY25!N21, but the table covers days to 2025-01-11 only"
      ])
  }

  @Test func `warn of totals that do not add up`() throws {
    let reading = try read { $0["K22"] = "12" }
    #expect(
      reading.report.warnings.map { $0.split(separator: ": ").last ?? "" } == [
        "the parts of Nov 2024 add up to 32, not 31", "the parts of row ICE add up to 38, not 37",
      ])
  }

  @Test func `have hidden sheets and sheets of earlier years that are stale`() throws {
    var workbook = SmallWorkbook()
    var stale = ICESheets.detention()
    stale["P29"] = "1"
    workbook.add("Old", isHidden: true, stale)
    workbook.add("Detention FY24", ICESheets.detention(year: "EOFY2024"))
    workbook.add("Detention FY25", ICESheets.detention())
    workbook.add("Footnotes", ICESheets.footnotes)
    let reading = try Publishers.read(workbook.workbook())
    #expect(try reading.lines() == read().lines())
    #expect(reading.report.skipped.contains { $0.reason == "hidden sheet" && $0.first == "Old" })
    #expect(
      reading.report.skipped.contains {
        $0.reason == "table of an earlier fiscal year" && $0.count == 3
      })
  }

  @Test func `leave out a table whose footnote is missing`() throws {
    var workbook = SmallWorkbook()
    workbook.add("Detention FY25", ICESheets.detention())
    var footnotes = ICESheets.footnotes
    footnotes["B79"] = nil
    workbook.add("Footnotes", footnotes)
    let reading = try Publishers.read(workbook.workbook())
    #expect(reading.lines(of: "bookins.ice").isEmpty)
    #expect(
      reading.report.skipped.contains {
        $0.reason == "no footnote states its day ('updated through …' for FY2025)"
      })
  }

  @Test func `are refused with what was looked for where nothing is known`() throws {
    var workbook = SmallWorkbook()
    workbook.add("Sheet1", ["A1": "ICE Detention in FY2015", "A2": "3"])
    let refusal = #expect(throws: Refusal.self) { try Publishers.read(workbook.workbook()) }
    #expect(refusal?.reason == "no known table is in the workbook")
    #expect(refusal?.hint.contains("'ice removals'") == true)
  }
}
