import Tables
import TestSupport
import Testing

struct `Workbook faults` {
  private func fault(_ writer: WorkbookWriter) -> TableFault? {
    do {
      _ = try writer.grid()
      return nil
    } catch {
      return error as? TableFault
    }
  }

  private func sheetFault(_ xml: String) -> TableFault? {
    var writer = WorkbookWriter()
    writer.sheetXML = xml
    return fault(writer)
  }

  @Test(arguments: ["A0", "A1048577", "XFE1", "AAAA1", "1A", "A", "1", "A1B", "", "B2", "A01"])
  func `absurd references are refused`(reference: String) {
    let found = sheetFault("<row r=\"1\"><c r=\"\(reference)\"><v>1</v></c></row>")
    #expect(found?.kind == .badReference(reference))
  }

  @Test(arguments: ["0", "1048577", "99999999999", "-1", "x"])
  func `absurd rows are refused`(number: String) {
    #expect(sheetFault("<row r=\"\(number)\"/>")?.kind == .badReference(number))
  }

  @Test func `rows and cells out of order are refused`() {
    #expect(sheetFault("<row r=\"2\"/><row r=\"2\"/>")?.kind == .rowOutOfOrder(2))
    let cells = "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"
    #expect(sheetFault(cells)?.kind == .badReference("row 1, column 1"))
    #expect(sheetFault("<c><v>1</v></c>")?.kind == .badReference("row 0, column 1"))
  }

  @Test func `rows inside rows, cells inside cells and cells outside rows are refused`() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><row r=\"2\"><c><v>2</v></c></row></row>"
    #expect(sheetFault(rows)?.kind == .corrupt("a row inside a row"))
    let cells = "<row r=\"1\"><c r=\"A1\"><c r=\"B1\"><v>1</v></c></c></row>"
    #expect(sheetFault(cells)?.kind == .corrupt("a cell inside a cell"))
    let outside = "<row r=\"1\"/><c><v>1</v></c><row r=\"2\"><c><v>2</v></c></row>"
    #expect(sheetFault(outside)?.kind == .badReference("row 1, column 1"))
  }

  @Test(arguments: ["1", "-1", "x", "99999999999999999999", ""])
  func `shared strings that do not exist are refused`(index: String) {
    var writer = WorkbookWriter()
    writer.sharedStrings = "<si><t>a</t></si>"
    writer.sheetXML = "<row r=\"4\"><c r=\"C4\" t=\"s\"><v>\(index)</v></c></row>"
    #expect(
      fault(writer) == TableFault(.noSuchString(index), at: .cell("C4", sheet: "Data")))
  }

  @Test func `rows before a fault are delivered, and none behind it`() throws {
    var writer = WorkbookWriter()
    writer.sheetXML = """
      <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>9</v></c></row>
      <row r="3"><c r="A3"><v>3</v></c></row>
      """
    let workbook = try writer.workbook()
    var reader = try workbook.rows(of: workbook.sheets[0])
    #expect(reader.row.count == 0)
    #expect(try reader.next())
    #expect(reader.row.number == 1)
    #expect(throws: TableFault(.noSuchString("9"), at: .cell("A2", sheet: "Data"))) {
      _ = try reader.next()
    }
    #expect(reader.row.count == 0)
    #expect(try !reader.next())
  }

  @Test func `a DOCTYPE is refused`() {
    var writer = WorkbookWriter()
    writer.prologue = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
    #expect(fault(writer)?.kind == .documentType)
  }

  @Test func `XML that nests too deeply is refused`() {
    let deep = String(repeating: "<a>", count: 300)
    #expect(sheetFault(deep)?.kind == .nestedTooDeeply(limit: 256))
  }

  @Test func `a tag that does not end is refused before it fills memory`() {
    let long = "<row r=\"" + String(repeating: " 1", count: 4 << 20) + "\"/>"
    #expect(
      sheetFault(long)
        == TableFault(
          .malformedXML("a tag is longer than 4194304 bytes"), at: .entry("Data")))
  }

  @Test func `XML that is not well-formed is refused with its part`() {
    #expect(
      sheetFault("<row></c>") == TableFault(.malformedXML("mismatched tag"), at: .entry("Data")))
  }

  @Test func `limits are kept`() {
    var limits = WorkbookLimits()
    limits.cellBytes = 10
    limits.sharedStrings = 2
    limits.sheets = 1
    var writer = WorkbookWriter()
    writer.sheetXML = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>0123456789x</v></c></row>"
    let place = TableFault.Place.cell("A1", sheet: "Data")
    #expect(throws: TableFault(.cellTooLong(limit: 10), at: place)) {
      try writer.grid(limits: limits)
    }
    writer.sheetXML = ""
    writer.sharedStrings = "<si/><si/><si/>"
    #expect(
      throws: TableFault(.tooMany("shared strings", limit: 2), at: .entry("xl/sharedStrings.xml"))
    ) {
      try writer.grid(limits: limits)
    }
    writer.sheets += writer.sheets
    #expect(throws: TableFault(.tooMany("sheets", limit: 1), at: .entry("xl/workbook.xml"))) {
      try writer.grid(limits: limits)
    }
  }

  @Test func `a part that is missing is named`() {
    var writer = WorkbookWriter()
    writer.sheetTarget = "worksheets/other.xml"
    #expect(fault(writer) == TableFault(.noSuchEntry, at: .entry("xl/worksheets/other.xml")))
  }

  @Test func `a target may not lead out of the archive`() {
    var writer = WorkbookWriter()
    writer.sheetTarget = "../../../worksheets/sheet1.xml"
    #expect(fault(writer) == TableFault(.noSuchEntry, at: .entry("worksheets/sheet1.xml")))
  }

  @Test func `a binary workbook is refused by name`() {
    var writer = WorkbookWriter()
    writer.mainTarget = "xl/workbook.bin"
    #expect(fault(writer)?.kind == .binaryWorkbook)
  }

  @Test(arguments: ["", "a,b\n", "<html>", "%PDF-1.7"])
  func `what is no workbook is refused`(text: String) {
    #expect(throws: TableFault(.notAWorkbook)) { try Workbook(MemoryBytes(Array(text.utf8))) }
  }

  @Test func `any other ZIP archive is refused`() {
    var zip = ZipWriter()
    zip.add("readme.txt", "hello")
    #expect(throws: TableFault(.notAWorkbook)) { try Workbook(MemoryBytes(zip.finished())) }
  }

  @Test(
    arguments: [
      (["Root Entry", "EncryptedPackage", "EncryptionInfo"], .encryptedWorkbook),
      (["Root Entry", "Workbook"], .oldWorkbook), ([], .oldWorkbook),
    ] as [([String], TableFault.Kind)])
  func `OLE containers are refused by what they hold`(names: [String], kind: TableFault.Kind) {
    var bytes =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    bytes[30] = 9
    for name in names {
      let units = name.utf16.flatMap { little(Int($0), 2) }
      bytes += units + [UInt8](repeating: 0, count: 64 - units.count) + little(units.count + 2, 2)
      bytes += [UInt8](repeating: 0, count: 62)
    }
    #expect(throws: TableFault(kind)) { try Workbook(MemoryBytes(bytes)) }
    #expect(throws: TableFault(.oldWorkbook)) { try Workbook(MemoryBytes(Array(bytes[..<100]))) }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a damaged workbook is read or a fault, never a trap`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    var writer = WorkbookWriter()
    writer.sharedStrings = "<si><t>a</t></si>"
    writer.sheetXML =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>2</v></c></row>"
    writer.afterData = "<mergeCell ref=\"A1:B2\"/>"
    var xml = Array(writer.sheetXML.utf8)
    xml[Int.random(in: xml.indices, using: &randomness)] = .random(
      in: 0x20...0x7E, using: &randomness)
    writer.sheetXML = String(decoding: xml, as: UTF8.self)
    _ = fault(writer)
    var bytes = writer.bytes
    bytes[Int.random(in: bytes.indices, using: &randomness)] = .random(
      in: 0...255, using: &randomness)
    if let workbook = try? Workbook(MemoryBytes(bytes)), let sheet = workbook.sheets.first {
      _ = try? SheetGrid(of: sheet, in: workbook)
    }
  }
}
