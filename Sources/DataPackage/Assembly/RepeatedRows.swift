import Model

/// Finds the rows that stand in more than one file: within one they are a fault of the file itself.
struct RepeatedRows {
  /// A row and the one before that it repeats.
  struct Found {
    let file: Int
    let entry: Int
    let first: (file: Int, line: Int)
  }

  /// What no two rows of a package may share.
  private struct Key: Hashable {
    let metric: Int
    let dimensions: Int
    let period: Period
    let source: Int
    let published: Day
  }

  /// The rows of all files that repeat one of a file before theirs.
  ///
  /// - Complexity: O(*n*) in the rows of metrics that more than one file has; the others cost a look.
  static func found(in files: [LinkedObservations]) -> [Found] {
    var owners: [Int: Int] = [:]
    var shared: Set<Int> = []
    for (position, file) in files.enumerated() {
      for case let metric? in file.metrics {
        let owner = owners.updateValue(position, forKey: metric)
        shared.formUnion(owner == nil || owner == position ? [] : [metric])
      }
    }
    guard !shared.isEmpty else { return [] }
    var seen: [Key: (file: Int, line: Int)] = [:]
    var found: [Found] = []
    for (position, file) in files.enumerated() {
      for (index, entry) in file.rows.entries.enumerated() {
        guard let metric = file.metrics[Int(entry.metric)], shared.contains(metric),
          let source = file.sources[Int(entry.source)], file.isTaken(entry, at: index)
        else { continue }
        let key = Key(
          metric: metric, dimensions: file.dimensions[Int(entry.dimensions)],
          period: Period(entry.start, entry.end), source: source, published: entry.published)
        if let first = seen[key] {
          found.append(Found(file: position, entry: index, first: first))
        } else {
          seen[key] = (position, Int(entry.line))
        }
      }
    }
    return found
  }
}
