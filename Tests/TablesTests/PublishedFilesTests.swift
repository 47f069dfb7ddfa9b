import Glibc
import Tables
import Testing

/// The files as publishers issue them, which are not part of the repository.
enum PublishedFiles {
  static let folder: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(4)
    return "/" + (parts + ["shared", "published"]).joined(separator: "/")
  }()

  static let areThere: Bool = {
    if access(folder, R_OK) == 0 { return true }
    print("SKIPPED: tests on publishers' files, because there is no folder \(folder)")
    return false
  }()

  static func path(_ name: String) -> String { "\(folder)/\(name)" }
}

@Suite(.enabled(if: PublishedFiles.areThere, "there is no folder of publishers' files"))
struct `Publishers' files` {
  @Test(arguments: [
    ("cbp-nationwide-encounters-fy20-fy23-state.csv", 42_532, 8_571_067),
    ("sbo-encounters-fy22-fy25-aug.csv", 1936, 7_421_677),
  ])
  func `of CBP are read to the last row`(name: String, rows: Int, sum: Int) throws {
    var reader = try CSVReader(FileSource(path: PublishedFiles.path(name)))
    #expect(try reader.next())
    let column = try #require(CSVHeader(reader.row).column(named: "Encounter Count"))
    var (count, total) = (0, 0)
    while try reader.next() {
      count += 1
      let value = reader.row[column].integer
      total += try #require(value)
    }
    #expect(reader.irregularities.isEmpty)
    #expect(reader.delimiter == .comma)
    #expect(count == rows)
    #expect(total == sum)
  }

  @Test(arguments: [
    "20250106074944-FY25_detentionStats01032025.xlsx", "FY24_detentionStats.xlsx",
    "FY25_detentionStats01162025.xlsx", "FY25_detentionStats09242025.xlsx",
    "FY25_detentionStats12122024.xlsx", "FY26_detentionStats02022026.xlsx",
  ])
  func `of ICE have their tables and facilities`(name: String) throws {
    let workbook = try Workbook(FileBytes(path: PublishedFiles.path(name)))
    let detention = try #require(workbook.sheets.first { $0.name.hasPrefix("Detention") })
    let grid = try SheetGrid(of: detention, in: workbook)
    let texts = grid.rows.flatMap { $0.cells.map(\.text) }
    #expect(texts.contains { $0.contains("Average Daily Population") })
    #expect(workbook.sheets.contains { $0.name.hasPrefix("Facilities") })
    for sheet in workbook.sheets {
      #expect(try !SheetGrid(of: sheet, in: workbook).rows.isEmpty)
    }
  }

  @Test func `of OHSS have headers with line breaks`() throws {
    let path = PublishedFiles.path("KHSM Encounters (USBP) fy25m11.xlsx")
    let workbook = try Workbook(FileBytes(path: path))
    let breaks = try workbook.sheets.flatMap { sheet in
      try SheetGrid(of: sheet, in: workbook).rows.prefix(5).flatMap(\.cells)
    }
    #expect(breaks.contains { $0.text.contains("\n") })
  }
}
