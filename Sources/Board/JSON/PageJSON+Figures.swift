internal import Model
internal import Text

extension PageJSON {
  /// A figure as an element of a list, on one line.
  mutating func write(
    _ figure: Figure, perDay isPerDay: Bool = false, to json: inout JSONText
  ) {
    json.object(.line) { writeMembers(of: figure, perDay: isPerDay, to: &$0) }
  }

  /// The members of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - isPerDay: Whether its rate a day is told as well, as its panel shows it.
  ///   - json: Where they are written.
  mutating func writeMembers(
    of figure: Figure, perDay isPerDay: Bool = false, to json: inout JSONText
  ) {
    json.member(figure.period)
    json.member("value", figure.value)
    if isPerDay { json.member("per_day", figure.perDay) }
    json.member("bound", figure.bound.rawValue)
    json.member("status", figure.status.rawValue)
    json.member("quality", figure.quality.rawValue)
    json.member("disagreement", figure.disagreement)
    json.member("firm", figure.isFirm)
    if let first = figure.firstPublished { json.member("first_published_value", first) }
    json.member("observations", figure.observations)
    writeSource(figure.source, figure.published, to: &json)
  }

  /// The members of an observation.
  mutating func write(_ observation: Observation, to json: inout JSONText) {
    json.member("metric", dataset.metrics[observation.metric].id)
    json.member(observation.period)
    json.member("value", observation.value)
    json.member("bound", observation.bound.rawValue)
    json.member("status", observation.status.rawValue)
    json.member("quality", observation.quality.rawValue)
    writeSource(observation.source, observation.published, to: &json)
    if !observation.note.isEmpty { json.member("note", observation.note) }
  }

  private mutating func writeSource(
    _ index: Int, _ published: Publication, to json: inout JSONText
  ) {
    let source = dataset.sources[index].id
    sources.insert(source)
    json.member("source", source)
    json.member(published)
  }

  /// A source named by its id, which may be empty.
  mutating func writeSource(_ id: String, to json: inout JSONText) {
    if !id.isEmpty { sources.insert(id) }
    json.member("source", id.isEmpty ? nil : id)
  }

  /// A computed number with how it was computed.
  func write(_ name: String, _ formula: Formula?, to json: inout JSONText) {
    guard let formula else { return json.member(name, nil as Double?) }
    json.object(name, .line) { writeMembers(of: formula, to: &$0) }
  }

  /// The members of a formula.
  func writeMembers(of formula: Formula, to json: inout JSONText) {
    json.member("value", formula.result)
    json.member("unit", formula.unit)
    json.member("name", formula.name)
    json.member("expression", board.wording.text(formula.expression))
  }

  /// A change as a member.
  func write(_ change: Change?, to json: inout JSONText) {
    guard let change else { return json.member("change", nil as Double?) }
    json.object("change", .line) { json in
      json.member("share", change.share)
      json.member("of_rates", change.isOfRate)
      json.object("base") { $0.member(change.base) }
    }
  }

  /// A metric as a member.
  func write(_ metric: Metric, to json: inout JSONText) {
    json.object("metric") { json in
      json.member("id", metric.id)
      json.member("title", metric.title)
      json.member("family", metric.family)
      json.member("kind", metric.kind.rawValue)
      json.member("unit", metric.unit)
      json.member("cadence", metric.cadence.rawValue)
      json.member("definition", metric.definition)
      json.member("not_comparable_with", metric.notComparableWith)
    }
  }

  /// A goal as an element of a list.
  mutating func write(_ goal: Goal, to json: inout JSONText) {
    json.object(.line) { json in
      json.member("id", goal.id)
      json.member("metric", goal.metric)
      json.member("per", goal.span.rawValue)
      json.member("from", "\(goal.from)")
      json.member("to", goal.to.map { "\($0)" })
      json.member("low", goal.low)
      json.member("high", goal.high)
      json.member("label", goal.label)
      writeSource(goal.source, to: &json)
    }
  }

  /// A source as an element of a list.
  func write(_ source: Source, to json: inout JSONText) {
    json.object { writeMembers(of: source, to: &$0) }
  }

  /// The members of a source.
  func writeMembers(of source: Source, to json: inout JSONText) {
    json.member("id", source.id)
    json.member("publisher", source.publisher)
    json.member("title", source.title)
    json.member(source.published)
    json.member("url", source.url)
    json.member("licence", source.licence)
    json.member("file", source.file)
    json.member("sha256", source.sha256)
    json.member("note", source.note)
    json.member("checked", source.checked.map { "\($0)" })
  }
}

extension JSONText {
  /// The days of a period, both included.
  mutating func member(_ period: Period) {
    member("start", "\(period.start)")
    member("end", "\(period.end)")
  }

  /// When something was published, and how that is known; null where nothing is.
  mutating func member(_ published: Publication) {
    member("published", published.isDated ? "\(published.day)" : nil)
    member("published_precision", published.precision.rawValue)
  }

  /// A range of values; null where there is none.
  mutating func member(_ name: String, _ range: ClosedRange<Double>?) {
    guard let range else { return member(name, nil as Double?) }
    object(name, .line) { json in
      json.member("low", range.lowerBound)
      json.member("high", range.upperBound)
    }
  }
}

extension Instant {
  /// The moment by the viewer's clock and zone: `2026-11-21T14:02:11-05:00`.
  var iso: String {
    let minutes = localOffset.magnitude / 60
    let (hours, rest) = (String(minutes / 60), String(minutes % 60))
    func two(_ text: String) -> String { text.count < 2 ? "0" + text : text }
    return "\(localDay)T\(clockText)\(localOffset < 0 ? "-" : "+")\(two(hours)):\(two(rest))"
  }
}
