/// Observations in columns, ordered by metric, dimensions, period and publication day.
///
/// A row takes 20 bytes: its days, its value and where it comes from, which is kept once for all
/// rows that share it. Rows of one metric and set of dimension values form a group, and those of
/// some days of a group are found by halving it, so that no page ever looks at all rows.
public struct Observations: Sendable {
  /// Everything there is to keep, as columns of numbers that can lie in a file.
  public struct Columns: Sendable {
    /// First and last day of each row.
    public let starts, ends: Column<Int32>
    /// Value of each row.
    public let values: Column<Double>
    /// Index of the provenance of each row.
    public let provenances: Column<Int32>
    /// Metric, dimensions and first row of each group, in order; one more first row is the end.
    public let groupMetrics, groupDimensions, groupRows: Column<Int32>
    /// Source and publication day of each provenance.
    public let sources, published: Column<Int32>
    /// Bound, status, quality and precision of each provenance, a byte each: the index of the case
    /// among all.
    public let words: Column<UInt32>
    /// Index of the note of each provenance.
    public let notes: Column<Int32>
    /// Where each note begins; one more is the end.
    public let noteStarts: Column<Int>
    /// The notes in UTF-8, one behind the other.
    public let noteBytes: Column<UInt8>

    /// Names the columns.
    public init(
      starts: Column<Int32>, ends: Column<Int32>, values: Column<Double>,
      provenances: Column<Int32>, groupMetrics: Column<Int32>, groupDimensions: Column<Int32>,
      groupRows: Column<Int32>, sources: Column<Int32>, published: Column<Int32>,
      words: Column<UInt32>, notes: Column<Int32>, noteStarts: Column<Int>,
      noteBytes: Column<UInt8>
    ) {
      (self.starts, self.ends, self.values) = (starts, ends, values)
      self.provenances = provenances
      (self.groupMetrics, self.groupDimensions) = (groupMetrics, groupDimensions)
      self.groupRows = groupRows
      (self.sources, self.published, self.words) = (sources, published, words)
      self.notes = notes
      (self.noteStarts, self.noteBytes) = (noteStarts, noteBytes)
    }
  }

  /// One reference in place of one for each column.
  private final class Storage: Sendable {
    let columns: Columns
    let provenances: [Provenance]

    init(_ columns: Columns, _ provenances: [Provenance]) {
      self.columns = columns
      self.provenances = provenances
    }
  }

  private let storage: Storage

  /// Takes columns that are known to be in order.
  init(_ columns: Columns, _ provenances: [Provenance]) {
    storage = Storage(columns, provenances)
  }

  /// Creates a set of columns without a row.
  public init() {
    self.init(
      Columns(
        starts: Column([]), ends: Column([]), values: Column([]), provenances: Column([]),
        groupMetrics: Column([]), groupDimensions: Column([]), groupRows: Column([0]),
        sources: Column([]), published: Column([]), words: Column([]), notes: Column([]),
        noteStarts: Column([0, 0]), noteBytes: Column([])), [])
  }

  /// The columns, to be kept.
  public var columns: Columns { storage.columns }

  /// How many observations there are.
  public var count: Int { storage.columns.values.count }

  /// The observation at a row.
  ///
  /// - Complexity: O(log *g*) in the groups.
  public subscript(row: Int) -> Observation {
    let (group, provenance) = (group(of: row), provenance(at: row))
    return Observation(
      metric: metric(ofGroup: group), dimensions: dimensions(ofGroup: group),
      period: period(at: row), value: value(at: row), bound: provenance.bound,
      status: provenance.status, quality: provenance.quality, source: Int(provenance.source),
      published: provenance.published, note: note(provenance.note))
  }

  /// The days that the observation at a row covers.
  public func period(at row: Int) -> Period {
    Period(
      Day(number: storage.columns.starts[row]), Day(number: storage.columns.ends[row]))
  }

  /// The value at a row.
  public func value(at row: Int) -> Double { storage.columns.values[row] }

  /// The index of the source at a row.
  public func source(at row: Int) -> Int { Int(provenance(at: row).source) }

  /// When the observation at a row was published.
  public func published(at row: Int) -> Publication { provenance(at: row).published }

  /// Where the value at a row comes from and how it is stated.
  func provenance(at row: Int) -> Provenance {
    storage.provenances[Int(storage.columns.provenances[row])]
  }

  /// Which of ``everyProvenance`` the value at a row has.
  func provenanceIndex(at row: Int) -> Int { Int(storage.columns.provenances[row]) }

  /// Every provenance that a row has, once each.
  var everyProvenance: [Provenance] { storage.provenances }

  private func note(_ index: Int32) -> String {
    let (starts, bytes) = (storage.columns.noteStarts, storage.columns.noteBytes)
    let range = starts[Int(index)]..<starts[Int(index) + 1]
    return unsafe bytes.withBytes { unsafe String(decoding: $0[range], as: UTF8.self) }
  }
}

extension Observations {
  /// How many groups there are.
  var groupCount: Int { storage.columns.groupMetrics.count }

  /// The index of a group's metric.
  func metric(ofGroup group: Int) -> Int { Int(storage.columns.groupMetrics[group]) }

  /// The index of a group's dimension values.
  func dimensions(ofGroup group: Int) -> Int { Int(storage.columns.groupDimensions[group]) }

  /// The rows of some groups that follow each other.
  func rows(of groups: Range<Int>) -> Range<Int> {
    let first = storage.columns.groupRows
    return Int(first[groups.lowerBound])..<Int(first[groups.upperBound])
  }

  /// The group that a row is in.
  func group(of row: Int) -> Int {
    let groups = storage.columns.groupRows
    return groups.indices(of: 0...Int32(row), in: 0..<groups.count).upperBound - 1
  }

  /// The groups of a metric.
  func groups(ofMetric metric: Int) -> Range<Int> {
    storage.columns.groupMetrics.indices(of: Int32(metric)...Int32(metric), in: 0..<groupCount)
  }

  /// The rows, in order, of one group whose periods start within some days.
  ///
  /// - Parameters:
  ///   - rows: Rows of one metric that share their dimension values.
  ///   - period: The days.
  /// - Returns: Those of the rows.
  /// - Complexity: O(log *n*).
  public func rows(in rows: Range<Int>, startingIn period: Period) -> Range<Int> {
    storage.columns.starts.indices(of: period.start.number...period.end.number, in: rows)
  }

  /// The rows, in order, of the same metric and dimensions whose periods start on the same day.
  ///
  /// - Complexity: O(log *n*).
  func startingWith(_ row: Int) -> Range<Int> {
    let (group, start) = (group(of: row), period(at: row).start)
    return rows(in: rows(of: group..<group + 1), startingIn: Period(start, start))
  }
}
