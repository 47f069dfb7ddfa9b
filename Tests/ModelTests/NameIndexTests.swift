import Testing

@testable import Model

/// Names by halving, against looking at each.
@Suite struct NameIndexTests {
  @Test(arguments: [
    [], ["a"], ["a", "b", "c"], ["c", "a", "b"], ["b", "b", "a", "b", "a"],
    ["removals.ice", "bookins.ice", "bookins.cbp", "é", "e\u{301}", "", "Z", "z", "🛬"],
  ])
  func `a name stands where it is met first`(names: [String]) {
    let index = NameIndex(names)
    for name in names + ["", "a", "bb", "zz", "bookins", "bookins.ice "] {
      #expect(index[name] == names.firstIndex(of: name), "\(name.debugDescription)")
    }
  }

  @Test func `many names in any order are found`() {
    let names = (0..<1000).map { "source-\($0 * 7919 % 1000)" }
    for list in [names, names.sorted(), names.reversed()] {
      let index = NameIndex(list)
      #expect(list.indices.allSatisfy { index[list[$0]] == $0 })
      #expect(index["source-1000"] == nil)
    }
  }
}
