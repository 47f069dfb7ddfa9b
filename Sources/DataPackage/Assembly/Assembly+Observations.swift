import Model

/// The observations of all files: what they refer to, and which of them go in.
extension Assembly {
  /// The observations with the sets of dimension values that they name.
  mutating func observations() -> (Observations, [[Dimension]]) {
    var linked: [LinkedObservations] = []
    var positions: [Int] = []
    var dimensions = DimensionSets()
    for (position, part) in parts.enumerated() {
      guard case .observations(let rows) = part.table else { continue }
      linked.append(link(rows, &dimensions))
      positions.append(position)
    }
    leaveOutDaysToCome(of: &linked)
    for (file, position) in zip(linked, positions) { judge(file, position) }
    for row in RepeatedRows.found(in: linked) {
      tell(row, in: linked[row.file].rows, positions)
      linked[row.file].repeated.insert(row.entry)
    }
    for position in positions { outcomes[position].faults = outcomes[position].faults.inOrder }
    return (LinkedObservations.joined(linked, metrics: metrics.values.count), dimensions.sets)
  }

  private func link(
    _ rows: ObservationRows, _ dimensions: inout DimensionSets
  ) -> LinkedObservations {
    let known = rows.metrics.texts.map { metrics.index(of: $0) }
    let kinds = known.map { $0.map { metrics.values[$0].kind } }
    return LinkedObservations(
      rows: rows, metrics: known, sources: rows.sources.texts.map { sources.index(of: $0) },
      dimensions: rows.dimensions.dimensions.map { dimensions.index(of: $0) },
      ahead: AheadRows(kinds: kinds, today: today))
  }

  /// Where most rows of the package would be of days to come it is the clock that is wrong.
  private mutating func leaveOutDaysToCome(of files: inout [LinkedObservations]) {
    let ahead = files.reduce(0) { $0 + $1.ahead.count($1.rows) }
    hasAheadRows = ahead > 0
    guard let today, ahead * 2 > files.reduce(0, { $0 + $1.rows.count }) else { return }
    for index in files.indices { files[index].ahead.distrustClock() }
    descriptorFaults.add(
      Fault(
        file: Descriptor.fileName, line: 1, column: 1, severity: .warning,
        message: "most rows are of days to come, by the clock", value: "\(today)",
        hint: "is the clock right?"), severity: .warning)
  }

  /// Counts the rows that go in, and tells of those that do not.
  private mutating func judge(_ linked: LinkedObservations, _ position: Int) {
    let rows = linked.rows
    for (index, entry) in rows.entries.enumerated() {
      let isLinked = linked.isLinked(entry)
      let ahead = isLinked ? linked.ahead.reason(entry) : nil
      _ = count(isLinked && ahead == nil, position)
      if let ahead {
        tell(ahead, at: rows.metricPlace(of: index), position)
      } else if isLinked {
        outcomes[position].cover(Period(entry.start, entry.end))
      } else {
        let metric = rows.metrics.texts[Int(entry.metric)]
        let source = rows.sources.texts[Int(entry.source)]
        _ = check(metric, rows.metricPlace(of: index), in: metrics, position)
        _ = check(source, rows.sourcePlace(of: index), in: sources, position)
      }
    }
    for (index, place) in rows.negatives {
      warnOfNegative(rows.entries[index], linked, at: place, position)
    }
  }

  private mutating func tell(_ reason: AheadRows.Reason, at place: Place, _ position: Int) {
    let (message, day) =
      switch reason {
      case .published(let day): ("published on a day to come", day)
      case .covered(let day): ("covers days to come", day)
      }
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column, message: message,
        value: "\(day)", hint: "it is left out until then"))
  }

  private mutating func tell(
    _ row: RepeatedRows.Found, in rows: ObservationRows, _ positions: [Int]
  ) {
    let (position, place) = (positions[row.file], rows.metricPlace(of: row.entry))
    outcomes[position].rows -= 1
    outcomes[position].badRows += 1
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column,
        message: "duplicate observation",
        value: rows.metrics.texts[Int(rows.entries[row.entry].metric)],
        hint:
          "\(parts[positions[row.first.file]].file):\(row.first.line) has the same metric, days,"
          + " dimensions, source and publication"))
  }

  private mutating func warnOfNegative(
    _ entry: ObservationRows.Entry, _ linked: LinkedObservations, at place: Place, _ position: Int
  ) {
    guard let metric = linked.metrics[Int(entry.metric)] else { return }
    let (kind, file) = (metrics.values[metric].kind, parts[position].file)
    switch kind {
    case .flow, .stock, .mean, .cumulative:
      outcomes[position].faults.add(
        Fault(
          file: file, line: place.line, column: place.column, severity: .warning,
          message: "value below zero", value: "\(entry.value)",
          hint: "a \(kind.rawValue) counts from zero"), severity: .warning)
    case .rate: break
    }
  }
}
