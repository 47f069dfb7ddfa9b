import Tables
import Testing
import TestSupport

@testable import Publishers

@Suite struct `Texts and pairs by number` {
  @Test(arguments: [8, 300, 3_000_000])
  func `pairs are those of a dictionary, in a plane and beyond`(width: Int32) {
    var table = PairTable()
    var known: [[Int32]: Int32] = [:]
    var randomness = Randomness(seed: UInt64(width))
    for step in 0..<20_000 {
      let left = Int32.random(in: 0...Int32(step / 10), using: &randomness)
      let right = Int32.random(in: 0..<width, using: &randomness)
      let expected = known[[left, right]] ?? Int32(known.count)
      known[[left, right]] = expected
      #expect(table.number(of: left, right) == expected)
    }
    #expect(table.pairs.count == known.count)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `texts are those of a dictionary, of any length`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    var table = SymbolTable()
    var known: [String: Int32] = [:]
    for _ in 0..<5000 {
      let number = Int.random(in: 0..<900, using: &randomness)
      let text =
        String(repeating: "abcdefgh", count: .random(in: 0...2, using: &randomness)) + "\(number)"
      let short = String(text.prefix(.random(in: 0...text.count, using: &randomness)))
      let expected = known[short] ?? Int32(known.count)
      known[short] = expected
      let bytes = Array(short.utf8)
      #expect(table.number(of: Field(bytes.span)) == expected)
    }
    for (text, number) in known { #expect(table[number] == text) }
  }
}
