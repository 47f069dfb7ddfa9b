/// What a panel of the overview, and the page behind it, shows.
public struct PanelDefinition: Hashable, Sendable {
  /// How a panel draws its series.
  public enum Chart: String, Hashable, Sendable, CaseIterable {
    /// Bars from zero.
    case bars
    /// A filled area from zero.
    case area
    /// A line on a linear axis.
    case line
    /// A line on a logarithmic axis.
    case logarithmicLine = "log line"
  }

  /// What a panel makes of a flow.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The values as published.
    case value
    /// The value over the days it covers.
    case perDay = "per day"
  }

  /// The family of metrics it belongs to.
  public let family: String
  /// Its name, the longest form first.
  public let titles: [String]
  /// Its name in the headline strip.
  public let strip: String
  /// The id of the metric it shows.
  public let metric: String
  /// The id of a metric with daily values for the same thing or the nearest to it, drawn by
  /// itself under its own title where it exists.
  public let daily: String?
  /// The id of a metric that counts the same from the start of a fiscal year, so that its
  /// differences tell the rates between two releases.
  public let cumulative: String?
  /// How it draws its series.
  public let chart: Chart
  /// What it makes of a flow.
  public let measure: Measure
  /// Ids of metrics that its figure is held against, such as definitions of capacity.
  public let against: [String]
  /// Ids of metrics that split its metric into parts.
  public let parts: [String]

  /// Creates a definition.
  public init(
    family: String, titles: [String], strip: String, metric: String, daily: String? = nil,
    cumulative: String? = nil, chart: Chart, measure: Measure = .value, against: [String] = [],
    parts: [String] = []
  ) {
    self.family = family
    self.titles = titles
    self.strip = strip
    self.metric = metric
    self.daily = daily
    self.cumulative = cumulative
    self.chart = chart
    self.measure = measure
    self.against = against
    self.parts = parts
  }

  /// Panels for a package that names none: one for each of the first four families, with the
  /// family's first metric.
  public static func defaults(for metrics: [Metric]) -> [PanelDefinition] {
    var result: [PanelDefinition] = []
    for metric in metrics where !result.contains(where: { $0.family == metric.family }) {
      guard result.count < 4 else { break }
      let chart: Chart =
        switch metric.kind {
        case .flow: .bars
        case .stock, .mean, .cumulative: .area
        case .rate: .line
        }
      result.append(
        PanelDefinition(
          family: metric.family, titles: [metric.title], strip: metric.title, metric: metric.id,
          chart: chart))
    }
    return result
  }
}

/// What the pace strip and page measure.
public struct PaceDefinition: Hashable, Sendable {
  /// Its name, the longest form first.
  public let titles: [String]
  /// The id of the cumulative metric that counts through the fiscal year.
  public let metric: String
  /// The id of the metric with the totals of closed fiscal years.
  public let annual: String?
  /// The id of the goal it is held against.
  public let goal: String
  /// The first fiscal year of the definition now in use, where it changed.
  public let definitionSince: Int?
  /// Ids of the metrics with totals that are claimed for another count and shown apart.
  public let claimed: [String]
  /// The metrics of the chain from book-ins to the change in people held.
  public let chain: ChainDefinition?

  /// Creates a definition.
  public init(
    titles: [String], metric: String, annual: String?, goal: String, definitionSince: Int?,
    claimed: [String] = [], chain: ChainDefinition? = nil
  ) {
    self.titles = titles
    self.metric = metric
    self.annual = annual
    self.goal = goal
    self.definitionSince = definitionSince
    self.claimed = claimed
    self.chain = chain
  }
}
