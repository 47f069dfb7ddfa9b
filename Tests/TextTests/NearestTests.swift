import Testing
import Text

struct NearestTests {
  @Test(arguments: [
    ("thme", "theme"), ("tehme", "theme"), ("Theme", "theme"), ("start-page", "start_page"),
    ("refrsh_", "refresh"), ("REFRSH", "refresh"), ("bookins.icee", "bookins.ice"),
    ("bookins.cpb", "bookins.cbp"), ("detaned.snapshto", "detained.snapshot"), ("hold", "held"),
  ])
  func `a word with few changes is the one that was meant`(typed: String, meant: String) {
    let words = [
      "theme", "start_page", "refresh", "bookins.ice", "bookins.cbp", "detained.snapshot", "held",
    ]
    #expect(nearest(to: typed, among: words) == meant)
    #expect(didYouMean(typed, among: words) == "did you mean '\(meant)'?")
  }

  @Test(arguments: ["", "crossings", "x", "bookings", "detained", "helium", "held"])
  func `no word is named that is not near, or the same`(typed: String) {
    #expect(nearest(to: typed, among: ["bookins.ice", "detained.snapshot", "held", "y"]) == nil)
  }

  @Test func `how many changes there may be can be said`() {
    #expect(nearest(to: "hello", among: ["held"]) == "held")
    #expect(nearest(to: "hello", among: ["held"], within: 1) == nil)
    #expect(didYouMean("state", among: ["status"], within: 1) == nil)
  }

  @Test func `a stranger's huge word costs nothing`() {
    #expect(nearest(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
  }

  @Test(arguments: [
    ("abcdefgh", "bacdefgh"), ("abcdefgh", "abcdefg"), ("abcdefgh", "xabcdefgh"),
    ("abcdefgh", "abcdefhgx"), ("abcdefgh", "abxdefyh"), ("abcd", "abxd"),
  ])
  func `slips of every sort are found`(typed: String, meant: String) {
    #expect(nearest(to: typed, among: [meant]) == meant)
  }

  @Test func `the nearest wins, and of equally near ones the first`() {
    #expect(nearest(to: "abcdefgh", among: ["abcdefxy", "abcdefgx", "abcdefgy"]) == "abcdefgx")
    #expect(nearest(to: "ab", among: ["ac", "ad"]) == "ac")
  }

  @Test func `a hint has the quotation marks of its sentence`() {
    #expect(didYouMean("chek", among: ["check"], in: .curly) == "did you mean “check”?")
    #expect(didYouMean("chek", among: ["check"], in: .none) == "did you mean check?")
    #expect(didYouMean("chek", among: ["print"], in: .curly) == nil)
  }
}
