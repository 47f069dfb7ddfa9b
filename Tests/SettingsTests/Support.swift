import Settings

/// The settings of a file of this text, and of nothing else unless it is given.
func settings(
  _ text: String, flags: [SettingFlag] = [], environment: [String: String] = [:]
) throws(SettingsFaults) -> Settings {
  try Settings.effective(
    flags: flags, environment: Environment { environment[$0] },
    file: SettingsFile(path: "/etc/c.toml", bytes: Array(text.utf8)))
}

/// What is wrong with a file of this text, one line a fault, without the file's name.
func faults(
  _ text: String, flags: [SettingFlag] = [], environment: [String: String] = [:]
) -> [String] {
  do {
    _ = try settings(text, flags: flags, environment: environment)
    return []
  } catch {
    return error.faults.map { fault in
      let line = fault.description
      return line.hasPrefix("/etc/c.toml:") ? String(line.dropFirst(12)) : line
    }
  }
}
