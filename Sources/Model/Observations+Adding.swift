extension Observations {
  /// These observations and others, in order; those of others follow those they compare equal to.
  ///
  /// - Complexity: O(*n*), by copying runs of rows; a run ends where one of the others comes.
  func adding(_ others: Observations) -> Observations {
    var merge = Merge()
    var (left, right) = (0, 0)
    while left < groupCount || right < others.groupCount {
      let own = left < groupCount ? place(ofGroup: left) : nil
      let other = right < others.groupCount ? others.place(ofGroup: right) : nil
      let place = [own, other].compactMap(\.self).min { ($0.0, $0.1) < ($1.0, $1.1) }
      guard let place else { break }
      merge.begin(metric: place.0, dimensions: place.1)
      let hasOwn = own.map { $0 == place } ?? false
      let hasOther = other.map { $0 == place } ?? false
      merge.append(
        hasOwn ? rows(of: left..<left + 1) : 0..<0, of: self,
        hasOther ? others.rows(of: right..<right + 1) : 0..<0, of: others)
      left += hasOwn ? 1 : 0
      right += hasOther ? 1 : 0
    }
    return merge.observations(self, others)
  }

  private func place(ofGroup group: Int) -> (Int32, Int32) {
    (columns.groupMetrics[group], columns.groupDimensions[group])
  }

  /// What is copied from where.
  private struct Merge {
    private var runs: [(isOther: Bool, rows: Range<Int>)] = []
    private var metrics: [Int32] = []
    private var dimensions: [Int32] = []
    private var starts: [Int32] = []
    private var count = 0

    mutating func begin(metric: Int32, dimensions: Int32) {
      metrics.append(metric)
      self.dimensions.append(dimensions)
      starts.append(Int32(count))
    }

    /// Adds the rows of one group of either side.
    mutating func append(
      _ own: Range<Int>, of observations: Observations,
      _ other: Range<Int>, of others: Observations
    ) {
      var (left, right) = (own.lowerBound, other.lowerBound)
      while right < other.upperBound {
        // What is added is mostly newer than all there is: one look finds its place then.
        let next = observations.firstRow(in: left..<own.upperBound, behind: right, of: others)
        add(false, left..<next)
        left = next
        let end = right + 1
        add(true, right..<end)
        right = end
      }
      add(false, left..<own.upperBound)
    }

    private mutating func add(_ isOther: Bool, _ rows: Range<Int>) {
      guard !rows.isEmpty else { return }
      count += rows.count
      if let last = runs.last, last.isOther == isOther, last.rows.upperBound == rows.lowerBound {
        runs[runs.count - 1].rows = last.rows.lowerBound..<rows.upperBound
      } else {
        runs.append((isOther, rows))
      }
    }

    func observations(_ own: Observations, _ other: Observations) -> Observations {
      let (left, right) = (own.columns, other.columns)
      func rows<Element>(
        _ path: KeyPath<Columns, Column<Element>>, _ added: Column<Element>? = nil
      ) -> Column<Element> {
        let added = added ?? right[keyPath: path]
        return Column(joining: runs.map { ($0.isOther ? added : left[keyPath: path], $0.rows) })
      }
      func both<Element>(_ one: Column<Element>, _ two: Column<Element>) -> Column<Element> {
        Column(joining: [(one, 0..<one.count), (two, 0..<two.count)])
      }
      // The notes of the others follow this side's, as do the provenances that refer to them.
      let firstNote = Int32(left.noteStarts.count - 1)
      let notes = Column(right.notes.map { $0 == 0 ? 0 : $0 + firstNote })
      let noteStarts = Column(right.noteStarts.dropFirst().map { $0 + left.noteBytes.count })
      let firstProvenance = Int32(left.sources.count)
      let columns = Columns(
        starts: rows(\.starts), ends: rows(\.ends), values: rows(\.values),
        provenances: rows(\.provenances, Column(right.provenances.map { $0 + firstProvenance })),
        groupMetrics: Column(metrics), groupDimensions: Column(dimensions),
        groupRows: Column(starts + [Int32(count)]), sources: both(left.sources, right.sources),
        published: both(left.published, right.published), words: both(left.words, right.words),
        notes: both(left.notes, notes), noteStarts: both(left.noteStarts, noteStarts),
        noteBytes: both(left.noteBytes, right.noteBytes))
      let moved = other.everyProvenance.map { provenance in
        Provenance(
          source: provenance.source, published: provenance.published, bound: provenance.bound,
          status: provenance.status, quality: provenance.quality,
          note: provenance.note == 0 ? 0 : provenance.note + firstNote)
      }
      return Observations(columns, own.everyProvenance + moved)
    }
  }

  /// The first of some rows that comes behind a row of other observations.
  private func firstRow(in rows: Range<Int>, behind row: Int, of others: Observations) -> Int {
    let (period, day) = (others.period(at: row), others.published(at: row).day)
    return rows.partitioningIndex { row in
      let own = self.period(at: row)
      return own == period ? day < published(at: row).day : period < own
    }
  }
}

extension Dataset {
  /// The same data with observations added.
  ///
  /// - Parameters:
  ///   - added: The observations, their indices those of this dataset and of `dimensions`.
  ///   - dimensions: This dataset's sets of dimension values and, behind them, further ones.
  ///   - generation: The generation of the result.
  /// - Returns: The dataset.
  /// - Complexity: O(*n*) in the observations, by copying.
  public func adding(
    _ added: ObservationList, dimensions: [[Dimension]], generation: Int
  ) -> Dataset {
    Dataset(
      generation: generation, title: title, metrics: metrics, sources: sources, goals: goals,
      events: events, claims: claims, checks: checks, panels: panels, pace: pace,
      dimensions: dimensions, observations: observations.adding(added.observations()))
  }

  /// Whether an observation of the same source, publication, metric, dimension values and days is
  /// there already.
  ///
  /// - Complexity: O(log *n*).
  public func contains(_ observation: Observation) -> Bool {
    let dimensions = Int32(observation.dimensions)
    let group = observations.columns.groupDimensions.indices(
      of: dimensions...dimensions, in: observations.groups(ofMetric: observation.metric))
    let start = observation.period.start
    return observations.rows(
      in: observations.rows(of: group), startingIn: Period(start, start)
    ).contains { row in
      observations.period(at: row) == observation.period
        && observations.source(at: row) == observation.source
        && observations.published(at: row).day == observation.published.day
    }
  }
}
