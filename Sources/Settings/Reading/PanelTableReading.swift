internal import Model
internal import Text

/// Reads `[[panels]]`: which panels there are, in which order, and what they show.
enum PanelTableReading {
  /// How many panels the overview and the digits have room for.
  static let most = 4

  private static let keys = [
    "family", "metric", "daily", "cumulative", "titles", "strip", "chart", "measure", "against",
    "parts",
  ]

  /// The overrides in their order; those with faults are left out.
  static func read(_ raw: RawValue, _ faults: inout FaultCollector) -> [PanelOverride] {
    guard case .list(let elements) = raw.content else {
      return faults.refuse(raw, for: "panels", hint: "write [[panels]] above the keys of each")
        ?? []
    }
    var panels: [PanelOverride] = []
    for element in elements {
      guard let panel = panel(element, &faults) else { continue }
      if panels.contains(where: { $0.family.value == panel.family.value }) {
        faults.add(
          SettingsFault(
            at: panel.family.origin, "a second panel for the family", value: panel.family.value,
            hint: "each family has one panel"))
      } else if panels.count == most {
        faults.add(
          SettingsFault(at: element.origin, "one panel too many", hint: "there is room for \(most)")
        )
      } else {
        panels.append(panel)
      }
    }
    return panels
  }

  private static func panel(_ raw: RawValue, _ faults: inout FaultCollector) -> PanelOverride? {
    guard case .table(let entries) = raw.content else {
      return faults.refuse(raw, for: "panels", hint: "write [[panels]] above the keys of each")
    }
    for entry in entries where !keys.contains(entry.key) {
      faults.add(
        SettingsFault(
          at: entry.keyOrigin, "[[panels]] has no key", value: entry.key,
          hint: didYouMean(entry.key, among: keys)
            ?? "it has \(alternatives(keys))"))
    }
    func value<Value>(_ key: String, _ read: (ValueReader, RawValue) -> Value?) -> Setting<Value>? {
      guard let raw = entries.first(where: { $0.key == key })?.value else { return nil }
      return read(ValueReader(name: key), raw).map { Setting($0, from: raw.origin) }
    }
    guard entries.contains(where: { $0.key == "family" }) else {
      faults.add(
        SettingsFault(at: raw.origin, "a panel without family", hint: "add family = \"…\""))
      return nil
    }
    // One after the other, so that each fault is found.
    let family = value("family") { $0.id($1, &faults) }
    let metric = value("metric") { $0.id($1, &faults) }
    let daily = value("daily") { $0.id($1, allowsEmpty: true, &faults) }
    let cumulative = value("cumulative") { $0.id($1, allowsEmpty: true, &faults) }
    let titles = value("titles") { $0.titles($1, &faults) }
    let strip = value("strip") { $0.shownText($1, hint: "write a short name", &faults) }
    let chart = value("chart") { reader, raw in
      reader.choice(
        raw, of: PanelDefinition.Chart.allCases.map { ($0.rawValue, $0) }, &faults)
    }
    let measure = value("measure") { reader, raw in
      reader.choice(
        raw, of: PanelDefinition.Measure.allCases.map { ($0.rawValue, $0) }, &faults)
    }
    let against = value("against") { $0.ids($1, &faults) }
    let parts = value("parts") { $0.ids($1, &faults) }
    return family.map { family in
      PanelOverride(
        family: family, metric: metric, daily: daily, cumulative: cumulative, titles: titles,
        strip: strip, chart: chart, measure: measure, against: against, parts: parts)
    }
  }
}

extension ValueReader {
  /// The id of a family or a metric.
  fileprivate func id(
    _ raw: RawValue, allowsEmpty: Bool = false, _ faults: inout FaultCollector
  ) -> String? {
    shownText(raw, allowsEmpty: allowsEmpty, hint: "write an id of the data package", &faults)
  }

  /// Ids of metrics, perhaps none, each with its place.
  fileprivate func ids(
    _ raw: RawValue, _ faults: inout FaultCollector
  ) -> [Setting<String>]? {
    let elements = elements(raw)
    let ids = elements.compactMap { element in
      id(element, &faults).map { Setting($0, from: element.origin) }
    }
    return ids.count == elements.count ? ids : nil
  }

  /// At least one title; the longest comes first, however they are listed.
  fileprivate func titles(_ raw: RawValue, _ faults: inout FaultCollector) -> [String]? {
    let elements = elements(raw)
    guard !elements.isEmpty else {
      return faults.refuse(raw, for: name, hint: "list at least one title")
    }
    let titles = elements.compactMap { shownText($0, hint: "write a title in quotes", &faults) }
    return titles.count == elements.count ? titles.sorted { $0.columns > $1.columns } : nil
  }
}
