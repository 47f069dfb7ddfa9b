import Model
import System

extension Snapshot {
  /// Everything but the observations' columns, as bytes.
  ///
  /// - Parameters:
  ///   - folder: The data folder, by its whole path.
  ///   - program: The program's own file: another version of it may read the files another way.
  /// - Returns: The bytes.
  func tables(of folder: String, readBy program: FileIdentity) -> [UInt8] {
    var encoder = CacheEncoder()
    encoder.put(folder)
    encoder.put(program)
    encoder.put(files) { $0.put($1) }
    encoder.put(dataset.title)
    encoder.put(dataset.metrics) { $0.put($1) }
    encoder.put(dataset.sources) { $0.put($1) }
    encoder.put(dataset.goals) { $0.put($1) }
    encoder.put(dataset.events) { $0.put($1) }
    encoder.put(dataset.claims) { $0.put($1) }
    encoder.put(dataset.checks) { $0.put($1) }
    encoder.put(dataset.panels) { $0.put($1) }
    encoder.put(dataset.pace) { $0.put($1) }
    encoder.put(dataset.dimensions) { encoder, set in
      encoder.put(set) {
        $0.put($1.name)
        $0.put($1.value)
      }
    }
    for count in dataset.observations.columns.counts { encoder.put(count) }
    return encoder.bytes
  }
}

extension CacheEncoder {
  fileprivate mutating func put(_ identity: FileIdentity) {
    put(Int(bitPattern: identity.device))
    put(Int(bitPattern: identity.inode))
    put(identity.size)
    put(identity.modified)
    put(identity.changed)
  }

  fileprivate mutating func put(_ file: Snapshot.File) {
    put(file.path)
    put(file.table) { $0.put($1) }
    put(Int(file.delimiter))
    put(file.identity)
    put(file.sha256)
    put(file.rows)
    put(file.coverage) { $0.put($1) }
  }

  fileprivate mutating func put(_ day: Day) { put(Int(day.number)) }

  fileprivate mutating func put(_ period: Period) {
    put(period.start)
    put(period.end)
  }

  fileprivate mutating func put(_ published: Publication) {
    put(published.day)
    put(published.precision)
  }

  fileprivate mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }

  fileprivate mutating func put(_ metric: Metric) {
    put(metric.id)
    put(metric.family)
    put(metric.kind)
    put(metric.unit)
    put(metric.cadence)
    put(metric.title)
    put(metric.definition)
    put(metric.notComparableWith)
  }

  fileprivate mutating func put(_ source: Source) {
    put(source.id)
    put(source.publisher)
    put(source.title)
    put(source.published)
    put(source.url)
    put(source.licence)
    put(source.file)
    put(source.sha256)
    put(source.note)
    put(source.checked) { $0.put($1) }
  }

  fileprivate mutating func put(_ goal: Goal) {
    put(goal.id)
    put(goal.metric)
    put(goal.span)
    put(goal.from)
    put(goal.to) { $0.put($1) }
    put(goal.low)
    put(goal.high)
    put(goal.label)
    put(goal.source)
  }

  fileprivate mutating func put(_ event: Event) {
    put(event.date)
    put(event.label)
    put(event.kind)
    put(event.source)
    put(event.metrics)
  }

  fileprivate mutating func put(_ claim: Claim) {
    put(claim.id)
    put(claim.metric)
    put(claim.checkAgainst)
    put(claim.measure)
    put(claim.saidOn) { $0.put($1) }
    put(claim.period) { $0.put($1) }
    put(claim.bound)
    put(claim.value)
    put(claim.unit)
    put(claim.speaker)
    put(claim.source)
    put(claim.note)
  }

  fileprivate mutating func put(_ check: Check) {
    put(check.id)
    put(check.expression)
    put(check.comparedWith)
    put(check.note)
  }

  fileprivate mutating func put(_ panel: PanelDefinition) {
    put(panel.family)
    put(panel.titles)
    put(panel.strip)
    put(panel.metric)
    put(panel.daily) { $0.put($1) }
    put(panel.cumulative) { $0.put($1) }
    put(panel.chart)
    put(panel.measure)
    put(panel.against)
    put(panel.parts)
  }

  fileprivate mutating func put(_ pace: PaceDefinition) {
    put(pace.titles)
    put(pace.metric)
    put(pace.annual) { $0.put($1) }
    put(pace.goal)
    put(pace.definitionSince) { $0.put($1) }
    put(pace.claimed)
    put(pace.chain) { encoder, chain in
      encoder.put(chain.entries)
      encoder.put(chain.left)
      encoder.put(chain.held)
      encoder.put(chain.apart) { $0.put($1) }
    }
  }
}
