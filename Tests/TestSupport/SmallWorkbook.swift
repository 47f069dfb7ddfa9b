package import Tables

/// A workbook of a few sheets, with texts and numbers in the cells they are given for.
package struct SmallWorkbook {
  /// Starts without sheets.
  package init() {}

  private var sheets: [(name: String, isHidden: Bool, cells: [String: String])] = []

  /// Adds a sheet; a cell that reads as a number is one.
  package mutating func add(_ name: String, isHidden: Bool = false, _ cells: [String: String]) {
    sheets.append((name, isHidden, cells))
  }

  package func workbook() throws -> Workbook { try Workbook(MemoryBytes(bytes)) }

  package var bytes: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var entries: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      )
    ]
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
      links +=
        "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/sheet\(index).xml\"/>"
      entries.append(("xl/worksheets/sheet\(index).xml", Self.sheet(sheet.cells, main)))
    }
    entries.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list)</sheets></workbook>"
      ))
    entries.append(
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"))
    return Self.zip(entries)
  }

  private static func sheet(_ cells: [String: String], _ main: String) -> String {
    let placed = cells.compactMap { name, text in CellReference(name).map { ($0, name, text) } }
      .sorted { ($0.0.row, $0.0.column) < ($1.0.row, $1.0.column) }
    var text = "<worksheet xmlns=\"\(main)\"><sheetData>"
    var row = 0
    for (place, name, value) in placed {
      if place.row != row {
        text += (row > 0 ? "</row>" : "") + "<row r=\"\(place.row)\">"
        row = place.row
      }
      text +=
        Double(value) != nil
        ? "<c r=\"\(name)\"><v>\(value)</v></c>"
        : "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(value)</t></is></c>"
    }
    return text + (row > 0 ? "</row>" : "") + "</sheetData></worksheet>"
  }

  /// An archive whose entries are stored as they are.
  private static func zip(_ entries: [(name: String, text: String)]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let (name, text) = (Array(entry.name.utf8), Array(entry.text.utf8))
      let common =
        little(0, 2) + little(0, 2) + little(0, 4) + little(Int(checksum(text)), 4)
        + little(text.count, 4) + little(text.count, 4) + little(name.count, 2) + little(0, 2)
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + common
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + little(20, 2) + common + name + text
    }
    let end = little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    return bytes + directory + [0x50, 0x4B, 5, 6] + end + little(directory.count, 4)
      + little(bytes.count, 4) + little(0, 2)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
