internal import Text

/// The parts of a configuration file, each key known.
struct FileSections {
  /// The values of the settings, by ``SettingName``.
  private(set) var values: [String: RawValue] = [:]
  /// The entries of `[keys]`.
  private(set) var keys: [RawValue.Entry] = []
  /// The tables of `[[panels]]`.
  private(set) var panels: RawValue?
  /// The tables of `[[alerts]]`.
  private(set) var alerts: RawValue?

  /// Sorts a document's entries, and names those that are unknown or in the wrong place.
  init(_ entries: [RawValue.Entry], _ faults: inout FaultCollector) {
    for entry in entries {
      switch entry.key {
      case "panels": panels = entry.value
      case "keys":
        if let table = Self.table(entry, &faults) { keys = table }
      case "alerts": alerts = entry.value
      case "numbers", "wall":
        for inner in Self.table(entry, &faults) ?? [] {
          add(inner, section: entry.key, &faults)
        }
      default: add(entry, section: "", &faults)
      }
    }
  }

  private mutating func add(
    _ entry: RawValue.Entry, section: String, _ faults: inout FaultCollector
  ) {
    let name = section.isEmpty ? entry.key : "\(section).\(entry.key)"
    // A key in quotes may hold a dot, and is then none of ours.
    guard !entry.key.contains("."), SettingName(rawValue: name) != nil else {
      faults.add(Self.unknown(entry, in: section))
      return
    }
    values[name] = entry.value
  }

  private static func table(
    _ entry: RawValue.Entry, _ faults: inout FaultCollector
  ) -> [RawValue.Entry]? {
    guard case .table(let entries) = entry.value.content else {
      return faults.refuse(
        entry.value, for: entry.key, hint: "it is a section: write [\(entry.key)] above its keys")
    }
    return entries
  }

  private static func unknown(_ entry: RawValue.Entry, in section: String) -> SettingsFault {
    let known = SettingName.allCases
    let here = known.filter { $0.section == section }.map(\.key)
    let sections = ["numbers", "wall", "panels", "alerts", "keys"]
    let hint: String? =
      if let elsewhere = known.first(where: { $0.key == entry.key }) {
        elsewhere.section.isEmpty
          ? "it belongs at the top, before the first section"
          : "it belongs in [\(elsewhere.section)]"
      } else if section.isEmpty {
        didYouMean(entry.key, among: here + sections)
      } else {
        didYouMean(entry.key, among: here) ?? "[\(section)] has \(alternatives(here))"
      }
    return SettingsFault(
      at: entry.keyOrigin, section.isEmpty ? "unknown key" : "[\(section)] has no key",
      value: entry.key, hint: hint)
  }
}
