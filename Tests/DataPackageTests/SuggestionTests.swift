import Testing

@testable import DataPackage

@Suite struct SuggestionTests {
  private let ids = ["bookins.ice", "bookins.cbp", "detained.snapshot", "held"]

  @Test(arguments: [
    ("bookins.icee", "bookins.ice"), ("bookins.cpb", "bookins.cbp"), ("Held", "held"),
    ("detained_snapshot", "detained.snapshot"), ("detaned.snapshto", "detained.snapshot"),
    ("hold", "held"),
  ])
  func `a slip is traced to the id that was meant`(_ word: String, _ meant: String) {
    #expect(nearest(to: word, among: ids) == meant)
  }

  @Test(arguments: ["", "crossings", "x", "bookings", "detained", "hello"])
  func `no id is named that is not near`(_ word: String) {
    #expect(nearest(to: word, among: ids) == nil)
  }

  @Test func `a stranger's huge field costs nothing`() {
    #expect(nearest(to: String(repeating: "a", count: 60_000), among: ids) == nil)
  }

  @Test(arguments: [
    ("abcdefgh", "bacdefgh"), ("abcdefgh", "abcdefg"), ("abcdefgh", "xabcdefgh"),
    ("abcdefgh", "abcdefhgx"), ("abcdefgh", "abxdefyh"), ("abcd", "abxd"),
  ])
  func `slips of every sort are found`(_ word: String, _ meant: String) {
    #expect(nearest(to: word, among: [meant]) == meant)
  }

  @Test func `the nearest wins, and of equally near ones the first`() {
    #expect(nearest(to: "abcdefgh", among: ["abcdefxy", "abcdefgx", "abcdefgy"]) == "abcdefgx")
    #expect(nearest(to: "abcdefgh", among: ["abcdefgh"]) == nil)
  }
}
