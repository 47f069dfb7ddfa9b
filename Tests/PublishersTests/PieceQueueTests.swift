import Glibc
import Publishers
import Tables
import TestSupport
import Testing

@Suite struct `A table read in pieces` {
  /// Rows with quoted line ends, bounds, gaps, rows that are too short and, if wanted, one odd quote
  /// after which every guess is wrong.
  private func text(rows: Int, letters: String, seed: UInt64 = 0) -> String {
    var randomness = Randomness(seed: seed)
    var text = "date,who,n,where\r\n"
    for row in 0..<rows {
      let month = "20\(10 + row % 10)-0\(1 + row % 9)"
      let who = ["a", "\"b\nb\"", "\"c,\"", letters].randomElement(using: &randomness) ?? ""
      let values = ["\(row)", "<5", "NA", "\"1,234\"", "x"]
      let value = values.randomElement(using: &randomness) ?? ""
      let isShort = Int.random(in: 0..<40, using: &randomness) == 0
      text += isShort ? "\(month)\n" : "\(month),\(who),\(value),\(row % 3)\r\n"
    }
    // One that can be read, so that there is something to say.
    return text + "2012-05,d,5,1\n"
  }

  private static let byPlace = TableMapping(
    metric: "t.month", value: .column("n"), by: ["where", "who"])

  private func check(_ bytes: [UInt8], _ mapping: TableMapping? = byPlace) throws {
    let options = ReadingOptions(mapping: mapping, metrics: testMetrics)
    let whole = try Publishers.read(MemorySource(bytes), options: options)
    try inPieces(bytes, options) { (read) throws in
      let divided = try read()
      #expect(divided.lines() == whole.lines())
      #expect(divided.report == whole.report)
    }
  }

  /// Requires that a table is refused in pieces as it is in one, and for a reason.
  private func checkRefusal(_ bytes: [UInt8], _ reason: String) throws {
    let options = ReadingOptions(mapping: Self.byPlace, metrics: testMetrics)
    let whole = #expect(throws: Refusal.self) {
      try Publishers.read(MemorySource(bytes), options: options)
    }
    let words = "\(try #require(whole))"
    #expect(words.contains(reason), "\(words)")
    try inPieces(bytes, options) { (read) throws in
      let divided = #expect(throws: Refusal.self) { try read() }
      #expect(divided == whole)
    }
  }

  private func inPieces(
    _ bytes: [UInt8], _ options: ReadingOptions, _ body: (() throws -> Reading) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    folder.write(bytes, to: "table.csv")
    let file = open("\(folder.path)/table.csv", O_RDONLY)
    defer { close(file) }
    for pieces in [nil, 1, 2, 3, 7, 50] {
      var passed: [UInt8] = []
      try body {
        try readInPieces(file, size: bytes.count, options: options, pieces: pieces) {
          passed += $0
        }
      }
      #expect(passed == bytes)
    }
  }

  @Test(arguments: [1, 2, 3, 10, 2000], 0..<2 as Range<UInt64>)
  func `says what it says read in one`(rows: Int, seed: UInt64) throws {
    for letters in ["d", "é", "日本"] {
      try check(Array(text(rows: rows, letters: letters, seed: seed).utf8))
    }
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
      // A short row of no month is left out; one of a month would be refused.
      text += row % 52 == 3 ? "short\r\n" : "S\(row % 7),\"C\nA, \(row % 5)\",\(row)\r\n"
    }
    try check(Array(text.utf8), nil)
    try check(text.utf8.map { $0 == UInt8(ascii: "S") ? 0xE9 : $0 }, nil)
  }

  @Test func `does so in other encodings`() throws {
    let text = text(rows: 300, letters: "q")
    try check(text.utf8.map { $0 == UInt8(ascii: "q") ? 0xE9 : $0 })
    try check([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  @Test func `takes another encoding from the first letter of it on`() throws {
    let ascii = Array(text(rows: 200, letters: "d").utf8)
    let utf8 = Array("2011-01,é,1,1\n".utf8)
    let latin = [UInt8]("2011-01,".utf8) + [0xE9] + [UInt8](",1,1\n".utf8)
    try check(ascii + latin + ascii + utf8 + ascii)
    try check(ascii + utf8 + ascii + latin + ascii)
    try check(Array("date,who,n,where\n".utf8) + utf8 + ascii + latin)
  }

  @Test func `takes a byte order mark for one at the start only`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var bytes = mark + Array("who,date,n,where\n".utf8)
    for _ in 0..<100 { bytes += mark + Array("a,2011-01,1,1\na,2011-02,1,1\n".utf8) }
    try check(bytes)
  }

  @Test func `is as it is with long rows, few, and none at the end`() throws {
    let long = String(repeating: "long", count: 500)
    try check(Array("date,who,n,where\n2011-01,\(long),1,1".utf8))
    try check(Array("date,who,n,where\n2011-01,\(long),1,1\n\n\n\n\n".utf8))
    try check(Array("date,who,n,where\r2011-01,a,1,1\r2011-01,b,1,1\r".utf8))
    try check(Array("\n\n\ndate,who,n,where\n\n\n2011-01,a,1,1\n\n2011-01\n".utf8))
  }

  @Test func `tells the line of what it is refused for`() throws {
    let text = text(rows: 100, letters: "é")
    let plain = String(repeating: "2011-02,a,1,1\n", count: 100)
    let lines = Array(text.utf8).count { $0 == 0x0A }
    let open = Array((text + "2011-01,\"never closed,1,1\n" + plain).utf8)
    try checkRefusal(open, "\(lines + 1):9: ")
    let long = String(repeating: "x", count: 1 << 20 + 1)
    try checkRefusal(Array((text + "2011-01,\(long),1,1\n" + text).utf8), "\(lines + 1):9: ")
    try checkRefusal(Array("date,who,n,where\n,,,\n,,,\n".utf8), "no row could be read")
  }
}
