/// The known word that a mistyped one was most likely meant to be.
///
/// - Parameters:
///   - typed: What was typed.
///   - words: What could have been meant.
/// - Returns: The word with the fewest changes, the first of several; nil where none is within one
///   change and one more for every four letters typed, or where every letter would change.
/// - Complexity: O(*w* · *n* · *m*) for *w* words of *m* letters.
public func nearest(to typed: String, among words: some Sequence<String>) -> String? {
  // What strangers typed may be a megabyte long; no word of ours is.
  guard !typed.isEmpty, typed.utf8.count <= 200 else { return nil }
  let letters = Array(typed.lowercased().unicodeScalars)
  var best: (word: String, changes: Int)?
  for word in words where word != typed {
    let candidate = Array(word.lowercased().unicodeScalars)
    let reach = best.map { $0.changes - 1 } ?? min(letters.count / 4 + 1, letters.count - 1)
    guard abs(candidate.count - letters.count) <= reach else { continue }
    let changes = changes(from: letters, to: candidate)
    if changes <= reach { best = (word, changes) }
  }
  return best?.word
}

/// How many scalars have to be put in, left out, exchanged or swapped with their neighbour: the
/// optimal string alignment distance.
private func changes(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...other.count)
  for row in one.indices {
    var current = [row + 1]
    for column in other.indices {
      var least = min(
        previous[column] + (one[row] == other[column] ? 0 : 1), previous[column + 1] + 1,
        current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[other.count]
}
