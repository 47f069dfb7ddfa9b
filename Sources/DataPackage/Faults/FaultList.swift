/// The faults of one file: the first of them one by one, the rest counted.
public struct FaultList: Hashable, Sendable {
  /// The faults that are kept, in the order of the file.
  public private(set) var faults: [Fault] = []
  /// How many there were, kept or not.
  public private(set) var count = 0
  /// How many of them are errors.
  public private(set) var errorCount = 0
  /// How many are kept.
  public let limit: Int

  /// Creates an empty list.
  ///
  /// - Parameter limit: How many faults to keep one by one.
  public init(limit: Int) {
    self.limit = limit
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// One line for each fault that is kept and, where there were more, one that says how many.
  public var lines: [String] {
    let lines = faults.map(\.description)
    guard let last = faults.last, count > faults.count else { return lines }
    return lines + ["\(last.file): and \(count - faults.count) more"]
  }

  /// Adds a fault that stands at or behind those before it.
  ///
  /// - Parameters:
  ///   - fault: The fault; made only if it is kept, since hints take time to find.
  ///   - severity: Its severity.
  mutating func add(_ fault: @autoclosure () -> Fault, severity: Fault.Severity = .error) {
    count += 1
    if severity == .error { errorCount += 1 }
    if faults.count < limit { faults.append(fault()) }
  }

  /// The same faults, those of one row in the order of its columns.
  var inOrder: FaultList {
    var result = self
    result.faults.sort()
    return result
  }

  /// Both lists' faults in the order of the file.
  func merged(with other: FaultList) -> FaultList {
    guard !other.isEmpty else { return self }
    guard !isEmpty else { return other }
    var result = FaultList(limit: limit)
    result.faults = Array((faults + other.faults).sorted().prefix(limit))
    result.count = count + other.count
    result.errorCount = errorCount + other.errorCount
    return result
  }
}
