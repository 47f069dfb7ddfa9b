/// Names with the places at which they stand, found by halving.
///
/// Not a dictionary: the first one of a program makes it look for how its keys are hashed among
/// all types there are, on the way to the first frame.
struct NameIndex: Sendable {
  /// In ascending order; equal ones by their places.
  private let names: [String]
  /// Where each name stands; empty where that is the order of the names.
  private let places: [Int]

  /// Takes names in the order of their places.
  ///
  /// - Complexity: O(*n*) where they ascend, else O(*n* log *n*).
  init(_ names: [String]) {
    if zip(names, names.dropFirst()).allSatisfy({ $0 < $1 }) {
      self.names = names
      places = []
    } else {
      places = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
      self.names = places.map { names[$0] }
    }
  }

  /// The first place at which a name stands; nil where it is none of them.
  ///
  /// - Complexity: O(log *n*).
  subscript(name: String) -> Int? {
    let index = names.partitioningIndex { $0 >= name }
    guard index < names.count, names[index] == name else { return nil }
    return places.isEmpty ? index : places[index]
  }
}
