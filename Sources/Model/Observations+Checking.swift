extension Observations {
  /// Takes columns that may have been damaged.
  ///
  /// What is taken can be read without a trap, whatever it says: every index refers to something,
  /// days are of the years 1 to 9999, and values are numbers.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - metrics: How many metrics there are.
  ///   - dimensions: How many sets of dimension values.
  ///   - sources: How many sources.
  ///
  /// Nil where the columns cannot be those of any observations.
  ///
  /// - Complexity: O(*n*) in the rows, several at a time.
  public init?(checking columns: Columns, metrics: Int, dimensions: Int, sources: Int) {
    let (rows, groups) = (columns.values.count, columns.groupMetrics.count)
    let days = Day.all.lowerBound.number...Day.all.upperBound.number
    guard rows <= Int(Int32.max), columns.starts.count == rows, columns.ends.count == rows,
      columns.provenances.count == rows, columns.groupDimensions.count == groups,
      columns.groupRows.count == groups + 1, columns.sources.count == columns.published.count,
      columns.sources.count == columns.words.count, columns.sources.count == columns.notes.count
    else { return nil }
    guard columns.starts.isWithin(days), columns.ends.isWithin(days), columns.values.isFinite,
      columns.published.isWithin(days), columns.provenances.isIndex(of: columns.sources.count),
      columns.groupMetrics.isIndex(of: metrics), columns.groupDimensions.isIndex(of: dimensions),
      columns.sources.isIndex(of: sources), columns.notes.isIndex(of: columns.noteStarts.count - 1)
    else { return nil }
    guard columns.groupRows.first == 0, columns.groupRows.last.map(Int.init) == rows,
      columns.groupRows.ascends, columns.noteStarts.first == 0,
      columns.noteStarts.last == columns.noteBytes.count, columns.noteStarts.ascends,
      zip(columns.groupMetrics, columns.groupMetrics.dropFirst()).allSatisfy(<=)
    else { return nil }
    var provenances: [Provenance] = []
    provenances.reserveCapacity(columns.sources.count)
    for index in columns.sources.indices {
      guard
        let provenance = Provenance(
          source: columns.sources[index], day: columns.published[index],
          words: columns.words[index], note: columns.notes[index])
      else { return nil }
      provenances.append(provenance)
    }
    self.init(columns, provenances)
  }
}

extension Column<Int32> {
  /// Whether all elements are indices of something of which there are `count`.
  fileprivate func isIndex(of count: Int) -> Bool {
    isEmpty || (count > 0 && isWithin(0...Int32(clamping: count - 1)))
  }
}

extension Column where Element: Comparable {
  /// Whether no element is less than the one before.
  fileprivate var ascends: Bool { zip(self, dropFirst()).allSatisfy(<=) }
}
