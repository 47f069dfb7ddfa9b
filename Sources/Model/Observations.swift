/// Observations in columns, ordered by metric, dimensions, period and publication.
///
/// Columns keep a million rows in some 50 MB and let a series be read without touching the rest.
public struct Observations: Sendable {
  private var metrics: [Int32] = []
  private var dimensions: [Int32] = []
  private var starts: [Day] = []
  private var ends: [Day] = []
  private var values: [Double] = []
  private var bounds: [Bound] = []
  private var statuses: [Status] = []
  private var qualities: [Quality] = []
  private var sources: [Int32] = []
  private var publications: [Publication] = []
  private var notes: [Int32] = []
  private var strings = StringTable()

  /// Creates an empty set of columns.
  public init() {}

  /// How many observations there are.
  public var count: Int { values.count }

  /// Makes room for `count` observations in all.
  public mutating func reserveCapacity(_ count: Int) {
    metrics.reserveCapacity(count)
    dimensions.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    values.reserveCapacity(count)
    bounds.reserveCapacity(count)
    statuses.reserveCapacity(count)
    qualities.reserveCapacity(count)
    sources.reserveCapacity(count)
    publications.reserveCapacity(count)
    notes.reserveCapacity(count)
  }

  /// Adds an observation at the end; ``Dataset`` puts them in order.
  ///
  /// - Complexity: O(1) amortised.
  public mutating func append(_ observation: Observation) {
    metrics.append(Int32(observation.metric))
    dimensions.append(Int32(observation.dimensions))
    starts.append(observation.period.start)
    ends.append(observation.period.end)
    values.append(observation.value)
    bounds.append(observation.bound)
    statuses.append(observation.status)
    qualities.append(observation.quality)
    sources.append(Int32(observation.source))
    publications.append(observation.published)
    notes.append(strings.intern(observation.note))
  }

  /// The observation at an index.
  public subscript(index: Int) -> Observation {
    Observation(
      metric: Int(metrics[index]), dimensions: Int(dimensions[index]),
      period: Period(starts[index], ends[index]), value: values[index], bound: bounds[index],
      status: statuses[index], quality: qualities[index], source: Int(sources[index]),
      published: publications[index], note: strings[notes[index]])
  }

  /// The index of the metric at an index.
  func metric(at index: Int) -> Int { Int(metrics[index]) }

  /// The rows, in order, of the same metric and dimensions whose periods start on the same day.
  ///
  /// - Complexity: O(*m*) in those rows.
  func startingWith(_ row: Int) -> Range<Int> {
    func isAlike(_ other: Int) -> Bool {
      metrics[other] == metrics[row] && dimensions[other] == dimensions[row]
        && starts[other] == starts[row]
    }
    var (first, next) = (row, row + 1)
    while first > 0, isAlike(first - 1) { first -= 1 }
    while next < count, isAlike(next) { next += 1 }
    return first..<next
  }

  /// The days that the observation at an index covers.
  func period(at index: Int) -> Period { Period(starts[index], ends[index]) }

  /// When the observation at an index was published.
  func published(at index: Int) -> Publication { publications[index] }

  /// The index of the dimension values at an index.
  func dimensions(at index: Int) -> Int { Int(dimensions[index]) }

  /// The rows in order: by metric, dimensions, start, end, publication day; rows that compare
  /// equal keep the order in which they were appended.
  ///
  /// - Complexity: O(*n*) where they are in order already, else O(*n* log *n*).
  mutating func sort() {
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      if metrics[left] != metrics[right] { return metrics[left] < metrics[right] }
      if dimensions[left] != dimensions[right] { return dimensions[left] < dimensions[right] }
      if starts[left] != starts[right] { return starts[left] < starts[right] }
      if ends[left] != ends[right] { return ends[left] < ends[right] }
      if publications[left].day != publications[right].day {
        return publications[left].day < publications[right].day
      }
      return left < right
    }
    guard (1..<max(1, count)).contains(where: { comesBefore($0, $0 - 1) }) else { return }
    let order = (0..<count).sorted(by: comesBefore)
    metrics = order.map { metrics[$0] }
    dimensions = order.map { dimensions[$0] }
    starts = order.map { starts[$0] }
    ends = order.map { ends[$0] }
    values = order.map { values[$0] }
    bounds = order.map { bounds[$0] }
    statuses = order.map { statuses[$0] }
    qualities = order.map { qualities[$0] }
    sources = order.map { sources[$0] }
    publications = order.map { publications[$0] }
    notes = order.map { notes[$0] }
  }
}

/// Strings kept once each.
private struct StringTable: Sendable {
  private var texts: [String] = [""]
  private var indices: [String: Int] = [:]
  /// The text last met: neighbours mostly repeat it.
  private var latest = 0

  mutating func intern(_ text: String) -> Int32 {
    if text.isEmpty { return 0 }
    if texts[latest] != text {
      latest = indices[text] ?? texts.count
      if latest == texts.count {
        texts.append(text)
        indices[text] = latest
      }
    }
    return Int32(latest)
  }

  subscript(index: Int32) -> String { texts[Int(index)] }
}
