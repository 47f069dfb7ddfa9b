/// Which metrics make the chain from book-ins to the change in people held.
public struct ChainDefinition: Hashable, Sendable {
  /// The ids of the flows into detention.
  public let entries: [String]
  /// The id of the flow that left detention to be removed.
  public let left: String
  /// The id of the stock of people held, known by the day.
  public let held: String
  /// The id of the removals that are told beside the chain and take no part in it.
  public let apart: String?

  /// Creates a definition.
  public init(entries: [String], left: String, held: String, apart: String?) {
    self.entries = entries
    self.left = left
    self.held = held
    self.apart = apart
  }
}

/// Book-ins − left to be removed − other exits and corrections = change in people held.
public struct Chain: Hashable, Sendable {
  /// A link of the chain.
  public struct Part: Hashable, Sendable {
    /// The metric's id.
    public let metric: String
    /// What was counted; nil where it is not published for the days of the chain.
    public let value: Formula?
  }

  /// The days it covers.
  public let period: Period
  /// What came in, a part for each metric.
  public let entries: [Part]
  /// Who left to be removed.
  public let left: Part
  /// The change in people held, from the day before the period to its last day.
  public let change: Part
  /// What is left over, exits for other reasons and corrections; nil unless all parts are known.
  public let residual: Formula?
  /// Removals of the same days, which take no part in it.
  public let apart: Part?

  /// The ids of the metrics not published for these days; the chain is whole where there are none.
  public var missing: [String] {
    (entries + [left, change]).filter { $0.value == nil }.map(\.metric)
  }
}

extension Dataset {
  /// The chain over a run of days.
  ///
  /// - Parameters:
  ///   - definition: Its metrics.
  ///   - period: A month or the counted part of a fiscal year.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: The chain, its residual nil where a part is not published for exactly these days.
  public func chain(
    _ definition: ChainDefinition, over period: Period, knownOn limit: Day? = nil
  ) -> Chain {
    func part(_ metric: String) -> Chain.Part {
      let figures = everyPeriod(of: metric, knownOn: limit) { _ in true }.filter(\.isSummable)
      guard let known = self.metric(metric), known.kind == .flow || known.kind == .cumulative,
        let total = Totals(figures).total(of: period)
      else { return Chain.Part(metric: metric, value: nil) }
      return Chain.Part(
        metric: metric,
        value: Formula(
          known.title, "\(total.value) in \(period)",
          inputs: [.init("counted", total.value, unit: known.unit, origin: .rows(total.rows))],
          result: total.value, unit: known.unit))
    }
    let entries = definition.entries.map(part)
    let left = part(definition.left)
    let change = Chain.Part(
      metric: definition.held,
      value: levelChange(of: definition.held, over: period, knownOn: limit))
    return Chain(
      period: period, entries: entries, left: left, change: change,
      residual: Formula.residual(entries: entries, left: left, change: change),
      apart: definition.apart.map(part))
  }

  /// The longest run from 1 October on over which every part of the chain is published; where the
  /// people held are not known for the ends of any, over which every flow is; where there is none
  /// of those either, the latest over which as many flows as possible are.
  ///
  /// - Returns: Nil where no flow is published from 1 October on.
  public func chainPeriod(
    _ definition: ChainDefinition, in year: FiscalYear, knownOn limit: Day? = nil
  ) -> Period? {
    var flows: [Day: Int] = [:]
    for metric in definition.entries + [definition.left] {
      for end in Set(runningTotals(of: metric, in: year, knownOn: limit).map(\.period.end)) {
        flows[end, default: 0] += 1
      }
    }
    guard let most = flows.values.max() else { return nil }
    let ends = flows.filter { $0.value == most }.map(\.key)
    let held = Set(levels(of: definition.held, knownOn: limit).map(\.period.end))
    let hasAll = most == definition.entries.count + 1 && held.contains(year.first - 1)
    let whole = hasAll ? ends.filter(held.contains).max() : nil
    return (whole ?? ends.max()).map { Period(year.first, $0) }
  }

  private func levelChange(
    of metric: String, over period: Period, knownOn limit: Day?
  ) -> Formula? {
    let levels = levels(of: metric, knownOn: limit)
    guard let known = self.metric(metric),
      let end = levels.last(where: { $0.period.end == period.end }),
      let start = levels.last(where: { $0.period.end == period.start - 1 })
    else { return nil }
    return Formula(
      "Change in people held",
      "\(end.value) on \(end.period.end) − \(start.value) on \(start.period.end)",
      inputs: [end, start].map {
        .init("held on \($0.period.end)", $0.value, unit: known.unit, origin: .rows([$0.row]))
      }, result: end.value - start.value, unit: known.unit)
  }

  /// The levels of a stock on single days that may be subtracted from each other.
  private func levels(of metric: String, knownOn limit: Day?) -> [Figure] {
    guard self.metric(metric)?.kind == .stock else { return [] }
    return figures(of: metric, knownOn: limit).filter { $0.isSummable && $0.period.days == 1 }
  }
}

extension Formula {
  fileprivate static func residual(
    entries: [Chain.Part], left: Chain.Part, change: Chain.Part
  ) -> Formula? {
    let known = entries.compactMap(\.value)
    guard known.count == entries.count, !known.isEmpty, let left = left.value,
      let change = change.value
    else { return nil }
    let sum = known.map(\.result).reduce(0, +)
    let added = Sentence.joined(known.map { "\($0.result)" }, by: " + ")
    return Formula(
      "Other exits and corrections",
      "\(added) − \(left.result) − (\(change.result))",
      inputs: (known + [left, change]).map {
        Input($0.name, $0.result, unit: $0.unit, origin: .computed)
      }, result: sum - left.result - change.result, unit: left.unit)
  }
}
