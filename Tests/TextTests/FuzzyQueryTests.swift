import Testing
import Text

struct FuzzyQueryTests {
  @Test(arguments: [
    ("", "anything"), ("jun", "Jun 2025"), ("2025 JUN", "Jun 2025"), ("jun25", "jun25"),
    ("occup", "Detention occupancy"), ("upan", "occupancy"), ("fy", "FY2025"), ("2025", "FY2025"),
    ("dhs", "Department of Homeland Security"), ("detntion", "Detention"), ("cpy", "Copy only"),
    ("é", "Résumé"),
  ])
  func `a word is found as people type it`(query: String, line: String) {
    #expect(FuzzyQuery(query).score(of: line) != nil)
  }

  @Test(arguments: [
    ("x", ""), ("july", "Jun 2025"), ("jun 2026", "Jun 2025"),
    ("ice", "it is a calm sea"),
    ("claims", "claim"), ("zz", "z"),
  ])
  func `letters strewn over a line are no word`(query: String, line: String) {
    #expect(FuzzyQuery(query).score(of: line) == nil)
  }

  @Test(arguments: [
    ("page", "page", "pages"), ("page", "a page", "homepage"),
    ("age", "homepage", "arrests gone east"),
    ("age", "arrests gone east", "abgxe"),
  ])
  func `the better fit scores more`(query: String, better: String, worse: String) {
    let query = FuzzyQuery(query)
    #expect(
      query.score(of: better) ?? 0 > query.score(of: worse) ?? .max - 1
        || query.score(of: worse) == nil)
    #expect(query.score(of: better) != nil)
  }

  @Test func `any bytes are looked for without a trap`() {
    for length in 0..<40 {
      let query = String(repeating: "ab", count: length)
      _ = FuzzyQuery(query).score(of: String(repeating: "aab ", count: 20))
      _ = FuzzyQuery("é\u{301} \u{0}").score(of: query)
    }
  }
}
