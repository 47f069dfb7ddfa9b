import Tables

/// Texts by number: each distinct text once, numbered in the order of first sight.
///
/// A text is looked up by its bytes, without becoming a `String`: a file of five million rows has
/// few distinct dates and names.
struct SymbolTable {
  private var bytes: [UInt8] = []
  /// Where each text begins in `bytes`, and where the last one ends.
  private var starts = [0]
  private var keys: [TextKey] = []
  /// The numbers by hash; at most half of them are taken.
  private var slots = [Slot](repeating: Slot(), count: 64)

  /// A number with the high half of its text's hash, which tells most other texts apart.
  private struct Slot {
    var tag: UInt32 = 0
    var number: Int32 = -1
  }

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The text with a number.
  subscript(number: Int32) -> String {
    String(decoding: bytes[range(Int(number))], as: UTF8.self)
  }

  /// All texts in their order.
  var texts: [String] { (0..<count).map { self[Int32($0)] } }

  /// The number of a text, if it has one.
  ///
  /// - Complexity: O(*n*) in its bytes.
  @inline(__always)
  func find(_ field: borrowing Field) -> Int32? {
    let key = TextKey(field)
    let hash = key.hash
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].number >= 0 {
      if slots[index].tag == tag, isText(slots[index].number, field, key) {
        return slots[index].number
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
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
    starts.append(bytes.count)
    keys.append(TextKey(field))
    if count * 2 > slots.count {
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for number in 0..<count { enter(Int32(number)) }
    } else {
      enter(Int32(count - 1))
    }
    return Int32(count - 1)
  }

  /// The numbers here of all texts of another table, in its order.
  mutating func numbers(of other: SymbolTable) -> [Int32] {
    var numbers: [Int32] = []
    other.forEach { _, text in numbers.append(number(of: text)) }
    return numbers
  }

  /// Calls a function with each text, in their order.
  func forEach(_ body: (Int32, borrowing Field) -> Void) {
    for number in 0..<count {
      body(Int32(number), Field(bytes.span.extracting(range(number))))
    }
  }

  @inline(__always)
  private func range(_ number: Int) -> Range<Int> {
    starts[number]..<starts[number + 1]
  }

  /// Puts a text that is in no slot into one.
  private mutating func enter(_ number: Int32) {
    let hash = keys[Int(number)].hash
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), number: number)
  }

  /// Whether a number is that of a text.
  @inline(__always)
  private func isText(_ number: Int32, _ field: borrowing Field, _ key: TextKey) -> Bool {
    guard keys[Int(number)] == key else { return false }
    return key.isWhole || isLongText(number, field)
  }

  private func isLongText(_ number: Int32, _ field: borrowing Field) -> Bool {
    let (own, text) = (bytes.span.extracting(range(Int(number))), field.bytes)
    for index in text.indices where own[index] != text[index] { return false }
    return true
  }
}
