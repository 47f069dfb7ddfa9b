import Tables

/// Texts by number: each distinct text once, numbered in the order of first sight.
///
/// A text is looked up by its bytes, without becoming a `String`: a file of five million rows has
/// few distinct dates and names.
struct SymbolTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The numbers by hash; at most half of them are taken.
  private var slots = [Slot](repeating: Slot(), count: 64)

  /// A number with the high half of its text's hash, which tells most other texts apart.
  private struct Slot {
    var tag: UInt32 = 0
    var number: Int32 = -1
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text with a number.
  subscript(number: Int32) -> String {
    String(decoding: bytes[range(Int(number))], as: UTF8.self)
  }

  /// All texts in their order.
  var texts: [String] { ends.indices.map { self[Int32($0)] } }

  /// The number of a text, if it has one.
  ///
  /// - Complexity: O(*n*) in its bytes.
  @inline(__always)
  func find(_ field: borrowing Field) -> Int32? {
    unsafe field.bytes.withUnsafeBytes { text in
      let hash = unsafe Self.hash(text)
      let tag = UInt32(truncatingIfNeeded: hash >> 32)
      var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[index].number >= 0 {
        if slots[index].tag == tag, unsafe isEqual(slots[index].number, text) {
          return slots[index].number
        }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The number of a text, which is new where it was not there.
  ///
  /// - Complexity: O(*n*) in its bytes.
  @inline(__always)
  mutating func number(of field: borrowing Field) -> Int32 {
    if let known = find(field) { return known }
    return add(field)
  }

  private mutating func add(_ field: borrowing Field) -> Int32 {
    let text = field.bytes
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    if ends.count * 2 > slots.count {
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for number in ends.indices { enter(Int32(number)) }
    } else {
      enter(Int32(ends.count - 1))
    }
    return Int32(ends.count - 1)
  }

  /// The numbers here of all texts of another table, in its order.
  mutating func numbers(of other: SymbolTable) -> [Int32] {
    var numbers: [Int32] = []
    other.forEach { _, text in numbers.append(number(of: text)) }
    return numbers
  }

  /// Calls a function with each text, in their order.
  func forEach(_ body: (Int32, borrowing Field) -> Void) {
    for number in ends.indices {
      body(Int32(number), Field(bytes.span.extracting(range(number))))
    }
  }

  @inline(__always)
  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Puts a text that is in no slot into one.
  private mutating func enter(_ number: Int32) {
    let hash = unsafe bytes.span.extracting(range(Int(number))).withUnsafeBytes {
      unsafe Self.hash($0)
    }
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), number: number)
  }

  @inline(__always)
  private func isEqual(_ number: Int32, _ text: UnsafeRawBufferPointer) -> Bool {
    let range = range(Int(number))
    guard range.count == text.count else { return false }
    return unsafe bytes.span.extracting(range).withUnsafeBytes { own in
      var index = 0
      while index + 8 <= text.count {
        guard unsafe own.word(at: index) == text.word(at: index) else { return false }
        index += 8
      }
      return unsafe own.lastWord == text.lastWord
    }
  }

  /// Multiplies and folds eight bytes at a time; names that differ in one byte differ in the hash.
  @inline(__always)
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9e37_79b9_7f4a_7c15
    var index = 0
    while index + 8 <= text.count {
      hash = unsafe (hash ^ text.word(at: index)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      index += 8
    }
    hash = unsafe (hash ^ text.lastWord) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 29
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes from an index on.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    unsafe loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// The last eight bytes; all there are, where they are fewer.
  ///
  /// Where two texts of one length agree up to the last whole word, these differ if the texts do.
  @inline(__always)
  fileprivate var lastWord: UInt64 {
    if count >= 8 { return unsafe word(at: count - 8) }
    if count >= 4 {
      let low = unsafe loadUnaligned(as: UInt32.self)
      let high = unsafe loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(high) << 32 | UInt64(low)
    }
    var word: UInt64 = 0
    for index in 0..<count { word = unsafe word << 8 | UInt64(self[index]) }
    return word
  }
}
