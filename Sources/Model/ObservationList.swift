/// Observations in the order in which they were met, to be put into columns.
public struct ObservationList: Sendable {
  /// A row before it has its place, 32 bytes.
  private struct Row {
    let metric: Int32
    let dimensions: Int32
    let start: Int32
    let end: Int32
    let value: Double
    let published: Int32
    let provenance: Int32
  }

  private var rows: [Row] = []
  private var provenances: [Provenance] = []
  private var provenanceIndices: [Provenance: Int32] = [:]
  private var notes: [String] = [""]
  private var noteIndices: [String: Int32] = ["": 0]
  /// Those of the row before: neighbours mostly share them.
  private var latest = (provenance: Int32(-1), note: Int32(0))

  /// Creates an empty list.
  public init() {}

  /// How many observations there are.
  public var count: Int { rows.count }

  /// Makes room for `count` observations in all.
  public mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds an observation at the end.
  ///
  /// - Complexity: O(1) amortised.
  public mutating func append(_ observation: Observation) {
    let provenance = index(
      of: Provenance(
        source: Int32(observation.source), published: observation.published,
        bound: observation.bound, status: observation.status, quality: observation.quality,
        note: index(ofNote: observation.note)))
    rows.append(
      Row(
        metric: Int32(observation.metric), dimensions: Int32(observation.dimensions),
        start: observation.period.start.number, end: observation.period.end.number,
        value: observation.value, published: observation.published.day.number,
        provenance: provenance))
  }

  private mutating func index(ofNote note: String) -> Int32 {
    if notes[Int(latest.note)] == note { return latest.note }
    let index = noteIndices[note] ?? Int32(notes.count)
    if Int(index) == notes.count {
      notes.append(note)
      noteIndices[note] = index
    }
    latest.note = index
    return index
  }

  private mutating func index(of provenance: Provenance) -> Int32 {
    if latest.provenance >= 0, provenances[Int(latest.provenance)] == provenance {
      return latest.provenance
    }
    let index = provenanceIndices[provenance] ?? Int32(provenances.count)
    if Int(index) == provenances.count {
      provenances.append(provenance)
      provenanceIndices[provenance] = index
    }
    latest.provenance = index
    return index
  }

  /// The observations in columns, in order; those that compare equal keep theirs.
  ///
  /// - Complexity: O(*n*) where they are in order already, else O(*n* log *n*).
  public consuming func observations() -> Observations {
    func comesBefore(_ left: Row, _ right: Row) -> Bool {
      if left.metric != right.metric { return left.metric < right.metric }
      if left.dimensions != right.dimensions { return left.dimensions < right.dimensions }
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      return left.published < right.published
    }
    let isOrdered = !rows.indices.dropFirst().contains { comesBefore(rows[$0], rows[$0 - 1]) }
    if !isOrdered { rows.sort(by: comesBefore) }
    return Observations(columns, provenances)
  }

  private var columns: Observations.Columns {
    var groups: (metrics: [Int32], dimensions: [Int32], rows: [Int32]) = ([], [], [])
    for (index, row) in rows.enumerated()
    where row.metric != groups.metrics.last || row.dimensions != groups.dimensions.last {
      groups.metrics.append(row.metric)
      groups.dimensions.append(row.dimensions)
      groups.rows.append(Int32(index))
    }
    groups.rows.append(Int32(rows.count))
    var (noteBytes, noteStarts): ([UInt8], [Int]) = ([], [0])
    for note in notes {
      noteBytes += note.utf8
      noteStarts.append(noteBytes.count)
    }
    return Observations.Columns(
      starts: column { $0.start }, ends: column { $0.end }, values: column { $0.value },
      provenances: column { $0.provenance }, groupMetrics: Column(groups.metrics),
      groupDimensions: Column(groups.dimensions), groupRows: Column(groups.rows),
      sources: Column(provenances.map(\.source)),
      published: Column(provenances.map(\.published.day.number)),
      words: Column(provenances.map(\.words)), notes: Column(provenances.map(\.note)),
      noteStarts: Column(noteStarts), noteBytes: Column(noteBytes))
  }

  private func column<Element>(_ part: (Row) -> Element) -> Column<Element> {
    Column(count: rows.count) { span in
      for index in rows.indices { span[index] = part(rows[index]) }
    }
  }
}
