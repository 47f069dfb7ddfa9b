import Tables
import TestSupport
import Testing

struct `Text source` {
  private func decoded(
    _ bytes: [UInt8], longest: Int
  ) throws -> (text: [UInt8], encoding: TextEncoding, markLength: Int) {
    var source = TextSource(CutSource(bytes, longest: longest, seed: 1))
    let text = try source.readAll(limit: 1 << 20)
    return (text, source.encoding, source.markLength)
  }

  @Test(arguments: [1, 2, 3, 1000])
  func `UTF-8 is passed on`(longest: Int) throws {
    let text = String(repeating: "Año €😀 ", count: 50)
    let result = try decoded(Array(text.utf8), longest: longest)
    #expect(result.text == Array(text.utf8))
    #expect(result.encoding == .utf8)
  }

  @Test(arguments: [1, 2, 3, 1000])
  func `a byte order mark is left out`(longest: Int) throws {
    let result = try decoded([0xEF, 0xBB, 0xBF, 0x61, 0xFF], longest: longest)
    #expect(result.text == [0x61, 0xFF])
    #expect(result.encoding == .utf8)
    #expect(result.markLength == 3)
  }

  @Test(arguments: [1, 2, 3, 1000])
  func `what is not UTF-8 is Windows-1252`(longest: Int) throws {
    let bytes = Array("plain, ".utf8) + [0x4A, 0x6F, 0x73, 0xE9, 0x2C, 0x80, 0x81, 0x9F, 0xFF]
    let result = try decoded(bytes, longest: longest)
    #expect(String(decoding: result.text, as: UTF8.self) == "plain, José,€\u{81}Ÿÿ")
    #expect(result.encoding == .windows1252)
  }

  @Test(arguments: [1, 2, 3, 1000])
  func `a character cut off by the end of the file is Windows-1252`(longest: Int) throws {
    let result = try decoded([0x61, 0xE2, 0x82], longest: longest)
    #expect(String(decoding: result.text, as: UTF8.self) == "aâ‚")
    #expect(result.encoding == .windows1252)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x80],
      [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func `overlong forms and surrogates are not UTF-8`(bytes: [UInt8]) throws {
    #expect(try decoded(bytes + [0x20, 0x20, 0x20], longest: 100).encoding == .windows1252)
  }

  @Test(arguments: [1, 2, 3, 1000], [true, false])
  func `UTF-16 is decoded`(longest: Int, isLittleEndian: Bool) throws {
    let text = String(repeating: "a,é\r\n€😀", count: 3000)
    let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
    let result = try decoded(bytes, longest: longest)
    #expect(result.text == Array(text.utf8))
    #expect(result.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0xD8, 0x00], "\u{FFFD}"),
      ([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61], "\u{FFFD}a"),
      ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], "\u{FFFD}a"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00], "a\u{FFFD}"),
      ([0xFE, 0xFF, 0xD8, 0x00, 0xD8, 0x3D, 0xDE, 0x00], "\u{FFFD}😀"),
    ] as [([UInt8], String)])
  func `broken UTF-16 shows`(bytes: [UInt8], expected: String) throws {
    #expect(String(decoding: try decoded(bytes, longest: 1).text, as: UTF8.self) == expected)
  }

  @Test func `a known encoding is not guessed`() throws {
    var source = TextSource(MemorySource([0xC3, 0xA9]), encoding: .windows1252)
    #expect(String(decoding: try source.readAll(limit: 100), as: UTF8.self) == "Ã©")
  }

  @Test func `Windows-1252 rows have their columns in characters`() throws {
    var reader = try CSVReader(MemorySource([0xE9, 0x2C, 0x61, 0x0A]))
    _ = try reader.next()
    #expect(reader.row.string(0) == "é")
    #expect(reader.row.column(of: 1) == 3)
    #expect(reader.encoding == .windows1252)
  }
}
