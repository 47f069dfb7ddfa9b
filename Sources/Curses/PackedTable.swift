/// Values by keys of 64 bits.
///
/// Used where every cell of the screen may look something up: a dictionary hashes against attacks,
/// of which there are none here, and the runtime searches all conformances of the program for each
/// new type of key.
struct PackedTable<Value: Sendable>: Sendable {
  /// The keys where ``values`` has their values; a place without a value is free.
  private var keys: [UInt64] = []
  private var values: [Value?] = []
  /// How many keys there are.
  private(set) var count = 0

  /// The value of a key; nil where it has none.
  subscript(key: UInt64) -> Value? { values.isEmpty ? nil : values[place(of: key)] }

  /// Gives a key a value, in place of the one that it has.
  mutating func set(_ value: Value, for key: UInt64) {
    if 2 * (count + 1) > values.count { grow() }
    let place = place(of: key)
    if values[place] == nil { count += 1 }
    keys[place] = key
    values[place] = value
  }

  /// Every key with its value, in no order.
  var entries: [(key: UInt64, value: Value)] {
    zip(keys, values).compactMap { key, value in value.map { (key, $0) } }
  }

  /// Removes everything and keeps the room.
  mutating func removeAll() {
    for place in values.indices { values[place] = nil }
    count = 0
  }

  private mutating func grow() {
    let known = entries
    let room = max(128, 2 * values.count)
    keys = Array(repeating: 0, count: room)
    values = Array(repeating: nil, count: room)
    count = 0
    for (key, value) in known { set(value, for: key) }
  }

  /// Where a key is, or the free place where it would be.
  private func place(of key: UInt64) -> Int {
    // Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash >> 40) & (values.count - 1)
    while values[place] != nil, keys[place] != key { place = (place + 1) & (values.count - 1) }
    return place
  }
}
