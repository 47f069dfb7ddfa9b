import Text

/// Values in their order, found by id; of several with one id the first.
struct Index<Value> {
  /// What the values are, for faults.
  let what: String
  private(set) var values: [Value] = []
  private(set) var ids: [String] = []
  private var indices: [String: Int] = [:]
  /// The places of bad rows by id: `metrics.csv:4`.
  private var bad: [String: String] = [:]
  /// Whether there is a table of these values at all.
  ///
  /// Where there is none, that is the fault, and not every single reference to it.
  private(set) var hasTable = false

  init(_ what: String) {
    self.what = what
  }

  /// Notes the file of a table and its bad rows, to tell whoever refers to one of them.
  mutating func note(_ ids: RowIDs, of file: String) {
    hasTable = true
    for (id, line) in ids.bad where bad[id] == nil { bad[id] = "\(file):\(line)" }
  }

  /// Notes a row that was left out though it was good in itself.
  mutating func note(_ id: String, at place: Place, of file: String) {
    bad[id] = "\(file):\(place.line)"
  }

  /// The hint for an id that is not known.
  func hint(for id: String) -> String? {
    if let place = bad[id] { return "its own row is bad: \(place)" }
    return didYouMean(id, among: ids)
  }

  mutating func add(_ value: Value, _ id: String) {
    guard indices[id] == nil else { return }
    indices[id] = values.count
    values.append(value)
    ids.append(id)
  }

  /// Adds the values of a table, which have an id each.
  mutating func add(_ table: [Value], ids: [String]) {
    guard values.isEmpty else {
      for (value, id) in zip(table, ids) { add(value, id) }
      return
    }
    values = table
    self.ids = ids
    indices.reserveCapacity(ids.count)
    for (index, id) in ids.enumerated() { indices[id] = index }
  }

  func index(of id: String) -> Int? { indices[id] }

  func contains(_ id: String) -> Bool { indices[id] != nil }
}
