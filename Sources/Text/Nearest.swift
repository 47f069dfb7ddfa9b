/// The known word that a mistyped one was most likely meant to be.
///
/// - Parameters:
///   - typed: What was typed.
///   - words: What could have been meant.
///   - limit: The most changes there may be; nil for one and one more for every four letters typed,
///     up to six. A hint may be far-fetched; where more follows from it, few changes are wise.
/// - Returns: The word with the fewest changes, the first of several; nil where none is near enough,
///   or where every letter would change. Letters of ASCII count in either case.
/// - Complexity: O(*w* · *n*) for *w* words and *n* letters typed.
public func nearest(
  to typed: String, among words: some Sequence<String>, within limit: Int? = nil
) -> String? {
  // What strangers typed may be a megabyte long; no word of ours is.
  guard !typed.isEmpty, typed.utf8.count <= 200 else { return nil }
  let letters = folded(typed)
  var reach = min(limit ?? min(6, letters.count / 4 + 1), letters.count - 1)
  var best: String?
  for word in words where word != typed {
    guard abs(word.utf8.count - letters.count) <= reach,
      let changes = changes(from: letters, to: folded(word), limit: reach)
    else { continue }
    best = word
    reach = changes - 1
  }
  return best
}

private func folded(_ word: String) -> [UInt8] {
  word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

/// How many bytes have to be put in, left out, exchanged or swapped with their neighbour to turn one
/// word into the other: the optimal string alignment distance.
///
/// Only the band of the table is filled in which the distance can stay within the limit (Ukkonen,
/// "Algorithms for approximate string matching", 1985).
///
/// - Parameters:
///   - one: A word.
///   - other: A word whose length differs by at most the limit.
///   - limit: The greatest distance that matters.
/// - Returns: Nil where the distance is greater.
/// - Complexity: O(*n* · limit).
private func changes(from one: [UInt8], to other: [UInt8], limit: Int) -> Int? {
  guard !one.isEmpty, !other.isEmpty else { return nil }
  let far = limit + 1
  var beforePrevious = [Int](repeating: far, count: other.count + 2)
  var previous = (0..<other.count + 2).map { min($0, far) }
  var current = beforePrevious
  for row in 1...one.count {
    let band = max(1, row - limit)...min(other.count, row + limit)
    current[band.lowerBound - 1] = band.lowerBound == 1 ? min(row, far) : far
    var smallest = far
    for column in band {
      let isSame = one[row - 1] == other[column - 1]
      var distance = min(
        previous[column - 1] + (isSame ? 0 : 1), previous[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
        distance = min(distance, beforePrevious[column - 2] + 1)
      }
      current[column] = min(distance, far)
      smallest = min(smallest, distance)
    }
    guard smallest <= limit else { return nil }
    current[band.upperBound + 1] = far
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[other.count] <= limit ? previous[other.count] : nil
}
