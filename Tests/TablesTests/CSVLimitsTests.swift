import Tables
import TestSupport
import Testing

struct `CSV limits` {
  private func read(_ text: String, _ change: (inout CSVLimits) -> Void) throws -> [[String]] {
    var limits = CSVLimits()
    change(&limits)
    return try ReadCSV(
      CSVReader(MemorySource(Array(text.utf8)), delimiter: .comma, limits: limits, chunk: 64)
    ).rows
  }

  @Test func `a field as long as allowed is read`() throws {
    let field = String(repeating: "x", count: 1000)
    let rows = try read("a,b\n1,\(field)\n") { $0.fieldBytes = 1000 }
    #expect(rows[1][1] == field)
  }

  @Test(arguments: [1001, 5000])
  func `a field that is too long is a fault at its place`(length: Int) {
    let field = String(repeating: "x", count: length)
    let fault = TableFault(.fieldTooLong(limit: 1000, quoted: false), at: .line(2, column: 3))
    #expect(throws: fault) { try read("a,b\n1,\(field)\n") { $0.fieldBytes = 1000 } }
  }

  @Test func `a field that is too long for want of a quote says so`() {
    let lines = String(repeating: "1,2\n", count: 1000)
    let fault = TableFault(.fieldTooLong(limit: 1000, quoted: true), at: .line(3, column: 3))
    #expect(throws: fault) { try read("a,b\n3,4\n1,\"\(lines)") { $0.fieldBytes = 1000 } }
  }

  @Test func `a row that is too wide is a fault at its line`() throws {
    let wide = Array(repeating: "x", count: 30_000).joined(separator: ",")
    #expect(throws: TableFault(.rowTooWide(limit: 16_384), at: .line(2, column: 1))) {
      try read("a,b\n\(wide)\n") { _ in }
    }
    #expect(throws: TableFault(.rowTooWide(limit: 3), at: .line(1, column: 1))) {
      try read("a,b,c,d\n") { $0.columns = 3 }
    }
    #expect(try read("a,b,c\n") { $0.columns = 3 }.count == 1)
    #expect(try read("\(wide)\n") { $0.columns = 30_000 }[0].count == 30_000)
  }

  @Test func `a row that is too long is a fault at its line`() {
    let long = Array(repeating: "xxxxxxxxx", count: 500).joined(separator: ",")
    #expect(throws: TableFault(.rowTooLong(limit: 2000), at: .line(3, column: 1))) {
      try read("a,b\n1,2\n\(long)\n") { $0.rowBytes = 2000 }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 80], 0..<4 as Range<UInt64>)
  func `limits do not depend on where the bytes are cut`(longest: Int, seed: UInt64) throws {
    var limits = CSVLimits()
    limits.fieldBytes = 60
    limits.rowBytes = 65
    let field = String(repeating: "x", count: 60)
    func read(_ text: String) throws -> [[String]] {
      let source = CutSource(Array(text.utf8), longest: longest, seed: seed)
      let chunk = seed % 2 == 0 ? 64 : 1 << 16
      return try ReadCSV(CSVReader(source, delimiter: .comma, limits: limits, chunk: chunk)).rows
    }
    for end in ["\r\n", "\r", "\n"] {
      #expect(try read("a,b\(end)1,\(field)\(end)2,3\(end)").count == 3)
      #expect(throws: TableFault(.rowTooLong(limit: 65), at: .line(2, column: 1))) {
        try read("a,b\(end)12345,\(field)\(end)2,3\(end)")
      }
    }
  }
}
