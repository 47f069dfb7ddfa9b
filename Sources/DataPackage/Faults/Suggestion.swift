/// The hint that names the known word a wrong one was probably meant to be.
///
/// - Parameters:
///   - word: The wrong word.
///   - known: The words that would be right.
/// - Returns: Nil where none is near: within one edit, or one for every four letters.
/// - Complexity: O(*k* · *n* · *m*) for *k* known words of length *m*.
func didYouMean(_ word: String, among known: some Sequence<String>) -> String? {
  nearest(to: word, among: known).map { "did you mean '\($0)'?" }
}

/// The known word nearest to another, the earlier one where several are.
func nearest(to word: String, among known: some Sequence<String>) -> String? {
  // A stranger's field may hold a megabyte; no id is that long.
  guard !word.isEmpty, word.utf8.count <= 200 else { return nil }
  let letters = Array(word.utf8)
  var best: (word: String, distance: Int)?
  for candidate in known where candidate != word {
    let reach = (best?.distance ?? max(1, letters.count / 4) + 1) - 1
    guard abs(candidate.utf8.count - letters.count) <= reach else { continue }
    let distance = editDistance(letters, Array(candidate.utf8))
    if distance <= reach { best = (candidate, distance) }
  }
  return best?.word
}

/// How many bytes must be inserted, deleted, replaced or swapped with their neighbour to turn one
/// word into the other, upper and lower case being the same: the optimal string alignment distance.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = folded(left[row]) == folded(right[column])
      var distance = min(
        previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, folded(left[row]) == folded(right[column - 1]),
        folded(left[row - 1]) == folded(right[column])
      {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
