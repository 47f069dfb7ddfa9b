import Tables
import TestSupport
import Testing

struct `CSV reader` {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end with LF, CRLF or CR`(lineEnd: String) throws {
    let read = try ReadCSV("a,b\(lineEnd)c,d\(lineEnd)\(lineEnd)e,f")
    #expect(read.rows == [["a", "b"], ["c", "d"], ["e", "f"]])
    #expect(read.lines == [1, 2, 4])
    #expect(read.irregularities.isEmpty)
  }

  @Test func `line ends may be mixed`() throws {
    #expect(try ReadCSV("a\rb\nc\r\nd\n").rows == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test func `quotes hold delimiters, line ends and quotes`() throws {
    let read = try ReadCSV("a,\"b,1\r\n\"\"2\"\"\",c\nd,e,f\n")
    #expect(read.rows == [["a", "b,1\r\n\"2\"", "c"], ["d", "e", "f"]])
    #expect(read.lines == [1, 3])
  }

  @Test func `a quote inside an unquoted field is text`() throws {
    #expect(try ReadCSV("5\" pipe,a\"b\"\n").rows == [["5\" pipe", "a\"b\""]])
  }

  @Test func `text behind a closing quote is kept and reported`() throws {
    let read = try ReadCSV("x,y\na,\"b\"c \"d\"\n\"e\"f\r\n")
    #expect(read.rows == [["x", "y"], ["a", "bc \"d\""], ["ef"]])
    #expect(
      read.irregularities == [
        TableFault(.textAfterQuote, at: .line(2, column: 3)),
        TableFault(.textAfterQuote, at: .line(3, column: 1)),
        TableFault(.raggedRow(fields: 1, expected: 2), at: .line(3, column: 1)),
      ])
  }

  @Test func `empty fields count`() throws {
    #expect(try ReadCSV(",\n\"\",\n,").rows == [["", ""], ["", ""], ["", ""]])
    #expect(try ReadCSV("\"\"\n\n\"\"").rows == [[""], [""]])
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
  func `nothing has no rows`(text: String) throws {
    #expect(try ReadCSV(text, delimiter: nil).rows.isEmpty)
  }

  @Test func `ragged rows are reported, not fatal`() throws {
    let read = try ReadCSV("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")
    #expect(read.rows.map(\.count) == [3, 2, 4, 3])
    #expect(
      read.irregularities == [
        TableFault(.raggedRow(fields: 2, expected: 3), at: .line(2, column: 1)),
        TableFault(.raggedRow(fields: 4, expected: 3), at: .line(3, column: 1)),
      ])
    #expect("\(read.irregularities[0])" == "2:1: row has 2 fields, the first row has 3")
  }

  @Test func `NUL bytes are reported where they stand`() throws {
    let read = try ReadCSV("a,b\nä,\u{0}c\n")
    #expect(read.rows == [["a", "b"], ["ä", "\u{0}c"]])
    #expect(read.irregularities == [TableFault(.nulByte, at: .line(2, column: 3))])
  }

  @Test func `NUL bytes are found in every row that has one`() throws {
    let line = String(repeating: "x", count: 50) + ",y\n"
    let text = (1...200).map { $0 % 7 == 0 ? "\u{0},z\n" : line }.joined()
    let reader = try CSVReader(
      CutSource(Array(text.utf8), longest: 90, seed: 1), delimiter: .comma, chunk: 64)
    let read = try ReadCSV(reader)
    #expect(read.rows.count == 200)
    #expect(
      read.irregularities
        == (1...28).map { TableFault(.nulByte, at: .line($0 * 7, column: 1)) })
  }

  @Test func `the delimiter is detected in a first row of any length`() throws {
    let row = (0..<16_000).map { "column \($0)" }.joined(separator: ";")
    #expect(try CSVReader(MemorySource(Array(row.utf8))).delimiter == .semicolon)
  }

  @Test func `irregularities are kept up to a limit and all counted`() throws {
    var limits = CSVLimits()
    limits.irregularities = 2
    let text = "a,b\n" + String(repeating: "c\n", count: 5)
    var reader = try CSVReader(MemorySource(Array(text.utf8)), limits: limits)
    while try reader.next() {}
    #expect(reader.irregularities.count == 2)
    #expect(reader.irregularityCount == 5)
  }

  @Test(arguments: ["a,b\n\"c\"\"\nd\",e\nf,\"g\nh,i\n", "a,b\n\"c\"\"\nd\",e\nf,\"\n"])
  func `an unterminated quote is reported where it opened`(text: String) {
    #expect(throws: TableFault(.unterminatedQuote, at: .line(4, column: 3))) {
      try ReadCSV(text)
    }
  }

  @Test func `rows before a fault are delivered, and none behind it`() throws {
    var reader = try CSVReader(MemorySource(Array("a,b\n1,2\n3,\"4\n5,6\n".utf8)))
    #expect(try reader.next())
    #expect(try reader.next())
    #expect(reader.row.string(1) == "2")
    #expect(throws: TableFault(.unterminatedQuote, at: .line(3, column: 3))) {
      _ = try reader.next()
    }
    #expect(try !reader.next())

    var limits = CSVLimits()
    limits.columns = 2
    var wide = try CSVReader(MemorySource(Array("a,b\n1,2,3\n4,5\n".utf8)), limits: limits)
    #expect(try wide.next())
    #expect(throws: TableFault(.rowTooWide(limit: 2), at: .line(2, column: 1))) {
      _ = try wide.next()
    }
    #expect(wide.row.count == 0)
    #expect(try !wide.next())
  }

  @Test func `positions count characters and lines of the file`() throws {
    let text = "a,b\n\"é\"\"\nü\",x,\"y\"\n"
    var reader = try CSVReader(MemorySource(Array(text.utf8)))
    _ = try reader.next()
    _ = try reader.next()
    let row = reader.row
    #expect(row.string(0) == "é\"\nü")
    #expect(row.line == 2)
    #expect(row.position(of: 0) == (2, 1))
    #expect(row.position(of: 1) == (3, 4))
    #expect(row.position(of: 2) == (3, 6))
    #expect(row.column(of: 2) == 6)
  }

  @Test func `before the first row there is none`() throws {
    let reader = try CSVReader(MemorySource(Array("a,b".utf8)))
    #expect(reader.row.count == 0)
  }

  @Test(arguments: CSVDelimiter.allCases)
  func `the delimiter is detected`(delimiter: CSVDelimiter) throws {
    let mark = String(Unicode.Scalar(delimiter.rawValue))
    let text = "x\(mark)\"a,b;c\"\(mark)\n1,5\(mark)2\(mark)\n2\(mark)3\(mark)4\n"
    let bytes = Array(text.utf8)
    var reader = try CSVReader(MemorySource(bytes))
    #expect(reader.delimiter == delimiter)
    _ = try reader.next()
    #expect(reader.row.count >= 3)
  }

  @Test func `one column is read with a comma`() throws {
    #expect(try CSVReader(MemorySource(Array("a\nb\n".utf8))).delimiter == .comma)
  }

  @Test func `a header names its duplicates`() throws {
    var reader = try CSVReader(MemorySource(Array("a,b,a,c,b\n".utf8)))
    _ = try reader.next()
    let header = CSVHeader(reader.row)
    #expect(header.column(named: "c") == 3)
    #expect(header.column(named: "a") == 0)
    #expect(header.column(named: "A") == nil)
    #expect(header.duplicates.map(\.name) == ["a", "b"])
    #expect(header.duplicates.map(\.columns) == [[0, 2], [1, 4]])
  }
}
