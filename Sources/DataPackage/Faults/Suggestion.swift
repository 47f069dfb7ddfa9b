/// The hint that names the known word a wrong one was probably meant to be.
///
/// - Parameters:
///   - word: The wrong word.
///   - known: The words that would be right.
/// - Returns: Nil where none is near: within one edit, or one for every four letters up to
///   six.
/// - Complexity: O(*k* · *n*) for *k* known words of length *n*.
func didYouMean(_ word: String, among known: some Sequence<String>) -> String? {
  nearest(to: word, among: known).map { "did you mean '\($0)'?" }
}

/// The known word nearest to another, the earlier one where several are.
func nearest(to word: String, among known: some Sequence<String>) -> String? {
  // A stranger's field may hold a megabyte; no id is that long.
  guard !word.isEmpty, word.utf8.count <= 200 else { return nil }
  let letters = folded(word)
  var reach = max(1, min(6, letters.count / 4))
  var best: String?
  for candidate in known where candidate != word {
    guard abs(candidate.utf8.count - letters.count) <= reach,
      let distance = editDistance(letters, folded(candidate), limit: reach)
    else { continue }
    best = candidate
    reach = distance - 1
  }
  return best
}

private func folded(_ word: String) -> [UInt8] {
  word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

/// How many bytes must be inserted, deleted, replaced or swapped with their neighbour to turn one
/// word into the other: the optimal string alignment distance.
///
/// Only the band of the table is filled in which the distance can stay within the limit (Ukkonen,
/// "Algorithms for approximate string matching", 1985).
///
/// - Parameters:
///   - left: A word.
///   - right: A word whose length differs by at most the limit.
///   - limit: The greatest distance that matters.
/// - Returns: Nil where the distance is greater.
/// - Complexity: O(*n* · limit).
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
  guard !left.isEmpty, !right.isEmpty else { return nil }
  let far = limit + 1
  var beforePrevious = [Int](repeating: far, count: right.count + 2)
  var previous = (0..<right.count + 2).map { min($0, far) }
  var current = beforePrevious
  for row in 1...left.count {
    let band = max(1, row - limit)...min(right.count, row + limit)
    current[band.lowerBound - 1] = band.lowerBound == 1 ? min(row, far) : far
    var smallest = far
    for column in band {
      let isSame = left[row - 1] == right[column - 1]
      var distance = min(
        previous[column - 1] + (isSame ? 0 : 1), previous[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        distance = min(distance, beforePrevious[column - 2] + 1)
      }
      current[column] = min(distance, far)
      smallest = min(smallest, distance)
    }
    guard smallest <= limit else { return nil }
    current[band.upperBound + 1] = far
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
