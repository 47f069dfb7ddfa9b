import Tables
import Text

/// The few words a column may hold, each with what it means.
struct Vocabulary<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private let entries: [(word: ShortWord, value: Value)]

  init() {
    entries = Value.allCases.map { (ShortWord($0.rawValue), $0) }
  }

  /// What a field's word means, or nil.
  func value(of field: borrowing Field) -> Value? {
    guard let word = ShortWord(field) else { return nil }
    for entry in entries where entry.word == word { return entry.value }
    return nil
  }

  /// The hint for a word that is none of these.
  func hint(for word: String) -> String {
    let words = Value.allCases.map(\.rawValue).filter { !$0.isEmpty }
    if let hint = didYouMean(word, among: words) { return hint }
    return "one of " + words.joined(separator: ", ")
  }
}

/// Up to 16 bytes in two integers, so that words are compared without a loop.
private struct ShortWord: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ text: String) {
    precondition(text.utf8.count <= 16, "a vocabulary's words are short")
    for (index, byte) in text.utf8.enumerated() { put(byte, at: index) }
  }

  init?(_ field: borrowing Field) {
    guard field.bytes.count <= 16 else { return nil }
    for index in field.bytes.indices { put(field.bytes[index], at: index) }
  }

  private mutating func put(_ byte: UInt8, at index: Int) {
    if index < 8 {
      low |= UInt64(byte) << (8 * index)
    } else {
      high |= UInt64(byte) << (8 * (index - 8))
    }
  }
}
