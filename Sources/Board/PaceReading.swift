public import Model

/// How fast the package's paced metric counts against its goal, as known on a day.
public struct PaceReading: Sendable {
  /// What is measured.
  public let definition: PaceDefinition
  /// The metric that counts.
  public let metric: Metric
  /// The goal it is held against.
  public let goal: Goal
  /// The pace of each fiscal year with figures, the latest first.
  public let years: [Pace]
  /// The fiscal years side by side, the earliest first.
  public let curves: [FiscalYearCurve]
  /// The paces of metrics with goals stated per day, in the latest fiscal year with figures.
  public let daily: [DailyPace]
  /// The room below each definition of capacity.
  public let headroom: [Room]
  /// What the metric grew by between the latest releases, the last first.
  public let steps: [Step]
  /// Totals that others claim for another count: the latest figure of each.
  public let claimed: [(metric: Metric, figure: Figure)]

  /// The pace of one metric against one of its goals.
  public struct DailyPace: Sendable {
    /// The metric.
    public let metric: Metric
    /// The pace.
    public let pace: Pace
  }

  /// The room below one definition of capacity.
  public struct Room: Sendable {
    /// The definition.
    public let metric: Metric
    /// The room.
    public let headroom: Headroom
  }

  /// How many fiscal years are told.
  static let yearsTold = 8

  /// Reads the pace out of a dataset.
  ///
  /// Nil where the package names no pace or lacks its metric or goal.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - limit: Only what was published by this day; nil for everything.
  init?(_ dataset: Dataset, knownOn limit: Day?) {
    guard let definition = dataset.pace, let metric = dataset.metric(definition.metric),
      let goal = dataset.goals.first(where: { $0.id == definition.goal })
    else { return nil }
    self.definition = definition
    self.metric = metric
    self.goal = goal
    curves = dataset.fiscalYearCurves(
      of: definition.metric, annual: definition.annual, knownOn: limit)
    years = dataset.paces(
      of: definition.metric, annual: definition.annual, against: goal,
      in: curves.suffix(Self.yearsTold).reversed().map(\.year), knownOn: limit)
    let latest = dataset.panels.compactMap { panel in
      dataset.figures(of: panel.metric, knownOn: limit).last(where: \.isFirm)?.period.end.fiscalYear
    }
    daily = zip(dataset.panels, latest).flatMap { panel, year -> [DailyPace] in
      guard let metric = dataset.metric(panel.metric), metric.kind == .flow else { return [] }
      return dataset.goals(for: panel.metric, knownOn: limit).filter { $0.span == .day }.compactMap
      { goal in
        dataset.pace(of: panel.metric, against: goal, in: year, knownOn: limit)
          .map { DailyPace(metric: metric, pace: $0) }
      }
    }
    headroom = dataset.panels.flatMap { panel in
      panel.against.compactMap { capacity -> Room? in
        guard let metric = dataset.metric(capacity),
          let room = dataset.headroom(of: panel.metric, below: capacity, knownOn: limit)
        else { return nil }
        return Room(metric: metric, headroom: room)
      }
    }
    steps = Step.differences(of: dataset.figures(of: metric.id, knownOn: limit)).suffix(3)
      .reversed()
    claimed = definition.claimed.compactMap { id in
      guard let metric = dataset.metric(id),
        let figure = dataset.figures(of: id, knownOn: limit).last(where: \.isChartable)
      else { return nil }
      return (metric, figure)
    }
  }

  /// The formulas of a fiscal year's pace and of all that stands beside it, in the order in which
  /// they build on each other.
  ///
  /// - Parameters:
  ///   - index: Which of the years, the latest being 0.
  ///   - chain: The chain of that year, where there is one.
  /// - Returns: The formulas; none where there is no such year.
  func formulas(ofYear index: Int, chain: Chain?) -> [Formula] {
    guard years.indices.contains(index) else { return [] }
    let parts = chain.map { $0.entries + [$0.left, $0.change] } ?? []
    let rooms = headroom.flatMap { room -> [Formula] in
      let days: [Formula] =
        if case .reached(_, let formula) = room.headroom.outcome { [formula] } else { [] }
      return [room.headroom.rate].compactMap(\.self) + days
    }
    return years[index].formulas + parts.compactMap(\.value)
      + [chain?.residual].compactMap(\.self) + daily.flatMap { $0.pace.formulas } + rooms
  }

  /// The chain of one of the years, over the days for which its parts are published.
  ///
  /// - Returns: Nil where the package names no chain or there is no such year.
  func chain(ofYear index: Int, in dataset: Dataset, knownOn limit: Day?) -> Chain? {
    guard let definition = definition.chain, years.indices.contains(index) else { return nil }
    let year = years[index].year
    let period = dataset.chainPeriod(definition, in: year, knownOn: limit) ?? year.period
    return dataset.chain(definition, over: period, knownOn: limit)
  }
}

extension Pace {
  /// Every formula of the pace, in the order in which they build on each other.
  var formulas: [Formula] {
    [rate]
      + targets.flatMap { target -> [Formula] in
        let days: [Formula] = if case .on(_, let formula) = target.meeting { [formula] } else { [] }
        return [target.flat, target.share]
          + [target.catchUp, target.multiple, target.result].compactMap(\.self) + days
      }
  }
}
