import Tables
import TestSupport
import Testing

struct `Gzip source` {
  private func unpacked(
    _ bytes: [UInt8], longest: Int = 1000, limits: UnpackLimits = UnpackLimits()
  ) throws -> [UInt8] {
    var source = try GzipSource(CutSource(bytes, longest: longest, seed: 3), limits: limits)
    return try source.readAll(limit: 1 << 28)
  }

  private let text = Array(String(repeating: "1,2,\"x\"\r\n", count: 20_000).utf8)

  @Test(arguments: [1, 10, 100_000])
  func `members are read one after the other`(longest: Int) throws {
    let bytes = gzipped(text) + gzipped([]) + gzipped(Array("end".utf8)) + [0, 0, 0]
    #expect(try unpacked(bytes, longest: longest) == text + Array("end".utf8))
  }

  @Test(arguments: [0, 1, 9, 10, 11, 100, -9, -8, -1])
  func `a file that ends too early is truncated`(length: Int) {
    let whole = gzipped(text)
    let bytes = Array(whole.prefix(length >= 0 ? length : whole.count + length))
    #expect(throws: TableFault(.truncated)) { try unpacked(bytes) }
  }

  @Test(arguments: [-1, -5, 20, 0])
  func `a changed byte is corrupt`(index: Int) {
    var bytes = gzipped(text)
    bytes[index >= 0 ? index : bytes.count + index] ^= 0x55
    let fault = #expect(throws: TableFault.self) { try unpacked(bytes) }
    guard case .corrupt = fault?.kind else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `data behind the end is corrupt`() {
    #expect(throws: TableFault(.corrupt("data behind the end"))) {
      try unpacked(gzipped(text) + [0, 7])
    }
  }

  @Test func `a bomb is stopped by its ratio`() {
    let bomb = gzipped([UInt8](repeating: 0, count: 40 << 20))
    #expect(throws: TableFault(.ratioTooHigh(limit: 400))) { try unpacked(bomb) }
  }

  @Test func `a bomb is stopped by its size`() {
    var limits = UnpackLimits()
    limits.bytes = 1000
    #expect(throws: TableFault(.tooManyBytes(limit: 1000))) {
      try unpacked(gzipped(text), limits: limits)
    }
  }

  @Test func `CSV is read through it`() throws {
    let read = try ReadCSV(CSVReader(GzipSource(MemorySource(gzipped(text)))))
    #expect(read.rows.count == 20_000)
    #expect(read.rows.last == ["1", "2", "x"])
  }
}
