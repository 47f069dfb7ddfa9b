import Glibc

extension String {
  /// Below zero where it comes before another text in the order of bytes, zero where both are the
  /// same bytes; two texts that Unicode calls equal need not be.
  func order(beside other: String) -> Int {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let count = min(left.count, right.count)
        guard let start = left.baseAddress, let otherStart = right.baseAddress,
          case let order = unsafe memcmp(start, otherStart, count), order != 0
        else { return left.count - right.count }
        return Int(order)
      }
    }
  }
}

extension [[String]] {
  /// The rank of each element in the order of bytes, text by text; those of the same texts share
  /// one.
  var ranks: [Int32] {
    func order(_ left: [String], _ right: [String]) -> Int {
      for (left, right) in zip(left, right) {
        let order = left.order(beside: right)
        if order != 0 { return order }
      }
      return 0
    }
    let sorted = indices.sorted { order(self[$0], self[$1]) < 0 }
    var ranks = [Int32](repeating: 0, count: count)
    var rank: Int32 = 0
    for (before, place) in zip(sorted, sorted.dropFirst()) {
      if order(self[before], self[place]) != 0 { rank += 1 }
      ranks[place] = rank
    }
    return ranks
  }
}
