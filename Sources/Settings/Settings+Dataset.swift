public import Model
internal import Text

extension Settings {
  /// The panels that the user wants of a data package.
  ///
  /// Without `[[panels]]` they are the package's own. With it they are those that are listed, each
  /// the package's panel of its family with some values replaced, or, for a family that the package
  /// has no panel for, one of the family's first metric. A panel that is given another metric keeps
  /// nothing of the package's: its titles would name, and its other metrics belong to, another thing.
  ///
  /// - Returns: The panels, and what in the settings does not fit the package, pages included; what
  ///   does not fit is left as the package has it.
  /// - Complexity: O(*p* · *m*) for *p* panels and *m* metrics.
  public func panels(
    of dataset: Dataset
  ) -> (panels: [PanelDefinition], faults: [SettingsFault]) {
    var faults = FaultCollector()
    let result = panels.compactMap { $0.definition(in: dataset, &faults) }
    let shown = result.isEmpty ? dataset.panels : result
    for page in [startPage] + wallPages.value.map({ Setting($0, from: wallPages.origin) }) {
      check(page, families: shown.map(\.family), &faults)
    }
    for alert in alerts {
      for metric in alert.alert.metrics {
        _ = known(Setting(metric, from: alert.rule), in: dataset, &faults)
      }
    }
    return (shown, faults.inOrder)
  }

  private func check(
    _ page: Setting<PageChoice>, families: [String], _ faults: inout FaultCollector
  ) {
    guard case .family(let name) = page.value, !families.contains(name) else { return }
    let known = families + PageChoice.names
    faults.add(
      SettingsFault(
        at: page.origin, "no page is called", value: name,
        hint: didYouMean(name, among: known)
          ?? "there are \(known.joined(separator: ", "))"))
  }
}

extension PanelOverride {
  fileprivate func definition(
    in dataset: Dataset, _ faults: inout FaultCollector
  ) -> PanelDefinition? {
    let own = dataset.panels.first { $0.family == family.value }
    guard let base = base(in: dataset, own: own, &faults) else { return nil }
    let subject = dataset.metric(base.metric)
    var wantedMeasure = measure?.value ?? base.measure
    if wantedMeasure == .perDay, let subject, subject.kind != .flow {
      if let measure {
        faults.add(
          SettingsFault(
            at: measure.origin, "measure cannot be", value: measure.value.rawValue,
            hint: "\(subject.id) is a \(subject.kind.rawValue), and only a flow adds up over days"))
      }
      wantedMeasure = .value
    }
    let wantedDaily: String? =
      if let daily {
        daily.value.isEmpty ? nil : known(daily, in: dataset, &faults) ?? base.daily
      } else {
        base.daily
      }
    return PanelDefinition(
      family: base.family, titles: titles?.value ?? base.titles,
      strip: strip?.value ?? titles?.value.last ?? base.strip, metric: base.metric,
      daily: wantedDaily, cumulative: wantedCumulative(base, in: dataset, &faults),
      chart: chart?.value ?? base.chart,
      measure: wantedMeasure,
      against: against?.value.compactMap { known($0, in: dataset, &faults) } ?? base.against,
      parts: parts?.value.compactMap { known($0, in: dataset, &faults) } ?? base.parts)
  }

  /// The running total whose steps the panel leads to: only a cumulative metric has any.
  private func wantedCumulative(
    _ base: PanelDefinition, in dataset: Dataset, _ faults: inout FaultCollector
  ) -> String? {
    guard let cumulative else { return base.cumulative }
    guard !cumulative.value.isEmpty else { return nil }
    guard let id = known(cumulative, in: dataset, &faults) else { return base.cumulative }
    guard let kind = dataset.metric(id)?.kind, kind != .cumulative else { return id }
    faults.add(
      SettingsFault(
        at: cumulative.origin, "cumulative cannot be", value: id,
        hint: "\(id) is a \(kind.rawValue), and only a running total has steps between releases"))
    return base.cumulative
  }

  /// The panel that the other values replace parts of.
  private func base(
    in dataset: Dataset, own: PanelDefinition?, _ faults: inout FaultCollector
  ) -> PanelDefinition? {
    if let metric, metric.value != own?.metric {
      guard let id = known(metric, in: dataset, &faults), let found = dataset.metric(id) else {
        return own
      }
      return PanelDefinition.defaults(for: [found]).first.map { $0.inFamily(family.value) }
    }
    if let own { return own }
    let ofFamily = dataset.metrics.filter { $0.family == family.value }
    if let panel = PanelDefinition.defaults(for: ofFamily).first { return panel }
    let families = dataset.panels.map(\.family) + dataset.metrics.map(\.family)
    faults.add(
      SettingsFault(
        at: family.origin, "no metric of the family", value: family.value,
        hint: didYouMean(family.value, among: families)))
    return nil
  }
}

/// A metric's id, if the data has it.
private func known(
  _ id: Setting<String>, in dataset: Dataset, _ faults: inout FaultCollector
) -> String? {
  if dataset.metric(id.value) != nil { return id.value }
  faults.add(
    SettingsFault(
      at: id.origin, "no metric", value: id.value,
      hint: didYouMean(id.value, among: dataset.metrics.map(\.id))))
  return nil
}

extension PanelDefinition {
  /// The same panel on another family's page.
  fileprivate func inFamily(_ family: String) -> PanelDefinition {
    PanelDefinition(
      family: family, titles: titles, strip: strip, metric: metric, daily: daily,
      cumulative: cumulative, chart: chart, measure: measure, against: against, parts: parts)
  }
}
