/// Pairs of small numbers by number, numbered in the order of first sight.
///
/// As long as that is not too large, the numbers lie in a plane, a row for each left one; beyond,
/// they are found by hash.
struct PairTable {
  private(set) var pairs: [(left: Int32, right: Int32)] = []

  /// The plane, or the slots by hash, of which at most half are taken.
  private var slots: [Int32] = []
  /// The width of the plane, as a power of two; nil where there is none.
  private var shift: Int? = 0

  /// The most slots of a plane: 16 MB.
  private static let planeLimit = 1 << 22

  /// The number of a pair, if it has one and it is found in a plane.
  @inline(__always)
  func find(_ left: Int32, _ right: Int32) -> Int32? {
    guard let shift else { return nil }
    let slot = Int(left) &<< shift | Int(right)
    guard Int(right) &>> shift == 0, slot < slots.count, slots[slot] >= 0 else { return nil }
    return slots[slot]
  }

  /// The number of a pair, which is new where it was not there.
  @inline(__always)
  mutating func number(of left: Int32, _ right: Int32) -> Int32 {
    find(left, right) ?? numberBeyondPlane(of: left, right)
  }

  private mutating func numberBeyondPlane(of left: Int32, _ right: Int32) -> Int32 {
    if shift == nil {
      let slot = slot(of: left, right)
      if slots[slot] >= 0 { return slots[slot] }
    }
    return add(left, right)
  }

  private mutating func add(_ left: Int32, _ right: Int32) -> Int32 {
    let number = Int32(pairs.count)
    pairs.append((left, right))
    if let shift {
      let isWide = Int(right) >> shift == 0
      if !isWide || Int(left) << shift | Int(right) >= slots.count { spread() }
    } else if pairs.count * 2 > slots.count {
      hash()
    }
    slots[slot(of: left, right)] = number
    return number
  }

  /// Makes the plane large enough for all pairs, with room to grow, or gives it up.
  private mutating func spread() {
    var (width, height) = (0, 0)
    for pair in pairs {
      while Int(pair.right) >> width != 0 { width += 1 }
      height = max(height, Int(pair.left) + 1)
    }
    let count = height * 2 << width
    guard count <= Self.planeLimit else { return hash() }
    shift = width
    slots = [Int32](repeating: -1, count: count)
    enter()
  }

  private mutating func hash() {
    shift = nil
    var count = 64
    while count < pairs.count * 4 { count *= 2 }
    slots = [Int32](repeating: -1, count: count)
    enter()
  }

  private mutating func enter() {
    for (number, pair) in pairs.enumerated() {
      slots[slot(of: pair.left, pair.right)] = Int32(number)
    }
  }

  /// The slot of a pair, or the free one where it would be; in a plane it is large enough for.
  private func slot(of left: Int32, _ right: Int32) -> Int {
    if let shift { return Int(left) << shift | Int(right) }
    // Fibonacci hashing of both numbers.
    let both = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    var slot = Int(truncatingIfNeeded: (both &* 0x9e37_79b9_7f4a_7c15) >> 32) & (slots.count - 1)
    while slots[slot] >= 0, pairs[Int(slots[slot])] != (left, right) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
