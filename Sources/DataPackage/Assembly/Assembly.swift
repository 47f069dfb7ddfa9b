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
  private(set) var outcomes: [Outcome]
  /// What is wrong with the references of the descriptor.
  private(set) var descriptorFaults: FaultList

  /// Whether rows were left out because they are of days to come.
  private(set) var hasAheadRows = false

  private let parts: [Part]
  private let today: Day?
  private var metrics = Index<Metric>("metric")
  private var sources = Index<Source>("source")
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
    let ids = Set(rows.entries.map(\.claim.id))
    for entry in rows.entries {
      let hasSource = check(entry.claim.source, entry.source, in: sources, position)
      guard count(hasSource, position) else { continue }
      let against = entry.claim.checkAgainst
      // Such a claim is still worth showing; it says of itself that it cannot be checked.
      if metrics.hasTable, !against.isEmpty, !metrics.contains(against), !ids.contains(against) {
        warn(
          of: against, "metric or claim",
          hint: metrics.hint(for: against) ?? didYouMean(against, among: ids.sorted()),
          entry.checkAgainst, position)
      }
      claims.append(entry.claim)
      if let said = entry.claim.saidOn { outcomes[position].cover(Period(said, said)) }
    }
  }

  private mutating func link(_ rows: CheckRows, _ position: Int) {
    outcomes[position].rows = rows.count
    // A bad row of a claim, or a bad file of them, has been told; what refers to it is not at fault.
    let claimed = parts.compactMap { part -> [String]? in
      guard case .claims(let rows) = part.table else { return nil }
      return rows.entries.map(\.claim.id) + rows.ids.bad.keys
    }
    for entry in rows.entries {
      checks.append(entry.check)
      for side in entry.sides {
        for id in side.expression.claims
        where !claimed.isEmpty && !claimed.contains(where: { $0.contains(id) }) {
          warn(
            of: id, "claim", hint: didYouMean(id, among: claimed.joined()), side.place, position)
        }
        for id in side.expression.metrics where metrics.hasTable && !metrics.contains(id) {
          warn(of: id, "metric", hint: metrics.hint(for: id), side.place, position)
        }
      }
    }
  }

  // MARK: Observations

  private mutating func observations() -> (Observations, [[Dimension]]) {
    var linked: [LinkedObservations] = []
    var positions: [Int] = []
    var dimensions = DimensionSets()
    for (position, part) in parts.enumerated() {
      guard case .observations(let rows) = part.table else { continue }
      linked.append(link(rows, position, &dimensions))
      positions.append(position)
    }
    for row in RepeatedRows.found(in: linked) {
      tell(row, in: linked[row.file].rows, positions)
      linked[row.file].repeated.insert(row.entry)
    }
    for position in positions { outcomes[position].faults = outcomes[position].faults.inOrder }
    return (LinkedObservations.joined(linked, metrics: metrics.values.count), dimensions.sets)
  }

  private mutating func link(
    _ rows: ObservationRows, _ position: Int, _ dimensions: inout DimensionSets
  ) -> LinkedObservations {
    let known = rows.metrics.texts.map { metrics.index(of: $0) }
    let kinds = known.map { $0.map { metrics.values[$0].kind } }
    let linked = LinkedObservations(
      rows: rows, metrics: known, sources: rows.sources.texts.map { sources.index(of: $0) },
      dimensions: rows.dimensions.dimensions.map { dimensions.index(of: $0) },
      ahead: AheadRows(rows, kinds: kinds, today: today))
    if linked.ahead.isClockWrong { warnOfClock(position) }
    for (index, entry) in rows.entries.enumerated() {
      let isLinked = linked.isLinked(entry)
      let ahead = isLinked ? linked.ahead.reason(entry) : nil
      _ = count(isLinked && ahead == nil, position)
      if let ahead {
        tell(ahead, at: rows.metricPlace(of: index), position)
      } else if isLinked {
        outcomes[position].cover(Period(entry.start, entry.end))
      } else {
        let metric = rows.metrics.texts[Int(entry.metric)]
        let source = rows.sources.texts[Int(entry.source)]
        _ = check(metric, rows.metricPlace(of: index), in: metrics, position)
        _ = check(source, rows.sourcePlace(of: index), in: sources, position)
      }
    }
    for (index, place) in rows.negatives {
      warnOfNegative(rows.entries[index], linked, at: place, position)
    }
    return linked
  }

  private mutating func tell(_ reason: AheadRows.Reason, at place: Place, _ position: Int) {
    hasAheadRows = true
    let (message, day) =
      switch reason {
      case .published(let day): ("published on a day to come", day)
      case .covered(let day): ("covers days to come", day)
      }
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column, message: message,
        value: "\(day)", hint: "it is left out until then"))
  }

  private mutating func tell(
    _ row: RepeatedRows.Found, in rows: ObservationRows, _ positions: [Int]
  ) {
    let (position, place) = (positions[row.file], rows.metricPlace(of: row.entry))
    outcomes[position].rows -= 1
    outcomes[position].badRows += 1
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column,
        message: "duplicate observation",
        value: rows.metrics.texts[Int(rows.entries[row.entry].metric)],
        hint:
          "\(parts[positions[row.first.file]].file):\(row.first.line) has the same metric, days,"
          + " dimensions, source and publication"))
  }

  private mutating func warnOfClock(_ position: Int) {
    guard let today else { return }
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: 1, column: 1, severity: .warning,
        message: "most of it is of days to come, by the clock", value: "\(today)",
        hint: "is the clock right?"), severity: .warning)
  }

  private mutating func warnOfNegative(
    _ entry: ObservationRows.Entry, _ linked: LinkedObservations, at place: Place, _ position: Int
  ) {
    guard let metric = linked.metrics[Int(entry.metric)] else { return }
    let (kind, file) = (metrics.values[metric].kind, parts[position].file)
    switch kind {
    case .flow, .stock, .mean, .cumulative:
      outcomes[position].faults.add(
        Fault(
          file: file, line: place.line, column: place.column, severity: .warning,
          message: "value below zero", value: "\(entry.value)",
          hint: "a \(kind.rawValue) counts from zero"), severity: .warning)
    case .rate: break
    }
  }

  // MARK: References

  /// Whether an id is known; a fault at its place where it is not.
  private mutating func check<Value>(
    _ id: String, _ place: Place, in index: Index<Value>, _ position: Int
  ) -> Bool {
    if index.contains(id) { return true }
    guard index.hasTable else { return false }
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column,
        message: "unknown \(index.what)", value: id, hint: index.hint(for: id)))
    return false
  }

  /// Warns of a reference to nothing that costs no row.
  private mutating func warn(
    of id: String, _ what: String, hint: String?, _ place: Place, _ position: Int
  ) {
    outcomes[position].faults.add(
      Fault(
        file: parts[position].file, line: place.line, column: place.column, severity: .warning,
        message: "unknown \(what)", value: id, hint: hint), severity: .warning)
  }

  /// Counts a row as in or left out.
  private mutating func count(_ isLinked: Bool, _ position: Int) -> Bool {
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
  fileprivate mutating func cover(_ period: Period) {
    guard let known = coverage else {
      coverage = period
      return
    }
    guard period.start < known.start || period.end > known.end else { return }
    coverage = Period(min(known.start, period.start), max(known.end, period.end))
  }
}
