import Model

/// The primary keys of a file's observations: metric, days, dimensions, source and publication.
struct ObservationKeys: Sendable {
  /// Open addressing with linear probing: the index of an entry, or -1; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 256)

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
    var slot = hash(entry) & mask
    while slots[slot] >= 0, !hasSameKey(entries[Int(slots[slot])], entry) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow(_ entries: [ObservationRows.Entry]) {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for index in entries.indices {
      let slot = find(entries[index], in: entries)
      slots[slot] = Int32(index)
    }
  }

  private func hasSameKey(
    _ left: ObservationRows.Entry, _ right: ObservationRows.Entry
  ) -> Bool {
    left.start == right.start && left.end == right.end && left.metric == right.metric
      && left.dimensions == right.dimensions && left.source == right.source
      && left.published == right.published
  }

  /// Multiplies the parts together with odd constants and folds the high bits down.
  private func hash(_ entry: ObservationRows.Entry) -> Int {
    var hash: UInt64 = 0
    for part in [
      entry.start.number, entry.end.number, entry.metric, entry.dimensions, entry.source,
      entry.published.number,
    ] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
