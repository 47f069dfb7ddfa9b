import Model

/// Follows the references of a descriptor's panels and pace.
struct ViewAssembly {
  /// What is wrong with them.
  private(set) var faults: FaultList

  private let descriptor: Descriptor
  private let metrics: Index<Metric>
  private let goals: Index<Goal>

  /// Begins with what is known to be wrong with the descriptor already.
  init(
    _ descriptor: Descriptor, _ metrics: Index<Metric>, _ goals: Index<Goal>, faults: FaultList
  ) {
    self.descriptor = descriptor
    self.metrics = metrics
    self.goals = goals
    self.faults = faults
  }

  /// The panels; without what they refer to where that does not exist, or left out for want of it.
  mutating func panels() -> [PanelDefinition] {
    descriptor.panels.compactMap { panel in
      guard check(panel.metric, in: metrics) else { return nil }
      let daily = panel.daily.flatMap { check($0, in: metrics) ? $0.text : nil }
      let cumulative = panel.cumulative.flatMap { check($0, in: metrics) ? $0.text : nil }
      let definition = panel.definition
      return PanelDefinition(
        family: definition.family, titles: definition.titles, strip: definition.strip,
        metric: definition.metric, daily: daily, cumulative: cumulative, chart: definition.chart,
        measure: definition.measure, against: known(panel.against), parts: known(panel.parts))
    }
  }

  private mutating func known(_ references: [Descriptor.Reference]) -> [String] {
    references.compactMap { check($0, in: metrics) ? $0.text : nil }
  }

  /// The pace; nil where there is none, or what it cannot do without does not exist.
  mutating func pace() -> PaceDefinition? {
    guard let pace = descriptor.pace, metrics.hasTable else { return nil }
    let hasMetric = check(pace.metric, in: metrics)
    let annual = pace.annual.flatMap { check($0, in: metrics) ? $0.text : nil }
    let hasGoal = check(pace.goal, in: goals)
    guard hasMetric, hasGoal else { return nil }
    return PaceDefinition(
      titles: pace.titles, metric: pace.metric.text, annual: annual, goal: pace.goal.text,
      definitionSince: pace.definitionSince, claimed: known(pace.claimed),
      chain: pace.chain.flatMap { chain($0) })
  }

  /// The chain, unless one of its metrics does not exist: without a part it would not add up.
  private mutating func chain(_ chain: Descriptor.Chain) -> ChainDefinition? {
    let entries = known(chain.entries)
    let hasLeft = check(chain.left, in: metrics)
    let hasHeld = check(chain.held, in: metrics)
    let apart = chain.apart.flatMap { check($0, in: metrics) ? $0.text : nil }
    guard entries.count == chain.entries.count, hasLeft, hasHeld else { return nil }
    return ChainDefinition(
      entries: entries, left: chain.left.text, held: chain.held.text, apart: apart)
  }

  /// Whether a reference of the descriptor is known; a fault at its place where it is not.
  private mutating func check<Value>(
    _ reference: Descriptor.Reference, in index: Index<Value>
  ) -> Bool {
    if index.contains(reference.text) { return true }
    guard index.hasTable else { return false }
    faults.add(
      Fault(
        file: Descriptor.fileName, line: reference.place.line, column: reference.place.column,
        message: "unknown \(index.what)", value: reference.text,
        hint: index.hint(for: reference.text)))
    return false
  }
}
