import Glibc
import Publishers
import Tables
import TestSupport
import Testing

@Suite struct `A table read in halves` {
  /// Rows with quoted line ends, bounds, gaps, rows that are too short and, if wanted, one odd quote
  /// after which every guess is wrong.
  private func text(rows: Int, letters: String) -> String {
    var text = "date,who,n,where\r\n"
    for row in 0..<rows {
      let month = "20\(10 + row % 10)-0\(1 + row % 9)"
      let who = ["a", "\"b\nb\"", "c,".isEmpty ? "" : "\"c,\"", letters].randomElement() ?? ""
      let value = ["\(row)", "<5", "NA", "\"1,234\"", "x"].randomElement() ?? ""
      let isShort = Int.random(in: 0..<40) == 0
      text += isShort ? "\(month)\n" : "\(month),\(who),\(value),\(row % 3)\r\n"
    }
    // One that can be read, so that there is something to say.
    return text + "2012-05,d,5,1\n"
  }

  private static let byPlace = TableMapping(
    metric: "t.month", value: .column("n"), by: ["where", "who"])

  private func check(_ bytes: [UInt8], _ mapping: TableMapping? = byPlace) throws {
    let folder = try TemporaryFolder()
    folder.write(bytes, to: "table.csv")
    let file = open("\(folder.path)/table.csv", O_RDONLY)
    defer { close(file) }
    let options = ReadingOptions(mapping: mapping, metrics: testMetrics)
    let whole = try Publishers.read(MemorySource(bytes), options: options)
    let halves = try readInHalves(file, size: bytes.count, options: options)
    #expect(halves.lines() == whole.lines())
    #expect(halves.report.rows == whole.report.rows)
    #expect(halves.report.taken == whole.report.taken)
    #expect(halves.report.skipped == whole.report.skipped)
    #expect(halves.report.warnings == whole.report.warnings)
  }

  @Test(arguments: [1, 2, 3, 10, 2000])
  func `says what it says read in one`(rows: Int) throws {
    for letters in ["d", "é", "日本"] { try check(Array(text(rows: rows, letters: letters).utf8)) }
  }

  @Test func `does so where the guess is inside quotes`() throws {
    var text = text(rows: 50, letters: "d")
    text += "2011-01,\"" + String(repeating: "long,1,2\n2011-02,x,7,1\n", count: 400) + "\",5,1\n"
    text += self.text(rows: 20, letters: "d").split(separator: "\r\n").dropFirst().joined(
      separator: "\r\n")
    try check(Array(text.utf8))
  }

  @Test func `does so where it is one of CBP's`() throws {
    var text =
      "Fiscal Year,Month (abbv),Component,Land Border Region,State,Citizenship,Encounter Count\r\n"
    for row in 0..<800 {
      let month = ["OCT", "sep ", "May", "?"][row % 4]
      let component = ["U.S. Border Patrol", "Office of Field Operations", "OFO", "X"][row % 11 % 4]
      let region = ["Southwest Land Border", "Other ", "Other"][row % 3]
      text += "\(2020 + row % 3 * (row / 700)),\(month),\(component),\(region),"
      text += row % 50 == 0 ? "short\r\n" : "S\(row % 7),\"C\nA, \(row % 5)\",\(row)\r\n"
    }
    try check(Array(text.utf8), nil)
    try check(text.utf8.map { $0 == UInt8(ascii: "S") ? 0xE9 : $0 }, nil)
  }

  @Test func `does so in other encodings`() throws {
    let text = text(rows: 300, letters: "q")
    try check(text.utf8.map { $0 == UInt8(ascii: "q") ? 0xE9 : $0 })
    try check([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }
}
