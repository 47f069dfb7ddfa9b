/// Everything one data package holds, read once and never changed.
///
/// It is passed around by reference to its arrays; telling two apart takes their generation only.
public struct Dataset: Sendable {
  /// Counts the loads of one run, so that a new reading can be told from the last.
  public let generation: Int
  /// The package's name for people.
  public let title: String
  /// The metrics, in the order of the package.
  public let metrics: [Metric]
  /// The sources.
  public let sources: [Source]
  /// The goals.
  public let goals: [Goal]
  /// The events, by date.
  public let events: [Event]
  /// The claims, in the order of the package.
  public let claims: [Claim]
  /// The checks, in the order of the package.
  public let checks: [Check]
  /// The panels of the overview and the pages behind them.
  public private(set) var panels: [PanelDefinition]
  /// What the pace page measures, where the package names it.
  public let pace: PaceDefinition?
  /// Sets of dimension values that observations refer to; the first is empty.
  public let dimensions: [[Dimension]]
  /// The observations, in order.
  public let observations: Observations

  private let metricIndices: [String: Int]
  private let sourceIndices: [String: Int]
  /// The rows of each metric.
  private let rows: [Range<Int>]

  /// Puts a package's tables together.
  ///
  /// - Complexity: O(*n*) in the observations, O(*n* log *n*) where they are not yet in order.
  public init(
    generation: Int = 0, title: String = "", metrics: [Metric] = [], sources: [Source] = [],
    goals: [Goal] = [], events: [Event] = [], claims: [Claim] = [], checks: [Check] = [],
    panels: [PanelDefinition] = [], pace: PaceDefinition? = nil,
    dimensions: [[Dimension]] = [[]], observations: Observations = Observations()
  ) {
    self.generation = generation
    self.title = title
    self.metrics = metrics
    self.sources = sources
    self.goals = goals
    self.events = events.sorted { $0.date < $1.date }
    self.claims = claims
    self.checks = checks
    self.panels = panels.isEmpty ? PanelDefinition.defaults(for: metrics) : panels
    self.pace = pace
    self.dimensions = dimensions
    metricIndices = Dictionary(
      metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourceIndices = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered = observations
    ordered.sort()
    self.observations = ordered
    var rows = Array(repeating: 0..<0, count: metrics.count)
    var start = 0
    while start < ordered.count {
      let metric = ordered.metric(at: start)
      var end = start + 1
      while end < ordered.count, ordered.metric(at: end) == metric { end += 1 }
      if rows.indices.contains(metric) { rows[metric] = start..<end }
      start = end
    }
    self.rows = rows
  }

  /// The same data with other panels.
  ///
  /// - Complexity: O(1): the tables are shared.
  public func showing(_ panels: [PanelDefinition]) -> Dataset {
    var copy = self
    copy.panels = panels
    return copy
  }

  /// The index of the metric with an id.
  public func index(ofMetric id: String) -> Int? { metricIndices[id] }

  /// The metric with an id.
  public func metric(_ id: String) -> Metric? { metricIndices[id].map { metrics[$0] } }

  /// The index of the source with an id.
  public func index(ofSource id: String) -> Int? { sourceIndices[id] }

  /// The goals stated for a metric, earliest first.
  public func goals(for metric: String) -> [Goal] {
    goals.filter { $0.metric == metric }.sorted { $0.from < $1.from }
  }

  /// The rows of a metric that describe the whole of it: those without dimension values or, where
  /// every row carries the same ones, all of them.
  ///
  /// - Parameter metric: The metric's id; an unknown one has no rows.
  /// - Returns: A range of row indices, ordered by start, end and publication.
  public func wholeRows(of metric: String) -> Range<Int> {
    guard let index = metricIndices[metric] else { return 0..<0 }
    let all = rows[index]
    guard let first = all.first else { return all }
    let split = observations.dimensions(at: first)
    var end = first + 1
    while end < all.upperBound, observations.dimensions(at: end) == split { end += 1 }
    // Where rows differ in what they split, and none is unsplit, no row is the whole.
    let isWhole = end == all.upperBound || dimensions[split].isEmpty
    return isWhole ? first..<end : first..<first
  }

  /// All rows of a metric, those split by dimension values included.
  public func allRows(of metric: String) -> Range<Int> {
    metricIndices[metric].map { rows[$0] } ?? 0..<0
  }
}
