/// The faults of one reading, in any order.
struct FaultCollector {
  private(set) var faults: [SettingsFault] = []

  mutating func add(_ fault: SettingsFault) { faults.append(fault) }

  /// Refuses a value.
  ///
  /// - Returns: Nil, for the reader to return.
  mutating func refuse<Value>(_ raw: RawValue, for name: String, hint: String) -> Value? {
    switch raw.content {
    case .list, .table:
      add(SettingsFault(at: raw.origin, "\(name) cannot be \(raw.text)", hint: hint))
    case .word, .string, .integer, .other, .boolean:
      add(SettingsFault(at: raw.origin, "\(name) cannot be", value: raw.text, hint: hint))
    }
    return nil
  }

  /// The faults in the order in which they are shown.
  var inOrder: [SettingsFault] {
    // Sorting is stable: faults of one place stay in the order in which they were found.
    faults.sorted { $0.origin < $1.origin }
  }
}
