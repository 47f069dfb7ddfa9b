import Tables
import TestSupport
import Testing

struct `A workbook` {
  private func cells(_ grid: SheetGrid) -> [String] {
    grid.rows.flatMap { row in row.cells.map { "\(row.number):\($0.column):\($0.kind):\($0.text)" }
    }
  }

  @Test func `cells of each kind are read`() throws {
    var writer = WorkbookWriter()
    writer.sharedStrings = "<si><t>one</t></si><si><t xml:space=\"preserve\"> two </t></si>"
    writer.sheetXML = """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>
      <c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c>
      <c r="F1"><v>1.5</v></c><c r="G1" t="n"><v>1.2E-2</v></c><c r="H1" s="3"/></row>
      <row r="3"><c r="XFD3" t="str"><f>A1&amp;"x"</f><v>a&lt;b</v></c></row>
      <row r="4"><c r="A4"><f>SUM(B1:B2)</f><v>7</v></c><c r="B4" t="d"><v>2024-02-29</v></c></row>
      <row r="5"><c r="A5" t="str"><v></v></c></row>
      """
    #expect(
      cells(try writer.grid()) == [
        "1:1:text: two ", "1:2:text:in", "1:3:boolean:TRUE", "1:4:boolean:FALSE", "1:5:error:#N/A",
        "1:6:number:1.5", "1:7:number:1.2E-2", "3:16384:text:a<b", "4:1:number:7",
        "4:2:date:2024-02-29",
      ])
  }

  @Test func `rich text is one text, without what says how it is pronounced`() throws {
    var writer = WorkbookWriter()
    writer.sharedStrings = """
      <si><r><rPr><b/></rPr><t>a</t></r><r><t xml:space="preserve"> b</t></r>\
      <rPh sb="0" eb="1"><t>NO</t></rPh><phoneticPr/></si><si/>
      """
    writer.sheetXML = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="inlineStr"><is><r><t>c</t></r><r><t>d</t></r><rPh><t>NO</t></rPh></is></c></row>
      """
    #expect(cells(try writer.grid()) == ["1:1:text:a b", "1:3:text:cd"])
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x00g0_", "_x00g0_"), ("_x000", "_x000"),
    ("_xD83D_", "\u{FFFD}"), ("_x+00D_", "_x+00D_"), ("__x0041__", "_A_"),
  ])
  func `escaped characters are resolved`(written: String, expected: String) throws {
    var writer = WorkbookWriter()
    writer.sharedStrings = "<si><t>\(written)</t></si>"
    writer.sheetXML =
      "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(written)</t></is></c></row>"
    #expect(cells(try writer.grid()) == ["1:1:text:\(expected)", "1:2:text:\(expected)"])
  }

  @Test func `rows and cells without places follow those before them`() throws {
    var writer = WorkbookWriter()
    writer.sheetXML = """
      <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>
      <row><c><v>5</v></c></row>
      """
    #expect(
      cells(try writer.grid()) == [
        "1:1:number:1", "1:2:number:2", "5:3:number:3", "5:4:number:4", "6:1:number:5",
      ])
  }

  @Test func `namespace prefixes do not matter`() throws {
    var writer = WorkbookWriter()
    writer.sheetXML = "<x:row xmlns:x=\"urn:x\" r=\"2\"><x:c r=\"B2\"><x:v>9</x:v></x:c></x:row>"
    #expect(cells(try writer.grid()) == ["2:2:number:9"])
  }

  @Test func `sheets have names, order and visibility`() throws {
    var writer = WorkbookWriter()
    writer.sheets = """
      <sheet name="Old &amp; stale" sheetId="2" state="hidden" r:id="rId1"/>\
      <sheet name="Secret" sheetId="3" state="veryHidden" r:id="rId1"/>\
      <sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId9"/>
      """
    let workbook = try writer.workbook()
    #expect(workbook.sheets.map(\.name) == ["Old & stale", "Secret", "Data"])
    #expect(workbook.sheets.map(\.visibility) == [.hidden, .veryHidden, .visible])
  }

  @Test(arguments: ["B2:D3", "D3:B2", "nowhere", ""])
  func `what is said behind the rows is passed over`(merged: String) throws {
    var writer = WorkbookWriter()
    writer.sheetXML = "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>"
    writer.afterData = "<mergeCells><mergeCell ref=\"\(merged)\"/></mergeCells>"
    #expect(cells(try writer.grid()) == ["2:2:number:1"])
  }

  @Test func `numbers whose style is a day are days`() throws {
    var writer = WorkbookWriter()
    writer.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy;@"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>
      """
    writer.sheetXML = """
      <row r="1"><c r="A1" s="0"><v>45000</v></c><c r="B1" s="1"><v>45000</v></c>\
      <c r="C1" s="2"><v>45000.5</v></c><c r="D1" s="3"><v>0.5</v></c><c r="E1" s="1"><v>0</v></c>\
      <c r="F1" s="99"><v>1</v></c></row>
      """
    let expected = [
      "1:1:number:45000", "1:2:date:2023-03-15", "1:3:date:2023-03-15T12:00:00", "1:4:number:0.5",
      "1:5:number:0", "1:6:number:1",
    ]
    #expect(cells(try writer.grid()) == expected)
    writer.properties = "<workbookPr date1904=\"1\"/>"
    #expect(cells(try writer.grid())[1] == "1:2:date:2027-03-16")
  }

  @Test(arguments: [1, 2, 3, 40, 1000])
  func `rows are the same however large the sheet is`(repeats: Int) throws {
    var writer = WorkbookWriter()
    writer.sharedStrings = "<si><t>s</t></si>"
    writer.sheetXML = (1...repeats * 10).map { row in
      let cells = (1...8).map {
        "<c t=\"\($0 % 2 == 0 ? "s" : "str")\"><v>\($0 % 2 == 0 ? 0 : row * $0)</v></c>"
      }
      return "<row r=\"\(row)\">\(cells.joined())</row>"
    }.joined()
    let workbook = try writer.workbook()
    var reader = try workbook.rows(of: workbook.sheets[0])
    var number = 0
    while try reader.next() {
      let row = reader.row
      number += 1
      #expect(row.number == number)
      #expect(row.count == 8)
      #expect(row[6].integer == number * 7)
      #expect(row[7].string == "s")
      #expect(row.index(ofColumn: 8) == 7)
    }
    #expect(number == repeats * 10)
    #expect(try !reader.next())
  }
}
