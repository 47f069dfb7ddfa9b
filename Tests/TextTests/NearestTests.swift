import Testing
import Text

struct NearestTests {
  @Test(arguments: [
    ("thme", "theme"), ("tehme", "theme"), ("Theme", "theme"), ("start-page", "start_page"),
    ("refrsh_", "refresh"), ("xyzzy", nil), ("", nil), ("theme", nil), ("x", nil),
    (String(repeating: "x", count: 1_000_000), nil),
  ])
  func `a word with few changes is the one that was meant`(typed: String, meant: String?) {
    #expect(nearest(to: typed, among: ["theme", "start_page", "refresh"]) == meant)
  }

  @Test func `the first of several as near is meant`() {
    #expect(nearest(to: "ab", among: ["ac", "ad"]) == "ac")
  }
}
