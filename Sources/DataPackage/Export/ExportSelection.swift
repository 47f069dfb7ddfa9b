public import Model

/// Which observations of a dataset are exported.
public struct ExportSelection: Hashable, Sendable {
  /// The ids of the metrics; empty for all.
  public let metrics: Set<String>
  /// The first day on which an exported period may end; nil for any.
  public let from: Day?
  /// The last day on which an exported period may end; nil for any.
  public let to: Day?
  /// Only what was certainly published by this day is exported; nil for everything.
  public let knownOn: Day?

  /// Creates a selection; the default is everything.
  public init(
    metrics: Set<String> = [], from: Day? = nil, to: Day? = nil, knownOn: Day? = nil
  ) {
    self.metrics = metrics
    self.from = from
    self.to = to
    self.knownOn = knownOn
  }

  /// Whether a metric is exported.
  func contains(metric id: String) -> Bool { metrics.isEmpty || metrics.contains(id) }

  /// Whether a period is exported.
  func contains(_ period: Period) -> Bool {
    (from.map { $0 <= period.end } ?? true) && (to.map { period.end <= $0 } ?? true)
  }

  /// Whether an observation of an exported metric is exported.
  private func contains(_ observation: Observation) -> Bool {
    contains(observation.period) && (knownOn.map(observation.published.isKnown) ?? true)
  }

  /// Goes through what is exported, in the order of the dataset.
  ///
  /// - Complexity: O(*n*) in the observations of the metrics; nothing is gathered.
  func forEach<Failure: Error>(
    in dataset: Dataset, _ body: (Observation) throws(Failure) -> Void
  ) throws(Failure) {
    for metric in dataset.metrics where contains(metric: metric.id) {
      for row in dataset.allRows(of: metric.id) {
        let observation = dataset.observations[row]
        if contains(observation) { try body(observation) }
      }
    }
  }
}

/// How many bytes an export gathers before it hands them on.
let exportChunk = 1 << 16
