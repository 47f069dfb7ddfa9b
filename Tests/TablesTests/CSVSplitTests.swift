import Glibc
import Tables
import TestSupport
import Testing

struct `CSV in two halves` {
  private func rows<Source: ByteSource & ~Copyable>(
    of reader: inout CSVReader<Source>
  ) throws -> [String] {
    var rows: [String] = []
    while try reader.next() { rows.append(reader.row.string(0)) }
    return rows
  }

  @Test(arguments: 0..<70)
  func `gives the rows of the whole`(offset: Int) throws {
    let text = "\u{FEFF}a,b\r\n1,\"x\ny\n\"\r\n2,\"\"\"\n\"\n3,z\n4,w\n5,\"v\"\n6,u"
    let bytes = Array(text.utf8)
    let whole = try ReadCSV(text).rows.map { $0[0] }
    let cut = CSVSplit.guess(in: bytes.span, near: min(offset, bytes.count))
    var first = try CSVReader(MemorySource(bytes), delimiter: .comma, chunk: 64)
    first.stop(at: cut)
    var read = try rows(of: &first)
    if first.nextOffset == cut {
      var second = try CSVReader(MemorySource(bytes[cut...]), delimiter: .comma)
      read += try rows(of: &second)
    } else {
      first.stop(at: .max)
      read += try rows(of: &first)
    }
    #expect(read == whole)
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
