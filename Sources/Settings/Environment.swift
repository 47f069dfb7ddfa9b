import Glibc

/// The variables of the environment that settings come from, as they were at one moment.
///
/// | variable | what it says |
/// | --- | --- |
/// | `PACEBOARD_DATA`, `PACEBOARD_THEME`, … | one setting each, see ``SettingName/variable`` |
/// | `PACEBOARD_CONFIG` | the path of the configuration file, which then has to exist |
/// | `NO_COLOR` | no colours, whatever its value; `PACEBOARD_COLORS` is stronger |
/// | `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `XDG_CACHE_HOME`, `XDG_DATA_HOME`, `XDG_DATA_DIRS` | where files are, see ``Folders`` |
/// | `XDG_RUNTIME_DIR` | where files are that show what runs |
/// | `NOTIFY_SOCKET`, `WATCHDOG_USEC` | the service manager that started the process |
/// | `HOME` | where those folders are by default, and what `~` stands for |
///
/// As the XDG specification and no-color.org have it, an empty variable counts as unset.
public struct Environment: Hashable, Sendable {
  /// The few that are set, in a list: a dictionary would take longer to make than all its questions.
  private let values: [Variable]

  private struct Variable: Hashable {
    let name: String
    let value: String
  }

  /// Takes what a function answers for each of the variables.
  ///
  /// - Parameter value: The value of a variable; nil where it is not set.
  public init(_ value: (String) -> String?) {
    var values: [Variable] = []
    for name in Self.names {
      if let value = value(name), !value.isEmpty {
        values.append(Variable(name: name, value: value))
      }
    }
    self.values = values
  }

  /// Takes the environment of the process.
  public init() {
    self.init { name in unsafe getenv(name).map { unsafe String(cString: $0) } }
  }

  /// The value of one of the variables above; nil where it is unset or empty.
  public subscript(name: String) -> String? {
    values.first { $0.name == name }?.value
  }

  private static let names: [String] =
    SettingName.allCases.map(\.variable) + [
      "PACEBOARD_CONFIG", "NO_COLOR", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
      "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_RUNTIME_DIR",
      "NOTIFY_SOCKET", "WATCHDOG_USEC",
    ]
}
