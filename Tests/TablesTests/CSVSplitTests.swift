import Glibc
import Tables
import TestSupport
import Testing

struct `CSV in pieces` {
  private func rows<Source: ByteSource & ~Copyable>(
    of reader: inout CSVReader<Source>
  ) throws -> [String] {
    var rows: [String] = []
    while try reader.next() { rows.append(reader.row.string(0)) }
    return rows
  }

  @Test(arguments: 0..<70)
  func `a cut is inside quotes, or both parts have the rows of the whole`(offset: Int) throws {
    let text = "\u{FEFF}a,b\r\n1,\"x\ny\n\"\r\n2,\"\"\"\n\"\n3,z\n4,w\n5,\"v\"\n6,u"
    let bytes = Array(text.utf8)
    let whole = try ReadCSV(text).rows.map { $0[0] }
    let cut = CSVSplit.guess(in: bytes.span, near: min(offset, bytes.count))
    var first = try CSVReader(MemorySource(bytes[..<cut]), delimiter: .comma, chunk: 64)
    let read: [String]
    do {
      read = try rows(of: &first)
    } catch let fault as TableFault {
      #expect(fault.kind == .unterminatedQuote)
      return
    }
    var second = try CSVReader(
      MemorySource(bytes[cut...]), delimiter: .comma, mayHaveMark: false,
      firstLine: first.nextLine)
    #expect(try read + rows(of: &second) == whole)
    #expect(second.nextLine == 11)
  }

  @Test func `pieces follow each other`() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<500).map { String(repeating: "x", count: $0 % 90) + "\n" }
    folder.write(Array(rows.joined().utf8), to: "rows")
    let file = open("\(folder.path)/rows", O_RDONLY)
    defer { close(file) }
    let size = rows.joined().utf8.count
    for count in [1, 2, 3, 10, 499, 5000] {
      for start in [0, 1, 5000, size - 1, size] {
        let pieces = try CSVSplit.pieces(of: file, behind: start, size: size, count: count)
        #expect(pieces.first?.lowerBound == 0)
        #expect(pieces.last?.upperBound == size)
        #expect(pieces[0].upperBound >= start)
        for (left, right) in zip(pieces, pieces.dropFirst()) {
          #expect(left.upperBound == right.lowerBound && !left.isEmpty && !right.isEmpty)
        }
        if start == 0, count <= 10 { #expect(pieces.count == count) }
      }
    }
    #expect(try CSVSplit.pieces(of: file, behind: 0, size: 0, count: 3) == [0..<0])
  }

  @Test func `a file is cut as bytes are`() throws {
    let path = "/tmp/paceboard-split-\(getpid()).csv"
    let line = String(repeating: "x", count: 5000)
    let text = String(repeating: line + "\n", count: 10)
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer {
      close(descriptor)
      unlink(path)
    }
    #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
    let size = text.utf8.count
    let bytes = Array(text.utf8)
    for offset in [0, 1, 5000, 5001, 20_000, size - 1, size] {
      let cut = try CSVSplit.guess(in: descriptor, near: offset, size: size)
      #expect(cut == CSVSplit.guess(in: bytes.span, near: offset))
    }
    var reader = try CSVReader(FileRangeSource(descriptor, range: 5001..<15003))
    #expect(try rows(of: &reader) == [line, line])
    var file = try CSVReader(FileSource(path: path))
    #expect(try rows(of: &file).count == 10)
  }

  @Test func `only regular files are opened`() {
    #expect(throws: TableFault(.notARegularFile)) { _ = try FileSource(path: "/dev/null") }
    #expect(throws: TableFault(.notARegularFile)) { _ = try FileBytes(path: "/") }
    #expect(throws: TableFault(.cannotOpen(errno: ENOENT))) { _ = try FileBytes(path: "/no/such") }
    #expect(throws: TableFault(.cannotOpen(errno: ENOENT))) { _ = try FileSource(path: "/no/such") }
  }
}
