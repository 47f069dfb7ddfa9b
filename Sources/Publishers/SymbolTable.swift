import Glibc
import Tables

/// Texts by number: each distinct text once, numbered in the order of first sight.
///
/// A text is looked up by its bytes, without becoming a `String`: a file of five million rows has
/// few distinct dates and names.
struct SymbolTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The numbers by hash; at most half of them are taken.
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

  /// The numbers here of all texts of another table, in its order.
  mutating func numbers(of other: SymbolTable) -> [Int32] {
    other.ends.indices.map { number(of: Field(other.bytes.span.extracting(other.range($0)))) }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func isEqual(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count == text.count else { return false }
    let own = bytes.span.extracting(range)
    return unsafe own.withUnsafeBytes { own in
      unsafe text.withUnsafeBytes { text in
        guard let left = own.baseAddress, let right = text.baseAddress else { return true }
        return unsafe memcmp(left, right, text.count) == 0
      }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      var slot = Self.hash(bytes.span.extracting(range(number))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Multiplies and folds eight bytes at a time; names that differ in one byte differ in the hash.
  private static func hash(_ text: Span<UInt8>) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
      var index = 0
      while index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 32
        index += 8
      }
      while index < bytes.count {
        hash = (hash ^ UInt64(unsafe bytes[index])) &* 0x100_0000_01b3
        index += 1
      }
      return Int(truncatingIfNeeded: hash ^ hash >> 29)
    }
  }
}
