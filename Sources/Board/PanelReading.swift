public import Model

/// What a panel and its page say: the figures of one family as known on a day.
public struct PanelReading: Sendable {
  /// What the panel shows.
  public let definition: PanelDefinition
  /// The metric it shows.
  public let metric: Metric
  /// Which of the panels it is, from 0.
  public let index: Int
  /// The shown values, earliest first; those not to be charted are left out.
  public let figures: [Figure]
  /// Daily values of the same thing, where the package has them.
  public let daily: [Figure]
  /// What the cumulative metric grew by from release to release, where the panel names one.
  public let steps: [Step]
  /// Whether the metric is split; by what is worked out when it is asked for.
  public let isBrokenDown: Bool
  /// The latest figure that may be a headline.
  public let headline: Headline?
  /// How current it is.
  public let freshness: Freshness?
  /// The goals stated for the metric, earliest first.
  public let goals: [Goal]
  /// Where the series goes on under another source or definition, earliest first.
  public let breaks: [Break]
  /// Every month from the first to the last with figures.
  public let months: [MonthReading]
  /// The metrics it is held against, each with its latest firm figure.
  public let against: [Reference]

  /// A figure with what changed since the complete period before it.
  public struct Headline: Hashable, Sendable {
    /// The figure.
    public let figure: Figure
    /// Its value in the panel's measure.
    public let value: Double
    /// The change, where both ends are firm.
    public let change: Change?
  }

  /// A figure that the panel's own is held against.
  public struct Reference: Hashable, Sendable {
    /// Its metric.
    public let metric: Metric
    /// The figure.
    public let figure: Figure
  }

  /// Reads a panel's figures out of a dataset.
  ///
  /// Nil where the dataset lacks the panel's metric.
  ///
  /// - Parameters:
  ///   - definition: What the panel shows.
  ///   - index: Which of the panels it is, from 0.
  ///   - dataset: The data.
  ///   - limit: Only what was published by this day; nil for everything.
  ///   - today: The day on which its age is judged; periods that end after it are left out, if
  ///     any has ended by it.
  public init?(
    _ definition: PanelDefinition, index: Int, in dataset: Dataset, knownOn limit: Day?, today: Day
  ) {
    guard let metric = dataset.metric(definition.metric) else { return nil }
    self.definition = definition
    self.metric = metric
    self.index = index
    let all = dataset.figures(of: metric.id, knownOn: limit)
    let charted = all.filter(\.isChartable)
    // Of a period that is not over nothing can be counted: such a figure is a slip of the pen, unless
    // all are, where it is the clock that is wrong.
    let past = charted.filter { $0.period.end <= today }
    let figures = past.isEmpty ? charted : past
    self.figures = figures
    let breaks = dataset.breaks(of: metric.id)
    self.breaks = breaks
    daily = definition.daily.map { dataset.figures(of: $0, knownOn: limit) } ?? []
    steps =
      definition.cumulative.map {
        Step.differences(of: dataset.figures(of: $0, knownOn: limit))
      } ?? []
    isBrokenDown = dataset.isBrokenDown(metric.id, parts: definition.parts, knownOn: limit)
    headline = figures.lastIndex { Self.mayLead($0, of: metric) }.map { last in
      Headline(
        figure: figures[last], value: definition.value(of: figures[last], kind: metric.kind),
        change: Change.before(last, in: figures, kind: metric.kind, breaks: breaks).map {
          // Beside a rate it need not be said that rates were compared.
          definition.measure == .perDay ? Change(share: $0.share, base: $0.base) : $0
        })
    }
    let checked = figures.last.flatMap { dataset.sources[$0.source].checked }
    freshness = Freshness(
      figures: figures, cadence: metric.cadence, checked: checked, today: limit ?? today)
    goals = dataset.goals(for: metric.id, knownOn: limit)
    months = MonthReading.months(of: figures, daily: daily, kind: metric.kind, breaks: breaks)
    against = definition.against.compactMap { id in
      guard let metric = dataset.metric(id),
        let figure = dataset.figures(of: id, knownOn: limit).last(where: \.isFirm)
      else { return nil }
      return Reference(metric: metric, figure: figure)
    }
  }

  /// Whether a figure may be a headline: what is published by the month leads by whole months.
  private static func mayLead(_ figure: Figure, of metric: Metric) -> Bool {
    guard figure.isComplete else { return false }
    switch metric.kind {
    case .flow, .mean, .rate: return metric.cadence != .month || figure.period.wholeMonth != nil
    case .stock, .cumulative: return true
    }
  }
}

extension PanelDefinition {
  /// A figure in the panel's measure: a flow's rate where it shows rates, else the value itself.
  func value(of figure: Figure, kind: Kind) -> Double {
    measure == .perDay && kind == .flow ? figure.perDay : figure.value
  }
}
