/// Words looked for in lines of text, forgiving what hurried typing leaves out.
///
/// Every word of the query has to be found, in any order and in any case. From best to worst a word
/// is found as the beginning of a word, inside of one, as the first letters of several, or as
/// letters in their order that are not far apart.
public struct FuzzyQuery: Hashable, Sendable {
  private let words: [[UInt8]]

  /// Takes a query as it is typed.
  public init(_ text: some StringProtocol) {
    words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
  }

  /// Whether nothing is looked for, which every line has.
  public var isEmpty: Bool { words.isEmpty }

  /// How well a line fits.
  ///
  /// - Parameter line: The line.
  /// - Returns: More for a better fit; nil where a word is not found.
  /// - Complexity: O(*q* · *n*) in the bytes of the query and the line.
  public func score(of line: some StringProtocol) -> Int? {
    let line = Array(line.lowercased().utf8)
    var sum = 0
    for word in words {
      guard let score = Self.score(of: word, in: line) else { return nil }
      sum += score
    }
    return sum
  }

  private static func score(of word: [UInt8], in line: [UInt8]) -> Int? {
    guard word.count <= line.count else { return nil }
    var isInside = false
    for start in 0...(line.count - word.count) where line[start] == word[0] {
      guard line[start..<start + word.count].elementsEqual(word) else { continue }
      if isWordStart(start, in: line) {
        let end = start + word.count
        return end == line.count || !isLetter(line[end]) ? 120 : 100
      }
      isInside = true
    }
    if isInside { return 80 }
    if areInitials(word, of: line) { return 60 }
    return skipped(by: word, in: line).flatMap { $0 <= word.count ? 40 - $0 : nil }
  }

  /// Whether each letter begins a later word than the one before.
  private static func areInitials(_ word: [UInt8], of line: [UInt8]) -> Bool {
    var rest = word[...]
    for (index, byte) in line.enumerated() where byte == rest.first && isWordStart(index, in: line)
    {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  /// The fewest bytes that stand between the letters of a word where they appear in their order.
  private static func skipped(by word: [UInt8], in line: [UInt8]) -> Int? {
    var least: Int?
    var end = line.startIndex
    search: while true {
      // Forward to the first place where all letters have come, then back to tighten its start.
      for letter in word {
        guard let found = line[end...].firstIndex(of: letter) else { break search }
        end = found + 1
      }
      var start = end
      for letter in word.reversed() {
        start = line[..<start].lastIndex(of: letter) ?? start
      }
      least = min(least ?? .max, end - start - word.count)
      end = start + 1
    }
    return least
  }

  private static func isWordStart(_ index: Int, in line: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    return !isLetter(line[index - 1])
      || isDigit(line[index]) != isDigit(line[index - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
