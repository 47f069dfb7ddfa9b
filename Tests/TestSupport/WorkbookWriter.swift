package import Tables

/// A small workbook, part by part.
package struct WorkbookWriter {
  package var sheets = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"
  package var properties = ""
  package var sheetXML = ""
  package var afterData = ""
  package var sharedStrings: String?
  package var styles: String?
  package var prologue = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  package var mainTarget = "xl/workbook.xml"
  package var sheetTarget = "worksheets/sheet1.xml"

  package init() {}

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  package var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add("_rels/.rels", relationships([("rId1", "officeDocument", mainTarget)]))
    zip.add(
      "xl/workbook.xml",
      "\(prologue)<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)"
        + "<sheets>\(sheets)</sheets></workbook>")
    var parts = [("rId1", "worksheet", sheetTarget)]
    if let sharedStrings {
      parts.append(("rId2", "sharedStrings", "/xl/sharedStrings.xml"))
      zip.add(
        "xl/sharedStrings.xml", "\(prologue)<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>")
    }
    if let styles {
      parts.append(("rId3", "styles", "./styles.xml"))
      zip.add("xl/styles.xml", "\(prologue)<styleSheet>\(styles)</styleSheet>")
    }
    zip.add("xl/_rels/workbook.xml.rels", relationships(parts))
    zip.add(
      "xl/worksheets/sheet1.xml",
      "\(prologue)<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheetXML)</sheetData>\(afterData)"
        + "</worksheet>")
    return zip.finished()
  }

  private func relationships(_ links: [(id: String, kind: String, target: String)]) -> String {
    let elements = links.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "\(prologue)<Relationships>\(elements.joined())</Relationships>"
  }

  package func workbook(limits: WorkbookLimits = WorkbookLimits()) throws -> Workbook {
    try Workbook(MemoryBytes(bytes), limits: limits)
  }

  package func grid(limits: WorkbookLimits = WorkbookLimits()) throws -> SheetGrid {
    let workbook = try workbook(limits: limits)
    return try SheetGrid(of: workbook.sheets[0], in: workbook)
  }
}
