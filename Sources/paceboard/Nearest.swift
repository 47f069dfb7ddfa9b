/// The word that a mistyped one was most likely meant to be.
///
/// - Parameters:
///   - typed: What was typed.
///   - words: What could have been meant.
/// - Returns: The word with the fewest changes; nil where every one has lost half its letters.
func nearest(to typed: String, among words: [String]) -> String? {
  let ranked = words.map { (word: $0, changes: changes(from: typed.lowercased(), to: $0)) }
  guard let best = ranked.min(by: { $0.changes < $1.changes }) else { return nil }
  return best.changes * 2 <= best.word.count ? best.word : nil
}

/// How many characters have to be put in, left out or exchanged (Levenshtein's distance).
///
/// - Complexity: O(*n* × *m*).
private func changes(from one: String, to other: String) -> Int {
  let target = Array(other)
  var row = Array(0...target.count)
  for (index, character) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in target.indices {
      let replaced = diagonal + (character == target[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
    }
  }
  return row[target.count]
}
