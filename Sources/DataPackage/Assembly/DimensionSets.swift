import Model

/// The sets of dimension values of a whole package; the first has none.
struct DimensionSets {
  private(set) var sets: [[Dimension]]
  private var indices: [[Dimension]: Int]

  /// Begins with sets that are known, each in the order of its dimensions.
  init(_ sets: [[Dimension]] = [[]]) {
    self.sets = sets
    indices = Dictionary(
      sets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a set, whichever order its dimensions are in.
  mutating func index(of set: [Dimension]) -> Int {
    let set = set.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    if let index = indices[set] { return index }
    indices[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
