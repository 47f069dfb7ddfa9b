internal import Model
internal import Text

extension PageJSON {
  /// A panel of the overview.
  mutating func write(_ panel: PanelReading, to json: inout JSONText) {
    json.object { writeMembers(of: panel, within: nil, isWhole: false, to: &$0) }
  }

  /// The members of a panel.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - period: Only figures, events and claims that touch these days are told; nil for all.
  ///   - isWhole: Whether its months and breakdowns are told too, as its own page has them.
  ///   - json: Where they are written.
  mutating func writeMembers(
    of panel: PanelReading, within period: Period?, isWhole: Bool, to json: inout JSONText
  ) {
    func isTold(_ other: Period) -> Bool { period?.overlaps(other) ?? true }
    let isPerDay = panel.definition.measure == .perDay && panel.metric.kind == .flow
    json.member("family", panel.definition.family)
    json.member("title", panel.definition.titles.first ?? panel.metric.title)
    write(panel.metric, to: &json)
    json.member("measure", panel.definition.measure.rawValue)
    write(panel.headline, perDay: isPerDay, to: &json)
    write(panel.freshness, to: &json)
    json.list("goals", panel.goals) { write($1, to: &$0) }
    json.list("breaks", panel.breaks) { json, point in
      json.object(.line) { json in
        json.member("date", "\(point.day)")
        json.member("label", point.label)
        writeSource(point.source, to: &json)
      }
    }
    json.list("events", events(of: panel, within: period)) { write($1, to: &$0) }
    json.list("against", panel.against) { json, reference in
      json.object(.line) { json in
        json.member("metric", reference.metric.id)
        json.member("title", reference.metric.title)
        json.member("unit", reference.metric.unit)
        if let headline = panel.headline, reference.figure.value > 0 {
          json.member("headline_share", headline.value / reference.figure.value)
        }
        writeMembers(of: reference.figure, to: &json)
      }
    }
    json.list("figures", panel.figures.filter { isTold($0.period) }) {
      write($1, perDay: isPerDay, to: &$0)
    }
    if let daily = panel.definition.daily {
      json.object("daily") { json in
        json.member("metric", daily)
        json.list("figures", panel.daily.filter { isTold($0.period) }) { write($1, to: &$0) }
      }
    }
    guard isWhole else { return }
    let months = panel.months.filter { isTold($0.month.period) }
    json.list("months", months) { write($1, in: panel, to: &$0) }
    json.list("steps", panel.steps.filter { isTold($0.period) }) { write($1, to: &$0) }
    let breakdowns = dataset.breakdowns(
      of: panel.metric.id, parts: panel.definition.parts, knownOn: board.knownOn)
    json.list("breakdowns", breakdowns) { json, breakdown in
      json.object { json in
        json.member("name", breakdown.name)
        json.list("parts", breakdown.parts) { json, part in
          json.object { json in
            json.member("title", part.title)
            json.list("figures", part.figures.filter { isTold($0.period) }) {
              write($1, to: &$0)
            }
          }
        }
      }
    }
    json.list("claims", verdicts(about: panel, within: period)) { write($1, to: &$0) }
  }

  private mutating func write(
    _ headline: PanelReading.Headline?, perDay isPerDay: Bool, to json: inout JSONText
  ) {
    guard let headline else { return json.member("headline", nil as Double?) }
    json.object("headline") { json in
      // The figure's own members would name the value twice.
      json.member("shown", headline.value)
      // The board need not say beside a rate that rates were compared; here it is told.
      write(
        headline.change.map {
          Change(share: $0.share, base: $0.base, isOfRate: $0.isOfRate || isPerDay)
        }, to: &json)
      json.object("figure", .line) {
        writeMembers(of: headline.figure, perDay: isPerDay, to: &$0)
      }
    }
  }

  /// How current a panel is, and whose delay it is where something is overdue.
  private func write(_ freshness: Freshness?, to json: inout JSONText) {
    guard let freshness else { return json.member("freshness", nil as Double?) }
    json.object("freshness", .line) { json in
      json.member("data_to", "\(freshness.dataTo)")
      json.member(freshness.published)
      json.member("due", freshness.due.map { "\($0)" })
      json.member(freshness.state)
    }
  }

  private func events(of panel: PanelReading, within period: Period?) -> [Model.Event] {
    let today = board.knownOn ?? board.now.easternDay
    let days = period ?? panel.figures.first.map { Period($0.period.start, today) }
    let events = days.map { dataset.events(in: $0, for: panel.metric.id) } ?? []
    return events.filter { $0.date <= today }
  }

  private mutating func write(_ event: Model.Event, to json: inout JSONText) {
    json.object(.line) { json in
      json.member("date", "\(event.date)")
      json.member("label", event.label)
      json.member("kind", event.kind)
      json.member("metrics", event.metrics)
      writeSource(event.source, to: &json)
    }
  }

  private mutating func write(
    _ month: MonthReading, in panel: PanelReading, to json: inout JSONText
  ) {
    json.object(.line) { json in
      json.member(month.month.period)
      if let figure = month.figure {
        json.member(
          "shown", panel.definition.value(of: figure, kind: panel.metric.kind))
        json.object("figure") { $0.member(figure.period) }
      } else {
        json.member("figure", nil as Double?)
      }
      write(month.change, to: &json)
      if let mean = month.dailyMean {
        json.object("daily_mean") { json in
          json.member("value", mean.value)
          json.member("days", mean.days)
        }
      }
    }
  }

  /// What a cumulative total grew by, as an element of a list.
  mutating func write(_ step: Step, to json: inout JSONText) {
    json.object(.line) { json in
      json.member(step.period)
      json.member("value", step.value)
      json.member("per_day", step.perDay)
      json.member("first", step.isFirst)
      json.member("correction", step.isCorrection)
      json.object("to_total") { writeMembers(of: step.figure, to: &$0) }
    }
  }

  /// What a cumulative metric grew by from release to release.
  mutating func writeSteps(of metric: String, to json: inout JSONText) {
    guard let definition = dataset.metric(metric) else { return }
    write(definition, to: &json)
    let steps = Step.differences(of: dataset.figures(of: metric, knownOn: board.knownOn))
    json.list("steps", steps) { write($1, to: &$0) }
  }
}

extension JSONText {
  /// Whether something is overdue, by how many days, and whose delay it is.
  mutating func member(_ state: Freshness.State) {
    switch state {
    case .current: member("state", "current")
    case .late(let days):
      member("state", "publisher late")
      member("days_overdue", days)
    case .old(let days):
      member("state", "copy old")
      member("days_overdue", days)
    }
  }
}
