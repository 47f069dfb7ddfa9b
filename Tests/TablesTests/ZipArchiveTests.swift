import Tables
import TestSupport
import Testing

struct `ZIP archive` {
  private func content(of name: String, in bytes: [UInt8]) throws -> [UInt8] {
    let archive = try ZipArchive(MemoryBytes(bytes))
    guard let entry = archive.entry(named: name) else {
      throw TableFault(.noSuchEntry, at: .entry(name))
    }
    var source = try archive.open(entry)
    return try source.readAll(limit: 1 << 28)
  }

  @Test(arguments: [true, false], [0, 1, 100, 300_000])
  func `entries are read`(isDeflated: Bool, length: Int) throws {
    var randomness = Randomness(seed: 5)
    let data = (0..<length).map { _ in UInt8.random(in: 0...15, using: &randomness) }
    var zip = ZipWriter()
    zip.add("first", "x")
    zip.add("a/b.bin", data, isDeflated: isDeflated)
    let bytes = zip.finished(comment: "PK\u{5}\u{6} is not the end")
    #expect(try content(of: "a/b.bin", in: bytes) == data)
    #expect(try ZipArchive(MemoryBytes(bytes)).entries.map(\.name) == ["first", "a/b.bin"])
  }

  @Test func `an empty archive has no entries`() throws {
    #expect(try ZipArchive(MemoryBytes(ZipWriter().finished())).entries.isEmpty)
  }

  @Test func `every shorter archive is a fault, never a trap`() {
    var zip = ZipWriter()
    zip.add("a", "some text")
    let whole = zip.finished()
    for length in 0..<whole.count {
      #expect(throws: TableFault.self) { try content(of: "a", in: Array(whole[..<length])) }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a damaged archive is read or a fault, never a trap`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    var zip = ZipWriter()
    zip.add("a", "some text")
    zip.add("b", "some other text")
    var bytes = zip.finished()
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &randomness)] = .random(
        in: 0...255, using: &randomness)
    }
    _ = try? content(of: "a", in: bytes)
    _ = try? content(of: "b", in: bytes)
  }

  @Test func `an encrypted entry is refused by name`() {
    var zip = ZipWriter()
    zip.add("a", [1], claim: .init(flags: 1))
    #expect(throws: TableFault(.encrypted, at: .entry("a"))) {
      try content(of: "a", in: zip.finished())
    }
  }

  @Test func `an unknown method is refused by name`() {
    var zip = ZipWriter()
    zip.add("a", [1], claim: .init(method: 14))
    #expect(throws: TableFault(.unsupported("compression method 14"), at: .entry("a"))) {
      try content(of: "a", in: zip.finished())
    }
  }

  @Test func `ZIP64 is refused by name`() {
    var zip = ZipWriter()
    zip.add("a", [1], claim: .init(size: 0xFFFF_FFFF))
    #expect(throws: TableFault(.unsupported("ZIP64"))) {
      try ZipArchive(MemoryBytes(zip.finished()))
    }
  }

  @Test func `entries that overlap are refused`() {
    var zip = ZipWriter()
    zip.add("a", "text")
    zip.add("b", [1, 2, 3], claim: .init(offset: 0))
    #expect(throws: TableFault(.corrupt("entries overlap"), at: .entry("a"))) {
      try ZipArchive(MemoryBytes(zip.finished()))
    }
  }

  @Test func `two entries of one name are refused`() {
    var zip = ZipWriter()
    zip.add("a", "text")
    zip.add("a", "other")
    #expect(throws: TableFault(.corrupt("two entries of one name"), at: .entry("a"))) {
      try ZipArchive(MemoryBytes(zip.finished()))
    }
  }

  @Test func `an entry under another name than the directory's is refused`() {
    var zip = ZipWriter()
    zip.add("a", [1], claim: .init(localName: "b"))
    let fault = TableFault(
      .corrupt("entry has another name than in the directory"), at: .entry("a"))
    #expect(throws: fault) { try content(of: "a", in: zip.finished()) }
  }

  @Test(arguments: [
    (ZipWriter.Claim(size: 5), "more bytes than the directory says"),
    (ZipWriter.Claim(size: 50), "fewer bytes than the directory says"),
    (ZipWriter.Claim(checksum: 1), "wrong checksum"),
  ])
  func `what the directory says is checked`(claim: ZipWriter.Claim, reason: String) {
    var zip = ZipWriter()
    zip.add("a", Array("some text".utf8), claim: claim)
    #expect(throws: TableFault(.corrupt(reason), at: .entry("a"))) {
      try content(of: "a", in: zip.finished())
    }
  }

  @Test func `a bomb is stopped by its ratio`() {
    var zip = ZipWriter()
    zip.add("a", [UInt8](repeating: 0, count: 40 << 20))
    #expect(throws: TableFault(.ratioTooHigh(limit: 400), at: .entry("a"))) {
      try content(of: "a", in: zip.finished())
    }
  }

  @Test func `more entries than allowed are refused`() {
    var zip = ZipWriter()
    for number in 0..<20 { zip.add("\(number)", "") }
    var limits = UnpackLimits()
    limits.entries = 19
    #expect(throws: TableFault(.tooManyEntries(limit: 19))) {
      try ZipArchive(MemoryBytes(zip.finished()), limits: limits)
    }
  }
}
