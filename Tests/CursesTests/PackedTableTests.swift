import TestSupport
import Testing

@testable import Curses

struct PackedTableTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `it holds what a dictionary holds`(seed: UInt64) {
    var table = PackedTable<Int>()
    var dictionary: [UInt64: Int] = [:]
    var randomness = Randomness(seed: seed)
    for step in 0..<3000 {
      // Keys that differ in their high or low bits only, and some that were there before.
      let key = UInt64.random(in: 0..<200, using: &randomness) << (step % 2 == 0 ? 0 : 50)
      table.set(step, for: key)
      dictionary[key] = step
      #expect(table.count == dictionary.count)
    }
    #expect(dictionary.allSatisfy { table[$0.key] == $0.value })
    let entries = Dictionary(uniqueKeysWithValues: table.entries.map { ($0.key, $0.value) })
    #expect(entries == dictionary)
    table.removeAll()
    #expect(table.count == 0 && table.entries.isEmpty)
    #expect(table[3] == nil)
  }

  @Test func `an empty table has no values`() {
    var table = PackedTable<String>()
    #expect(table[0] == nil)
    table.set("zero", for: 0)
    #expect(table[0] == "zero")
  }
}
