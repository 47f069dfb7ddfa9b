/// An order of places that is sorted by one key after the other: the last counts most, and where it
/// is equal the order of those before stays.
struct StableOrder {
  /// The places, in order.
  private(set) var places: [Int32]
  private var spare: [Int32]

  /// The places from zero on, as they are.
  init(count: Int) {
    places = Array(0..<Int32(count))
    spare = places
  }

  /// Sorts by a key.
  ///
  /// - Parameters:
  ///   - count: How many keys there may be.
  ///   - key: The key of a place: at least 0 and below `count`.
  /// - Complexity: O(*n* + `count`): keys are counted, never compared.
  mutating func sort(keys count: Int, by key: (Int) -> Int32) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for place in places { starts[Int(key(Int(place))) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    for place in places {
      let key = Int(key(Int(place)))
      spare[Int(starts[key])] = place
      starts[key] += 1
    }
    swap(&places, &spare)
  }
}
