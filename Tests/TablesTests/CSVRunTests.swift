import Tables
import TestSupport
import Testing

struct `Runs of rows` {
  /// Rows of random fields, most of them plain.
  private func text(using randomness: inout Randomness) -> [UInt8] {
    let fields = ["", "a", "12", "b c ", "\"q,\"", "\"\"", "é"]
    let odd = ["\"x\"\"y\"", "\"two\nlines\"", "\"x\"y", "\u{0}", "z\"z"]
    let rarity = Int.random(in: 2...60, using: &randomness)
    let width = Int.random(in: 1...4, using: &randomness)
    let lineEnds =
      [["\n"], ["\r\n"], ["\n", "\r\n", "\r"]].randomElement(using: &randomness) ?? []
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &randomness) {
      let isOdd = Int.random(in: 0..<rarity, using: &randomness) == 0
      let count = isOdd ? Int.random(in: 1...5, using: &randomness) : width
      text += (0..<count).map { _ in
        (isOdd && Bool.random(using: &randomness) ? odd : fields)
          .randomElement(using: &randomness) ?? ""
      }.joined(separator: ",")
      text += lineEnds.randomElement(using: &randomness) ?? ""
      if isOdd, Bool.random(using: &randomness) { text += "\n" }
    }
    return Array(text.utf8)
  }

  private struct Read: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []
    var irregularities: [TableFault] = []
    var fault: TableFault?
    var end = 0
  }

  /// Reads a text row by row, or as many of each run as a limit allows.
  private func read(_ bytes: [UInt8], chunk: Int, longest: Int) throws -> Read {
    var reader = try CSVReader(MemorySource(bytes), delimiter: .comma, chunk: chunk)
    var read = Read()
    func take(_ row: [String], line: Int) {
      read.rows.append(row)
      read.lines.append(line)
    }
    func take(_ run: borrowing CSVRun, line: Int) -> Int {
      var count = 0
      while count < longest, run.has(count) {
        var row: [String] = []
        for column in 0..<run.width { row.append(run[count, column].string) }
        take(row, line: line + count)
        count += 1
      }
      return count
    }
    do throws(TableFault) {
      repeat {
        let line = reader.nextLine
        reader.skip(take(reader.run, line: line))
        guard try reader.next() else { break }
        let row = reader.row
        var strings: [String] = []
        for column in 0..<row.count { strings.append(row.string(column)) }
        take(strings, line: row.line)
      } while true
    } catch {
      read.fault = error
    }
    read.irregularities = reader.irregularities
    read.end = reader.nextOffset
    return read
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `have the rows that come one by one`(seed: UInt64) throws {
    var randomness = Randomness(seed: seed)
    let bytes = text(using: &randomness)
    for chunk in [64, 300, 1 << 16] {
      let single = try read(bytes, chunk: chunk, longest: 0)
      for longest in [1, 3, .max] {
        #expect(try read(bytes, chunk: chunk, longest: longest) == single)
      }
    }
  }

  @Test func `are as long as the rows in memory are plain`() throws {
    let bytes = Array(("a,b\n" + String(repeating: "1,\"2\"\r\n", count: 100)).utf8)
    var reader = try CSVReader(MemorySource(bytes), delimiter: .comma)
    #expect(try reader.next())
    var count = 0
    while reader.run.has(count) { count += 1 }
    #expect(count == 100)
    let last = reader.run[99, 1].string
    #expect(last == "2")
  }

  @Test func `are none where a limit could be broken`() throws {
    var limits = CSVLimits()
    limits.fieldBytes = 10
    let bytes = Array("a,b\n1,2\n3,45678901234\n".utf8)
    var reader = try CSVReader(MemorySource(bytes), delimiter: .comma, limits: limits)
    #expect(try reader.next())
    let hasAny = reader.run.has(0)
    #expect(!hasAny)
  }
}
