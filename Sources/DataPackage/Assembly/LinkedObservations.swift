import Model

/// The observations of one file with what their symbols stand for in the package.
struct LinkedObservations {
  let rows: ObservationRows
  /// The index of the metric, or nil where there is none, for each symbol.
  let metrics: [Int?]
  /// The index of the source, or nil where there is none, for each symbol.
  let sources: [Int?]
  /// The index of the set, for each set of the file.
  let dimensions: [Int]
  /// The entries that are of days to come, and what tells so; they are left out.
  var ahead: AheadRows
  /// The entries that stand in a file before this one too, by their indices; they are left out.
  var repeated: Set<Int> = []

  /// Whether metric and source of an entry exist.
  func isLinked(_ entry: ObservationRows.Entry) -> Bool {
    metrics[Int(entry.metric)] != nil && sources[Int(entry.source)] != nil
  }

  /// Whether an entry goes into the dataset.
  func isTaken(_ entry: ObservationRows.Entry, at index: Int) -> Bool {
    isLinked(entry) && ahead.reason(entry) == nil && !repeated.contains(index)
  }

  /// An entry as an observation; nil where metric or source do not exist.
  func observation(_ entry: ObservationRows.Entry) -> Observation? {
    guard let metric = metrics[Int(entry.metric)], let source = sources[Int(entry.source)] else {
      return nil
    }
    return Observation(
      metric: metric, dimensions: dimensions[Int(entry.dimensions)],
      period: Period(entry.start, entry.end), value: entry.value, bound: entry.bound,
      status: entry.status, quality: entry.quality, source: source,
      published: Publication(entry.published, entry.precision),
      note: entry.note < 0 ? "" : rows.notes.texts[Int(entry.note)])
  }

  /// The observations of all files, those of one metric together.
  ///
  /// Files in order stay so, which spares the dataset sorting them: a counting sort by metric.
  ///
  /// - Complexity: O(*n* + *m*) in observations and metrics.
  static func joined(_ files: [LinkedObservations], metrics: Int) -> Observations {
    var starts = [Int](repeating: 0, count: metrics + 1)
    for file in files {
      for (index, entry) in file.rows.entries.enumerated() {
        guard file.isTaken(entry, at: index), let metric = file.metrics[Int(entry.metric)] else {
          continue
        }
        starts[metric + 1] += 1
      }
    }
    for metric in 0..<metrics { starts[metric + 1] += starts[metric] }
    let count = starts[metrics]
    var order = [(file: Int32, entry: Int32)](repeating: (0, 0), count: count)
    for (position, file) in files.enumerated() {
      for (index, entry) in file.rows.entries.enumerated() {
        guard file.isTaken(entry, at: index), let metric = file.metrics[Int(entry.metric)] else {
          continue
        }
        order[starts[metric]] = (Int32(position), Int32(index))
        starts[metric] += 1
      }
    }
    var result = ObservationList()
    result.reserveCapacity(count)
    for place in order {
      let file = files[Int(place.file)]
      if let observation = file.observation(file.rows.entries[Int(place.entry)]) {
        result.append(observation)
      }
    }
    return result.observations()
  }
}
