/// Everything that was said about the settings, before it is decided what holds.
struct Layers {
  private let flags: [SettingFlag]
  private let environment: Environment
  /// The file's values by their names: `refresh`, `wall.every`.
  private let file: [String: RawValue]
  var faults: FaultCollector

  init(
    flags: [SettingFlag], environment: Environment, file: [String: RawValue], faults: FaultCollector
  ) {
    self.flags = flags
    self.environment = environment
    self.file = file
    self.faults = faults
  }

  /// What holds of one setting: flags over the environment over the file over the default.
  ///
  /// Every value is read, those that are overridden as well: a fault does not hide behind a flag.
  ///
  /// - Parameters:
  ///   - name: The setting.
  ///   - standard: Its value where nobody says anything.
  ///   - read: Reads a value; nil where it is wrong, which it has told the collector.
  /// - Returns: The strongest value that is right.
  mutating func setting<Value>(
    _ name: SettingName, standard: Value,
    read: (ValueReader, RawValue, inout FaultCollector) -> Value?
  ) -> Setting<Value> {
    var result = Setting(standard)
    for raw in said(of: name) {
      if let value = read(ValueReader(name: name.rawValue), raw, &faults) {
        result = Setting(value, from: raw.origin)
      }
    }
    return result
  }

  /// What was said about a setting, the weakest first.
  private func said(of name: SettingName) -> [RawValue] {
    var said: [RawValue] = []
    if let raw = file[name.rawValue] { said.append(raw) }
    if name == .colors, environment["NO_COLOR"] != nil {
      said.append(RawValue(word: "none", from: .environment("NO_COLOR")))
    }
    if let value = environment[name.variable] {
      said.append(RawValue(word: value, from: .environment(name.variable)))
    }
    for flag in flags where flag.setting == name {
      said.append(RawValue(word: flag.value, from: .flag(flag.spelling)))
    }
    return said
  }
}
