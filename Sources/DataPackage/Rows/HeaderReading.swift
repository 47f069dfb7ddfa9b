import Tables
import Text

/// Finds a table's columns in its first row, and says what is wrong with them.
struct HeaderReading {
  /// A column that none of the table's own columns is.
  struct Other: Hashable, Sendable {
    let name: String
    let index: Int
  }

  let file: String
  let names: [String]
  private let columns: [Int]
  /// Which columns are the table's own.
  private var isTaken: [Bool]
  private var missing: [String] = []
  private var absent: [String] = []

  init(_ row: CSVRow, file: String) {
    self.file = file
    // Loops rather than `map`: a row may not escape into a closure.
    var names: [String] = []
    var columns: [Int] = []
    for index in 0..<row.count {
      names.append(row.string(index))
      columns.append(row.column(of: index))
    }
    self.names = names
    self.columns = columns
    isTaken = columns.map { _ in false }
  }

  /// The index of a column that must be there; 0 where it is missing, and ``end(dimensions:into:)``
  /// says so.
  mutating func required(_ name: String) -> Int {
    guard let index = find(name) else {
      missing.append(name)
      return 0
    }
    return index
  }

  /// The index of a column that may be there.
  mutating func optional(_ name: String) -> Int? {
    let index = find(name)
    if index == nil { absent.append(name) }
    return index
  }

  private mutating func find(_ name: String) -> Int? {
    guard let index = names.firstIndex(of: name) else { return nil }
    isTaken[index] = true
    return index
  }

  /// Judges the header once all columns of the table were asked for.
  ///
  /// - Parameters:
  ///   - allowsDimensions: Whether other columns are dimensions.
  ///   - declared: The columns that the table's schema names; nil for any, where there is none.
  ///   - faults: Where faults go, in the order of the columns.
  /// - Returns: The columns that are dimensions, or nil where the table cannot be read.
  func end(
    allowsDimensions: Bool, declared: [String]?, into faults: inout FaultList
  ) -> [Other]? {
    let known = missing + absent
    var others: [Other] = []
    var isSound = missing.isEmpty
    for (index, name) in names.enumerated() where !isTaken[index] {
      if names[..<index].contains(name) {
        isSound = false
        faults.add(fault(at: index, "second column", hint: "each column has its own name"))
      } else if name.isEmpty {
        faults.add(
          Fault(
            file: file, line: 1, column: columns[index], severity: .warning,
            message: "column without a name", hint: "it is not read"), severity: .warning)
      } else if allowsDimensions, let declared, declared.contains(name) {
        others.append(Other(name: name, index: index))
      } else if let meant = nearest(to: name, among: known, within: max(1, name.utf8.count / 4)) {
        // No more changes than that: a dimension may well resemble a column.
        let severity: Fault.Severity = missing.contains(meant) ? .error : .warning
        faults.add(
          fault(at: index, "unknown column", hint: didYouMean(meant), severity: severity),
          severity: severity)
      } else if allowsDimensions, declared == nil {
        others.append(Other(name: name, index: index))
      } else {
        // A remark in such a column would split its figure off from the series.
        let hint =
          allowsDimensions
          ? "it is not read; a dimension is a field of the schema in datapackage.json"
          : "it is not read"
        faults.add(
          fault(at: index, "unknown column", hint: hint, severity: .warning), severity: .warning)
      }
    }
    if !missing.isEmpty {
      faults.add(
        Fault(
          file: file, message: missing.count == 1 ? "no column" : "no columns",
          value: missing.joined(separator: ", "), hint: hintForMissing))
    }
    return isSound ? others : nil
  }

  private var hintForMissing: String {
    if names.contains(where: { $0.utf8.contains(0) }) { return "save the file as UTF-8" }
    guard names.count == 1, let only = names.first else {
      return "the first line names the columns"
    }
    for (delimiter, word) in [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
    where only.contains(delimiter) {
      return "fields divided by \(word) need a dialect with that delimiter in datapackage.json"
    }
    return "the first line names the columns"
  }

  private func fault(
    at index: Int, _ message: String, hint: String, severity: Fault.Severity = .error
  ) -> Fault {
    Fault(
      file: file, line: 1, column: columns[index], severity: severity, message: message,
      value: names[index], hint: hint)
  }
}
