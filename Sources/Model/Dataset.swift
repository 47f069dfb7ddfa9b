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

  private let metricIndices: NameIndex
  private let sourceIndices: NameIndex

  /// Puts a package's tables together.
  ///
  /// - Complexity: O(*m*) in all but the observations.
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
    metricIndices = NameIndex(metrics.map { $0.id })
    sourceIndices = NameIndex(sources.map { $0.id })
    self.observations = observations
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
  /// - Complexity: O(log *g*) in the metrics and their sets of dimension values.
  public func wholeRows(of metric: String) -> Range<Int> {
    let groups = groups(of: metric)
    guard let first = groups.first else { return 0..<0 }
    // Where rows differ in what they split, and none is unsplit, no row is the whole.
    guard groups.count == 1 || dimensions[observations.dimensions(ofGroup: first)].isEmpty else {
      let rows = observations.rows(of: groups)
      return rows.lowerBound..<rows.lowerBound
    }
    return observations.rows(of: first..<first + 1)
  }

  /// All rows of a metric, those split by dimension values included.
  ///
  /// - Complexity: O(log *g*) in the metrics and their sets of dimension values.
  public func allRows(of metric: String) -> Range<Int> { observations.rows(of: groups(of: metric)) }

  /// The groups of rows of a metric; none of an unknown one.
  func groups(of metric: String) -> Range<Int> {
    metricIndices[metric].map { observations.groups(ofMetric: $0) } ?? 0..<0
  }
}
