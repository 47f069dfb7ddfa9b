import Tables

/// Texts by number: each distinct text once, numbered in the order of first sight.
///
/// A text is looked up by its bytes, without becoming a `String`: a file of five million rows has
/// few distinct dates and names.
struct SymbolTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text with a number.
  subscript(number: Int32) -> String {
    String(decoding: bytes[range(Int(number))], as: UTF8.self)
  }

  /// All texts in their order.
  var texts: [String] { ends.indices.map { self[Int32($0)] } }

  /// The number of a text, which is new where it was not there.
  ///
  /// - Complexity: O(*n*) in its bytes.
  mutating func number(of field: borrowing Field) -> Int32 {
    let text = field.bytes
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = slots[slot]
      if isEqual(range(Int(found)), text) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = number
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func isEqual(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      var slot = Self.hash(bytes.span.extracting(range(number))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, whose low bits are good enough for a table that is at most half full.
  private static func hash(_ text: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// Pairs of numbers by number, numbered in the order of first sight.
struct PairTable {
  private(set) var pairs: [(left: Int32, right: Int32)] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a pair, which is new where it was not there.
  mutating func number(of left: Int32, _ right: Int32) -> Int32 {
    var slot = Self.hash(left, right) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = slots[slot]
      if pairs[Int(found)] == (left, right) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(pairs.count)
    pairs.append((left, right))
    slots[slot] = number
    if pairs.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, pair) in pairs.enumerated() {
      var slot = Self.hash(pair.left, pair.right) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Fibonacci hashing of both numbers.
  private static func hash(_ left: Int32, _ right: Int32) -> Int {
    let both = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    return Int(truncatingIfNeeded: (both &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
