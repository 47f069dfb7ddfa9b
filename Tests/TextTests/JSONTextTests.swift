import Testing
import Text

struct JSONTextTests {
  private func text(_ write: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `members stand on lines of their own, and on one line where asked`() {
    let text = text { json in
      json.object { json in
        json.member("a", 1.5)
        json.list("b", [1, 2]) { json, number in
          json.object(.line) { json in
            json.member("n", number)
            json.object("o") { $0.member("yes", true) }
          }
        }
        json.member("c", ["x", "y"])
        json.list("none", [Int]()) { $0.element("\($1)") }
        json.object("empty") { _ in }
        json.member("nothing", nil as String?)
      }
      json.endLine()
    }
    #expect(
      text == """
        {
          "a": 1.5,
          "b": [
            {"n": 1, "o": {"yes": true}},
            {"n": 2, "o": {"yes": true}}
          ],
          "c": ["x", "y"],
          "none": [],
          "empty": {},
          "nothing": null
        }

        """)
  }

  @Test(arguments: [
    ("plain – ünï", "\"plain – ünï\""), ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[1m", #""\u001b[1m""#),
    ("\u{202E}x", #""\u202ex""#), ("\u{E0041}", #""\udb40\udc41""#), ("\n\t", #""\u000a\u0009""#),
  ])
  func `texts read back as they were and act on nothing`(_ text: String, _ written: String) {
    #expect(self.text { $0.element(text) } == written)
  }

  @Test(arguments: [
    (0.0, "0"), (-3, "-3"), (955.5, "955.5"), (1e-7, "0.0000001"),
    (1.5e21, "1500000000000000000000"),
    (.nan, "null"), (.infinity, "null"), (-0.25, "-0.25"),
  ])
  func `numbers need no exponent, and what is none is null`(_ number: Double, _ written: String) {
    #expect(text { $0.object(.line) { $0.member("n", number) } } == "{\"n\": \(written)}")
  }

  @Test func `what was taken is not held any more`() {
    var json = JSONText()
    var parts: [[UInt8]] = []
    json.object { json in
      json.list("rows", 0..<3) { json, row in
        json.element("\(row)")
        parts.append(json.take())
      }
    }
    let whole = parts.flatMap(\.self) + json.bytes
    #expect(
      String(decoding: whole, as: UTF8.self)
        == "{\n  \"rows\": [\n    \"0\",\n    \"1\",\n    \"2\"\n  ]\n}")
    #expect(parts.allSatisfy { $0.count < 30 })
  }
}
