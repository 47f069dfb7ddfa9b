internal import Board
internal import Canvas
internal import Text

/// Reads `[keys]`: which key does what.
struct KeyReading {
  private let standard: KeyBindings
  /// What the file asks for, in its order.
  private var asked: [(action: Action, keys: Setting<[Key]>, places: [(key: Key, raw: RawValue)])] =
    []

  /// - Parameter standard: The bindings to change.
  init(standard: KeyBindings) { self.standard = standard }

  /// The bindings that the entries of `[keys]` ask for.
  ///
  /// An action has the keys that are listed for it, and no others. A key that is taken from an
  /// action that kept its own is no conflict, so that a file stays right when a later version binds
  /// more keys; only an action that is left without any is worth a warning.
  mutating func read(
    _ entries: [RawValue.Entry], _ faults: inout FaultCollector
  ) -> [KeySetting] {
    for entry in entries {
      guard let action = action(entry, &faults) else { continue }
      guard let keys = keys(entry, &faults) else { continue }
      asked.append((action, Setting(keys.map(\.key), from: entry.value.origin), keys))
    }
    let taken = conflicts(&faults)
    let result = standard.bindings.map { binding in
      if let own = asked.first(where: { $0.action == binding.action }) {
        return KeySetting(action: binding.action, keys: own.keys)
      }
      let left = binding.keys.filter { taken[$0] == nil }
      if left.isEmpty, let key = binding.keys.first, let raw = taken[key] {
        faults.add(
          SettingsFault(
            at: raw.origin, severity: .warning,
            "keys.\(binding.action.name) is left without a key by", value: raw.text,
            hint: "give it another one under [keys]"))
      }
      return KeySetting(action: binding.action, keys: Setting(left))
    }
    refuseLockIn(result, entries, &faults)
    return result
  }

  private func action(_ entry: RawValue.Entry, _ faults: inout FaultCollector) -> Action? {
    let known = standard.bindings.map(\.action)
    if let action = known.first(where: { $0.name == entry.key }) { return action }
    faults.add(
      SettingsFault(
        at: entry.keyOrigin, "no action is called", value: entry.key,
        hint: didYouMean(entry.key, among: known.map(\.name))
          ?? "`paceboard config` lists them"))
    return nil
  }

  private func keys(
    _ entry: RawValue.Entry, _ faults: inout FaultCollector
  ) -> [(key: Key, raw: RawValue)]? {
    var keys: [(key: Key, raw: RawValue)] = []
    var isGood = true
    let setting = "keys.\(entry.key)"
    for raw in ValueReader(name: setting).elements(entry.value) {
      guard case .string(let name) = raw.content else {
        let _: Key? = faults.refuse(
          raw, for: setting, hint: "write a key in quotes, or a list of keys in brackets")
        isGood = false
        continue
      }
      switch KeyWord(name) {
      case .key(let key): if !keys.contains(where: { $0.key == key }) { keys.append((key, raw)) }
      case .wrong(let hint):
        let _: Key? = faults.refuse(raw, for: setting, hint: hint)
        isGood = false
      }
    }
    return isGood ? keys : nil
  }

  /// Names keys that two actions ask for.
  ///
  /// - Returns: Every key asked for, with the place that asks for it first.
  private func conflicts(_ faults: inout FaultCollector) -> [Key: RawValue] {
    var taken: [Key: (raw: RawValue, action: Action)] = [:]
    for (action, _, places) in asked {
      for (key, raw) in places {
        guard let other = taken[key] else {
          taken[key] = (raw, action)
          continue
        }
        faults.add(
          SettingsFault(
            at: raw.origin, "keys.\(action.name) cannot have the key of keys.\(other.action.name)",
            value: raw.text, hint: "\(other.raw.origin.line.map { "line \($0)" } ?? "it") has it"))
      }
    }
    return taken.mapValues(\.raw)
  }

  /// Refuses bindings with which the board could not be left.
  private func refuseLockIn(
    _ result: [KeySetting], _ entries: [RawValue.Entry], _ faults: inout FaultCollector
  ) {
    let ways = result.filter { $0.action == .quit || $0.action == .interrupt }
    guard ways.allSatisfy({ $0.keys.value.isEmpty }), let last = entries.last else { return }
    let culprit = entries.last { ways.map(\.action.name).contains($0.key) } ?? last
    faults.add(
      SettingsFault(
        at: culprit.keyOrigin, "no key is left for quit or interrupt",
        hint: "leave one of them a key"))
  }
}

extension Origin {
  /// The line, of an origin in a file.
  fileprivate var line: Int? {
    if case .file(_, let line, _) = self { line } else { nil }
  }
}
