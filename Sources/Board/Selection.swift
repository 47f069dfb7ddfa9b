internal import Model

/// The observation under the cursor, with its metric.
struct Selection: Hashable, Sendable {
  let row: Int
  let observation: Observation
  let metric: Metric
  let source: Source
}

extension Board {
  /// What keys such as `v` and `y` are about: the figure of the selected panel, month or row.
  var selection: Selection? {
    switch place {
    case .overview(let selected):
      guard panels.indices.contains(selected) else { return nil }
      let panel = panels[selected]
      return selection(row: panel.headline?.figure.row ?? panel.figures.last?.row)
    case .months(let family, let selected):
      guard panels.indices.contains(family) else { return nil }
      let panel = panels[family]
      let month = selected ?? panel.months.last?.month
      return selection(row: panel.months.first { $0.month == month }?.figure?.row)
    case .year(let family, let year, let selected):
      guard panels.indices.contains(family) else { return nil }
      let month = selected ?? year.months[11]
      return selection(row: panels[family].months.first { $0.month == month }?.figure?.row)
    case .steps(let metric, let selected):
      let steps = steps(of: metric)
      guard let latest = steps.indices.last else { return nil }
      return selection(row: steps[min(selected ?? latest, latest)].figure.row)
    case .month(let family, let month, let row):
      let rows = observations(of: month, family: family)
      return rows.isEmpty ? nil : selection(row: rows[min(row, rows.count - 1)].row)
    case .revisions(let metric, let period, let selected):
      let revisions = dataset?.revisions(of: period, metric: metric, knownOn: knownOn) ?? []
      return revisions.indices.contains(selected) ? selection(row: revisions[selected].row) : nil
    case .changes(let selected):
      let lines = changeLines
      return lines.indices.contains(selected) ? selection(of: lines[selected]) : nil
    case .years, .pace, .claims, .sources, .formulas, .help: return nil
    }
  }

  /// The observation that a change brought, or the one shown in its place; nil where it is gone.
  private func selection(of line: ChangeLine) -> Selection? {
    guard let dataset, dataset.metric(line.id) != nil else { return nil }
    let revisions = dataset.revisions(of: line.period, metric: line.id, knownOn: knownOn)
    let same = revisions.last { revision in
      revision.observation.value == line.amount
        && dataset.sources[revision.observation.source].publisher == line.publisher
    }
    return selection(row: (same ?? revisions.last(where: \.isShown))?.row)
  }

  private func selection(row: Int?) -> Selection? {
    guard let row, let dataset else { return nil }
    let observation = dataset.observations[row]
    return Selection(
      row: row, observation: observation, metric: dataset.metrics[observation.metric],
      source: dataset.sources[observation.source])
  }

  /// Everything needed to quote the selected figure: value, what it is not, metric, period,
  /// publisher, title, publication day and address.
  var citation: String? {
    guard let selection else { return citationOfClaim ?? listedSource.map(words) }
    let (observation, source) = (selection.observation, selection.source)
    let value = wording.value(observation.value, bound: observation.bound)
    let caveats = caveats(of: selection)
    let words = caveats.isEmpty ? "" : " (\(caveats.joined(separator: "; ")))"
    return [
      "\(value) \(selection.metric.unit)\(words)", selection.metric.title,
      observation.period.label, source.publisher, source.title, observation.published.words(),
      source.url,
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What a quotation of a figure may not leave out: that it is not final, that nobody stated it so,
  /// that others say something else.
  private func caveats(of selection: Selection) -> [String] {
    let observation = selection.observation
    var caveats = observation.status == .reported ? [] : [observation.status.rawValue]
    switch observation.quality {
    case .primary, .secondary, .conflict: break
    case .derived: caveats.append("computed from a published change or ratio, not stated there")
    case .uncertain: caveats.append(observation.quality.word)
    }
    let figure = dataset?.figures(of: selection.metric.id, knownOn: knownOn)
      .first { $0.period == observation.period && $0.isContested }
    if let range = figure?.disagreement {
      let ends = "\(wording.value(range.lowerBound))–\(wording.value(range.upperBound))"
      caveats.append("sources disagree: \(ends)")
    } else if observation.quality == .conflict || figure != nil {
      caveats.append("sources disagree")
    }
    return caveats
  }

  /// The address of the source of what is selected.
  var address: String? {
    (selection?.source ?? selectedClaim?.source ?? listedSource)?.url
  }

  /// The claim selected on the page of claims, with where it was said.
  private var selectedClaim: (claim: Claim, source: Source)? {
    guard case .claims(let selected) = place, let dataset, let last = verdicts.indices.last,
      let claim = claim(verdicts[min(selected, last)].claim),
      let source = dataset.index(ofSource: claim.source)
    else { return nil }
    return (claim, dataset.sources[source])
  }

  private var citationOfClaim: String? {
    selectedClaim.map { claim, source in
      let value = wording.compact(claim.value, bound: claim.bound, unit: claim.unit)
      let said = [claim.speaker, "\(claim.name): \(value)", claim.saidOn?.short() ?? ""]
      return (said + [words(source)]).filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The source selected on the page of sources.
  private var listedSource: Source? {
    guard case .sources(let selected) = place else { return nil }
    let index = selected - refresh.files.count
    return sources.indices.contains(index) ? sources[index].source : nil
  }

  private func words(_ source: Source) -> String {
    [source.publisher, source.title, source.published.words(), source.url]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
