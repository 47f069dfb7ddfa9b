import Model

/// The primary keys of a file's observations: metric, days, dimensions, source and publication.
///
/// As long as each key is greater than the one before, none can occur twice and nothing is kept,
/// which is how files are mostly written; from the first that is not, all are hashed.
struct ObservationKeys: Sendable {
  /// Open addressing with linear probing: the index of an entry, or -1; a power of two of them.
  ///
  /// Empty as long as all keys ascend.
  private var slots: [Int32] = []

  /// Adds the key of the entry to come.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - entries: Those before it.
  /// - Returns: The index of the entry with the same key, if there is one.
  /// - Complexity: O(1) on average.
  mutating func add(
    _ entry: ObservationRows.Entry, to entries: [ObservationRows.Entry]
  ) -> Int? {
    if slots.isEmpty {
      guard let last = entries.last, !(last.key < entry.key) else { return nil }
    }
    if (entries.count + 1) * 2 > slots.count { grow(entries) }
    let slot = find(entry, in: entries)
    guard slots[slot] < 0 else { return Int(slots[slot]) }
    slots[slot] = Int32(entries.count)
    return nil
  }

  /// The slot of the entry with this key, or the free one where it belongs.
  private func find(
    _ entry: ObservationRows.Entry, in entries: [ObservationRows.Entry]
  ) -> Int {
    let mask = slots.count - 1
    var slot = hash(entry.key) & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].key != entry.key {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow(_ entries: [ObservationRows.Entry]) {
    var count = 256
    while count < entries.count * 4 { count *= 2 }
    slots = [Int32](repeating: -1, count: count)
    for index in entries.indices {
      let slot = find(entries[index], in: entries)
      slots[slot] = Int32(index)
    }
  }

  /// Multiplies the parts together with an odd constant and folds the high bits down.
  private func hash(_ key: ObservationRows.Entry.Key) -> Int {
    var hash = key.high
    for part in [key.middle, key.low] {
      hash = (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 ^ part
    }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 33)
  }
}

extension ObservationRows.Entry {
  /// A primary key, ordered by metric, dimensions, first day, last day, publication and source.
  struct Key: Comparable {
    let high: UInt64
    let middle: UInt64
    let low: UInt64

    static func < (left: Key, right: Key) -> Bool {
      (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }
  }

  /// The primary key.
  var key: Key {
    Key(
      high: joined(metric, dimensions), middle: joined(start.number, end.number),
      low: joined(published.number, source))
  }

  private func joined(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }
}
