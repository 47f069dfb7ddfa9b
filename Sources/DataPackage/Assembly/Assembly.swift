import Model
import Text

/// Puts a package's tables together: follows every reference and leaves out what refers to nothing.
///
/// Done anew after each change, because a table that did not change may refer to one that did.
struct Assembly {
  /// One file of the package as it goes in.
  struct Part {
    let resource: Descriptor.Resource
    let table: Table?

    /// The file's name, for faults.
    var file: String { resource.path.text }
  }

  /// What became of one file.
  struct Outcome {
    /// How many rows went in.
    var rows = 0
    /// How many were left out for a reference to nothing.
    var badRows = 0
    /// The first and the last day its rows speak of.
    var coverage: Period?
    /// The references to nothing.
    var faults: FaultList
  }

  let descriptor: Descriptor
  /// One for each part.
  var outcomes: [Outcome]
  /// What is wrong with the references of the descriptor.
  var descriptorFaults: FaultList

  /// Whether rows are of days to come, which another day may not be.
  var hasAheadRows = false

  let parts: [Part]
  let today: Day?
  var metrics = Index<Metric>("metric")
  var sources = Index<Source>("source")
  private var goals = Index<Goal>("goal")
  private var events: [Event] = []
  private var claims: [Claim] = []
  private var checks: [Check] = []

  /// Follows the references of all tables but the observations.
  ///
  /// Observations of days behind `today` are left out; of any day where it is nil, none.
  init(_ parts: [Part], descriptor: Descriptor, limits: PackageLimits, today: Day?) {
    self.parts = parts
    self.today = today
    self.descriptor = descriptor
    outcomes = parts.map { _ in Outcome(faults: FaultList(limit: limits.faults)) }
    descriptorFaults = FaultList(limit: limits.faults)
    for part in parts {
      switch part.table {
      case .metrics(let rows):
        metrics.note(rows.ids, of: part.file)
        metrics.add(rows.entries.map(\.metric), ids: rows.entries.map(\.metric.id))
      case .sources(let rows):
        sources.note(rows.ids, of: part.file)
        sources.add(rows.entries, ids: rows.entries.map(\.id))
      case .claims, .checks, .events, .goals, .observations, nil: break
      }
    }
    for (position, part) in parts.enumerated() {
      switch part.table {
      case .metrics(let rows): link(rows, position)
      case .sources(let rows): outcomes[position].rows = rows.count
      case .goals(let rows): link(rows, position)
      case .events(let rows): link(rows, position)
      case .claims(let rows): link(rows, position)
      case .checks(let rows):
        link(rows, position)
      case .observations, nil: break
      }
    }
  }

  /// Follows the references of the observations and the descriptor, and makes the dataset.
  ///
  /// - Complexity: O(*n*) in the observations, O(*n* log *n*) where a file is not in order.
  mutating func dataset(generation: Int) -> Dataset {
    let (observations, dimensions) = observations()
    var views = ViewAssembly(descriptor, metrics, goals, faults: descriptorFaults)
    let (panels, pace) = (views.panels(), views.pace())
    descriptorFaults = views.faults
    return Dataset(
      generation: generation, title: descriptor.title, metrics: metrics.values,
      sources: sources.values, goals: goals.values, events: events, claims: claims, checks: checks,
      panels: panels, pace: pace, dimensions: dimensions, observations: observations)
  }

  // MARK: Small tables

  private mutating func link(_ rows: MetricRows, _ position: Int) {
    let metrics = metrics
    outcomes[position].rows = rows.count
    for entry in rows.entries {
      guard let place = entry.notComparableWith else { continue }
      for id in entry.metric.notComparableWith where !metrics.contains(id) {
        warn(of: id, "metric", hint: metrics.hint(for: id), place, position)
      }
    }
  }

  private mutating func link(_ rows: GoalRows, _ position: Int) {
    goals.note(rows.ids, of: parts[position].file)
    for entry in rows.entries {
      let hasMetric = check(entry.goal.metric, entry.metric, in: metrics, position)
      let hasSource = check(entry.goal.source, entry.source, in: sources, position)
      guard count(hasMetric && hasSource, position) else {
        // Without a table of metrics no row that names one is at fault.
        guard metrics.hasTable, sources.hasTable else { continue }
        goals.note(entry.goal.id, at: entry.metric, of: parts[position].file)
        continue
      }
      goals.add(entry.goal, entry.goal.id)
    }
  }

  private mutating func link(_ rows: EventRows, _ position: Int) {
    let metrics = metrics
    for entry in rows.entries {
      let hasSource =
        entry.event.source.isEmpty
        || check(entry.event.source, entry.source, in: sources, position)
      guard count(hasSource, position) else { continue }
      if metrics.hasTable, let place = entry.metrics {
        for id in entry.event.metrics where !metrics.contains(id) {
          warn(of: id, "metric", hint: metrics.hint(for: id), place, position)
        }
      }
      events.append(entry.event)
      outcomes[position].cover(Period(entry.event.date, entry.event.date))
    }
  }

  private mutating func link(_ rows: ClaimRows, _ position: Int) {
    let metrics = metrics
    let names = rows.entries.map(\.claim.id)
    let ids = Set(names)
    for entry in rows.entries {
      let hasSource = check(entry.claim.source, entry.source, in: sources, position)
      guard count(hasSource, position) else { continue }
      let against = entry.claim.checkAgainst
      // Such a claim is still worth showing; it says of itself that it cannot be checked.
      if metrics.hasTable, !against.isEmpty, !metrics.contains(against), !ids.contains(against) {
        warn(
          of: against, "metric or claim",
          hint: metrics.hint(for: against) ?? didYouMean(against, among: names),
          entry.checkAgainst, position)
      }
      claims.append(entry.claim)
      if let said = entry.claim.saidOn { outcomes[position].cover(Period(said, said)) }
    }
  }

  private mutating func link(_ rows: CheckRows, _ position: Int) {
    let metrics = metrics
    outcomes[position].rows = rows.count
    // A bad row of a claim, or a bad file of them, has been told; what refers to it is not at fault.
    let claimed = parts.flatMap { part -> [String] in
      guard case .claims(let rows) = part.table else { return [] }
      return rows.entries.map(\.claim.id) + rows.ids.bad.keys.sorted()
    }
    let hasClaims = parts.contains { if case .claims = $0.table { true } else { false } }
    let known = Set(claimed)
    for entry in rows.entries {
      checks.append(entry.check)
      for side in entry.sides {
        for id in side.expression.claims where hasClaims && !known.contains(id) {
          warn(of: id, "claim", hint: didYouMean(id, among: claimed), side.place, position)
        }
        for id in side.expression.metrics where metrics.hasTable && !metrics.contains(id) {
          warn(of: id, "metric", hint: metrics.hint(for: id), side.place, position)
        }
      }
    }
  }

  // MARK: References

  /// How many faults of a file get a hint, which costs a look at every word that is known.
  private static let hints = 100

  /// Whether an id is known; a fault at its place where it is not.
  mutating func check<Value>(
    _ id: String, _ place: Place, in index: Index<Value>, _ position: Int
  ) -> Bool {
    if index.contains(id) { return true }
    guard index.hasTable else { return false }
    let isHinted = outcomes[position].faults.count < Self.hints
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column,
        message: "unknown \(index.what)", value: id, hint: isHinted ? index.hint(for: id) : nil))
    return false
  }

  /// Warns of a reference to nothing that costs no row; a hint is looked for only where it is told.
  private mutating func warn(
    of id: String, _ what: String, hint: @autoclosure () -> String?, _ place: Place,
    _ position: Int
  ) {
    let isHinted = outcomes[position].faults.count < Self.hints
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column, severity: .warning,
        message: "unknown \(what)", value: id, hint: isHinted ? hint() : nil),
      severity: .warning)
  }

  /// Counts a row as in or left out.
  mutating func count(_ isLinked: Bool, _ position: Int) -> Bool {
    if isLinked {
      outcomes[position].rows += 1
    } else {
      outcomes[position].badRows += 1
    }
    return isLinked
  }
}

extension Assembly.Outcome {
  /// Extends the coverage over some days.
  mutating func cover(_ period: Period) {
    guard let known = coverage else {
      coverage = period
      return
    }
    guard period.start < known.start || period.end > known.end else { return }
    coverage = Period(min(known.start, period.start), max(known.end, period.end))
  }
}
