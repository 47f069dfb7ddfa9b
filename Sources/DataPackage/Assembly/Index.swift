/// Values in their order, found by id; of several with one id the first.
struct Index<Value> {
  /// What the values are, for faults.
  let what: String
  private(set) var values: [Value] = []
  private(set) var ids: [String] = []
  private var indices: [String: Int] = [:]

  init(_ what: String) {
    self.what = what
  }

  mutating func add(_ value: Value, _ id: String) {
    guard indices[id] == nil else { return }
    indices[id] = values.count
    values.append(value)
    ids.append(id)
  }

  func index(of id: String) -> Int? { indices[id] }

  func contains(_ id: String) -> Bool { indices[id] != nil }
}
