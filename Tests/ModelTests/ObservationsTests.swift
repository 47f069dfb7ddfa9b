import Testing

@testable import Model

/// The columns of observations against the plain list that they stand for.
@Suite struct ObservationsTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }

  private func random(_ count: Int, _ generator: inout Generator) -> [Observation] {
    (0..<count).map { _ in
      let start = Day(number: Int32.random(in: -40...40, using: &generator))
      return Observation(
        metric: Int.random(in: 0..<3, using: &generator),
        dimensions: Int.random(in: 0..<4, using: &generator),
        period: Period(start, start + Int.random(in: 0..<3, using: &generator)),
        value: Double(Int.random(in: 0..<100, using: &generator)),
        bound: Bound.allCases.randomElement(using: &generator) ?? .exact,
        status: Status.allCases.randomElement(using: &generator) ?? .reported,
        quality: Quality.allCases.randomElement(using: &generator) ?? .primary,
        source: Int.random(in: 0..<3, using: &generator),
        published: Publication(
          start + Int.random(in: 0..<9, using: &generator),
          Publication.Precision.allCases.randomElement(using: &generator) ?? .day),
        note: ["", "a", "büro", "c"].randomElement(using: &generator) ?? "")
    }
  }

  private func key(_ observation: Observation) -> [Int] {
    [
      observation.metric, observation.dimensions, Int(observation.period.start.number),
      Int(observation.period.end.number), Int(observation.published.day.number),
    ]
  }

  private func columns(_ observations: some Sequence<Observation>) -> Observations {
    var list = ObservationList()
    for observation in observations { list.append(observation) }
    return list.observations()
  }

  private func sorted(_ observations: [Observation]) -> [Observation] {
    observations.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private func rows(_ observations: Observations) -> [Observation] {
    (0..<observations.count).map { observations[$0] }
  }

  @Test(arguments: 0..<20) func `rows are in order and as they were added`(seed: UInt64) {
    var generator = Generator(state: seed)
    let all = random(Int(seed) * 7, &generator)
    #expect(rows(columns(all)) == sorted(all))
  }

  @Test(arguments: 0..<20) func `adding some is the same as having had them`(seed: UInt64) {
    var generator = Generator(state: seed)
    let first = random(Int(seed) * 5, &generator)
    let second = random(Int(seed) * 2, &generator)
    let both = columns(first).adding(columns(second))
    #expect(rows(both) == sorted(first + second))
    #expect(rows(both.adding(Observations())) == rows(both))
    #expect(rows(Observations().adding(both)) == rows(both))
    #expect(
      Observations(checking: both.columns, metrics: 3, dimensions: 4, sources: 3).map(rows)
        == rows(both))
  }

  @Test(arguments: 0..<20) func `rows are found as a search of all would find them`(seed: UInt64) {
    var generator = Generator(state: seed)
    let all = columns(random(200, &generator))
    for row in 0..<all.count {
      let (group, start) = (all.group(of: row), all.period(at: row).start)
      let observation = all[row]
      #expect(all.metric(ofGroup: group) == observation.metric)
      let alike = (0..<all.count).filter {
        all[$0].metric == observation.metric && all[$0].dimensions == observation.dimensions
          && all[$0].period.start == start
      }
      #expect(Array(all.startingWith(row)) == alike)
    }
    for metric in 0..<3 {
      let rows = all.rows(of: all.groups(ofMetric: metric))
      #expect(Array(rows) == (0..<all.count).filter { all[$0].metric == metric })
    }
    #expect(all.groups(ofMetric: 9).isEmpty)
  }

  @Test func `indices of nothing and days that are none are refused`() {
    var generator = Generator(state: 1)
    let columns = columns(random(50, &generator)).columns
    func isTaken(_ metrics: Int, _ dimensions: Int, _ sources: Int) -> Bool {
      Observations(
        checking: columns, metrics: metrics, dimensions: dimensions, sources: sources) != nil
    }
    #expect(isTaken(3, 4, 3))
    #expect(!isTaken(2, 4, 3) && !isTaken(3, 3, 3) && !isTaken(3, 4, 2) && !isTaken(0, 0, 0))
    func isTaken(
      starts: [Int32]? = nil, values: [Double]? = nil, groupRows: [Int32]? = nil,
      words: [UInt32]? = nil, noteStarts: [Int]? = nil
    ) -> Bool {
      let changed = Observations.Columns(
        starts: starts.map { Column($0) } ?? columns.starts, ends: columns.ends,
        values: values.map { Column($0) } ?? columns.values, provenances: columns.provenances,
        groupMetrics: columns.groupMetrics, groupDimensions: columns.groupDimensions,
        groupRows: groupRows.map { Column($0) } ?? columns.groupRows, sources: columns.sources,
        published: columns.published, words: words.map { Column($0) } ?? columns.words,
        notes: columns.notes, noteStarts: noteStarts.map { Column($0) } ?? columns.noteStarts,
        noteBytes: columns.noteBytes)
      return Observations(checking: changed, metrics: 3, dimensions: 4, sources: 3) != nil
    }
    #expect(isTaken())
    var (starts, values, groups) = (
      Array(columns.starts), Array(columns.values), Array(columns.groupRows)
    )
    starts[7] = .max
    #expect(!isTaken(starts: starts))
    #expect(!isTaken(starts: Array(starts.dropLast())))
    for value in [Double.nan, .infinity, -.infinity] {
      values[9] = value
      #expect(!isTaken(values: values))
    }
    groups.swapAt(0, 1)
    #expect(!isTaken(groupRows: groups))
    #expect(!isTaken(groupRows: []))
    #expect(!isTaken(words: columns.words.map { $0 | 0xFF }))
    #expect(!isTaken(noteStarts: columns.noteStarts.map { $0 + 1 }))
  }
}
