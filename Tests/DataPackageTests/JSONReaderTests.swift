import Testing

@testable import DataPackage

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(Fault) -> JSONValue {
    try JSONReader.read(Array(text.utf8), file: "f.json")
  }

  private func fault(_ text: String) -> String? {
    do throws(Fault) {
      _ = try read(text)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `every value knows its line and column in scalars`() throws {
    let value = try read("{\n  \"é🙂\": [1,\r\n\t\"zwei\", null],\r\"b\" : {\"c\":true}}")
    let object = try #require(value.object)
    #expect((value.line, value.column) == (1, 1))
    #expect((object.members[0].line, object.members[0].column) == (2, 3))
    let list = try #require(object["é🙂"])
    #expect((list.line, list.column) == (2, 9))
    let parts = try #require(list.list)
    #expect(parts.map(\.line) == [2, 3, 3])
    #expect(parts.map(\.column) == [10, 2, 10])
    #expect((object.members[1].line, object.members[1].column) == (4, 1))
    let inner = try #require(object["b"]?.object?["c"])
    #expect((inner.line, inner.column) == (4, 12))
    #expect(inner.content == .boolean(true))
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("1e2", 100), ("1E+2", 100), ("12.5e-1", 1.25), ("-7", -7),
    ("4503599627370497", 4_503_599_627_370_497),
  ])
  func `numbers are read`(_ text: String, _ number: Double) throws {
    #expect(try read(text).content == .number(number))
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u0000""#, "é\0"),
    (#""\ud83d\ude42 🙂""#, "🙂 🙂"), (#""""#, ""), (#""\uFEFF\u202e""#, "\u{FEFF}\u{202E}"),
  ])
  func `texts are unescaped`(_ text: String, _ meant: String) throws {
    #expect(try read(text).text == meant)
  }

  @Test(arguments: faulty)
  func `what is not JSON is told where it stands`(_ text: String, _ expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func `a byte order mark is passed over`() throws {
    let value = try read("\u{FEFF}{\"a\":1}")
    #expect((value.line, value.column) == (1, 1))
  }

  @Test func `invalid UTF-8 inside a text is a fault`() {
    #expect(throws: Fault.self) { try JSONReader.read([0x22, 0xC3, 0x22], file: "f.json") }
    #expect(throws: Fault.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22], file: "") }
    #expect(throws: Fault.self) { try JSONReader.read([0xC3], file: "f.json") }
  }

  @Test func `nesting is bounded`() throws {
    let limit = JSONReader.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try read(nested(limit))
    #expect(
      fault(nested(limit + 1))
        == "f.json:1:\(limit + 1): error: lists and objects are nested deeper than \(limit)")
    #expect(fault(String(repeating: "{\"a\":", count: 100_000)) != nil)
  }

  @Test func `an object of many members takes no quadratic time, nor a name twice`() throws {
    let members = (0..<50_000).map { "\"n\($0)\":\($0)" }
    let value = try read("{\(members.joined(separator: ","))}")
    #expect(value.object?.members.count == 50_000)
    #expect(fault("{\(members.joined(separator: ",")),\"n40000\":1}") != nil)
  }

  @Test func `any prefix of a descriptor is a fault and no trap`() throws {
    let text = try #require(TemporaryPackage.files["datapackage.json"])
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count - 2 {
      #expect(throws: Fault.self) { try JSONReader.read(Array(bytes[..<end]), file: "f.json") }
    }
  }

  private static let faulty: [(String, String)] = [
    ("", "f.json:1:1: error: file holds no JSON value"),
    (" \n ", "f.json:2:2: error: file holds no JSON value"),
    (
      "01",
      "f.json:1:1: error: not a JSON number '01';"
        + " no leading zero, and digits on both sides of a point"
    ),
    (
      "[1.]",
      "f.json:1:2: error: not a JSON number '1.';"
        + " no leading zero, and digits on both sides of a point"
    ),
    (
      "-",
      "f.json:1:1: error: not a JSON number '-';"
        + " no leading zero, and digits on both sides of a point"
    ),
    ("1e999", "f.json:1:1: error: number is too large '1e999'"),
    (
      ".5",
      "f.json:1:1: error: not a JSON value '.5';"
        + " a number begins with a digit or a minus sign"
    ),
    ("NaN", "f.json:1:1: error: not a JSON value 'NaN'"),
    ("truex", "f.json:1:5: error: text behind the end of the JSON value 'x'"),
    ("[1,]", "f.json:1:3: error: comma behind the last part of a JSON list; remove it"),
    (
      "{\"a\":1,\n}",
      "f.json:1:7: error: comma behind the last part of a JSON object; remove it"
    ),
    ("[,1]", "f.json:1:2: error: not a JSON value ','"),
    ("[1 2]", "f.json:1:4: error: no comma between the parts of a JSON list '2'"),
    ("[1", "f.json:1:3: error: file ends inside a JSON list"),
    ("{\"a\"", "f.json:1:5: error: no colon behind a name"),
    ("{\"a\":", "f.json:1:6: error: file ends where a value should stand"),
    ("{a:1}", "f.json:1:2: error: not a name in double quotes 'a'"),
    ("['a']", "f.json:1:2: error: not a JSON value ''a''; JSON quotes are double quotes"),
    ("// no", "f.json:1:1: error: not a JSON value '//'; JSON has no comments"),
    (
      "{\"a\":1,\n \"\\u0061\":2}",
      "f.json:2:2: error: name stands twice in one object 'a'; remove or rename one of the two"
    ),
    ("\"open", "f.json:1:1: error: quote is never closed"),
    (
      "\"a\nb\"",
      "f.json:1:3: error: line ends inside a JSON text;"
        + " close the quotes, or write \\n"
    ),
    (
      "\"\u{1}\"",
      "f.json:1:2: error: control character inside a JSON text;"
        + " write \\t or \\u00XX"
    ),
    (#""\x41""#, #"f.json:1:2: error: not a JSON escape '\x'; a backslash itself is written \\"#),
    (#""\u12""#, #"f.json:1:2: error: not four hexadecimal digits behind \u '\u12'"#),
    (
      #""\ud800""#,
      #"f.json:1:2: error: half a surrogate pair '\ud800'; write the character itself"#
    ),
    (
      #""\udc00\ud800""#,
      #"f.json:1:2: error: half a surrogate pair '\udc00'; write the character itself"#
    ),
    (
      #""\ud800\u0041""#,
      #"f.json:1:2: error: half a surrogate pair '\ud800\u0041'; write the character itself"#
    ),
    ("\u{0}", "f.json:1:1: error: not a JSON value '^@'"),
  ]
}
