internal import Text

/// Reads values of one setting, and says what would be right where they are wrong.
struct ValueReader {
  /// The setting's name in messages.
  let name: String

  /// Text, of the file or untyped.
  func text(_ raw: RawValue) -> String? {
    switch raw.content {
    case .word(let text), .string(let text): text
    case .integer, .other, .boolean, .list, .table: nil
    }
  }

  /// Text that shows itself: no control characters and nothing invisible.
  func shownText(
    _ raw: RawValue, allowsEmpty: Bool = false, hint: String, _ faults: inout FaultCollector
  ) -> String? {
    guard let text = text(raw), allowsEmpty || !text.isEmpty,
      !text.unicodeScalars.contains(where: \.needsStandIn)
    else { return faults.refuse(raw, for: name, hint: hint) }
    return text
  }

  /// `true` or `false`.
  func boolean(_ raw: RawValue, _ faults: inout FaultCollector) -> Bool? {
    switch raw.content {
    case .boolean(let value): value
    case .word("true"), .word("1"), .word("on"): true
    case .word("false"), .word("0"), .word("off"): false
    case .string("true"), .string("false"):
      faults.refuse(raw, for: name, hint: "write true or false without quotes")
    case .word, .string, .integer, .other, .list, .table:
      faults.refuse(raw, for: name, hint: "it is true or false")
    }
  }

  /// A length of time within a range.
  func span(
    _ raw: RawValue, in range: ClosedRange<Duration>, _ faults: inout FaultCollector
  ) -> Duration? {
    if case .integer(let number) = raw.content {
      return faults.refuse(raw, for: name, hint: "add a unit, as in \"\(number)s\"")
    }
    guard let duration = text(raw).flatMap({ Duration(span: $0) }) else {
      return faults.refuse(
        raw, for: name,
        hint: "write a whole number and ms, s, m or h, such as \"\(range.lowerBound.span)\"")
    }
    guard range.contains(duration) else {
      return faults.refuse(
        raw, for: name, hint: "from \(range.lowerBound.span) to \(range.upperBound.span)")
    }
    return duration
  }

  /// One of some words; those of digits alone are numbers in the file as well.
  func choice<Value>(
    _ raw: RawValue, of words: [(word: String, choice: Value)], _ faults: inout FaultCollector
  ) -> Value? {
    let written: String? =
      if case .integer(let number) = raw.content { String(number) } else { text(raw) }
    if let written, let found = words.first(where: { $0.word == written }) { return found.choice }
    let known = words.map(\.word)
    return faults.refuse(
      raw, for: name,
      hint: written.flatMap { didYouMean($0, among: known) } ?? "it is \(alternatives(known))")
  }

  /// The elements of a list, or a single value as a list of one; the words of the command line are
  /// separated by commas.
  func elements(_ raw: RawValue) -> [RawValue] {
    switch raw.content {
    case .list(let elements): elements
    case .word(let text):
      text.split(separator: ",", omittingEmptySubsequences: false)
        .map { RawValue(word: String($0), from: raw.origin) }
    case .string, .integer, .other, .boolean, .table: [raw]
    }
  }
}

/// Words as a sentence has them: `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
