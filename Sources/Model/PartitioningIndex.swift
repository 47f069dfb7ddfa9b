extension RandomAccessCollection {
  /// The index at which ordered elements part: something holds from there on and not before.
  ///
  /// A range of rows is such a collection, too: what stands in the rows is then asked of whatever
  /// they are rows of.
  ///
  /// - Parameter holds: What holds for no element or for all behind the first for which it does.
  /// - Returns: The index of that first element; the end where it holds for none.
  /// - Complexity: O(log *n*).
  @inlinable
  public func partitioningIndex(where holds: (Element) throws -> Bool) rethrows -> Index {
    var (low, left) = (startIndex, count)
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if try holds(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}
