/// Where the user's files are: the XDG Base Directory Specification, version 0.8.
///
/// Relative paths in its variables are ignored, as it asks.
public struct Folders: Hashable, Sendable {
  /// For what the user writes: `$XDG_CONFIG_HOME/paceboard`, else `~/.config/paceboard`; nil where
  /// neither variable is set.
  public let configuration: String?
  /// For what outlives a run, such as logs: `$XDG_STATE_HOME/paceboard`, else
  /// `~/.local/state/paceboard`.
  public let state: String?
  /// For what can be made again: `$XDG_CACHE_HOME/paceboard`, else `~/.cache/paceboard`.
  public let cache: String?
  /// For what shows that a process runs: `$XDG_RUNTIME_DIR/paceboard`; nil where that is not set,
  /// as the specification names no other.
  public let runtime: String?
  private let configurations: String?
  private let shares: [String]

  /// Reads the folders from an environment.
  public init(_ environment: Environment) {
    func absolute(_ path: String?) -> String? {
      path.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute(environment["HOME"])
    func folder(_ name: String, _ standard: String) -> String? {
      absolute(environment[name]) ?? home.map { $0.joined(standard) }
    }
    configurations = folder("XDG_CONFIG_HOME", ".config")
    configuration = configurations?.joined("paceboard")
    state = folder("XDG_STATE_HOME", ".local/state")?.joined("paceboard")
    cache = folder("XDG_CACHE_HOME", ".cache")?.joined("paceboard")
    runtime = absolute(environment["XDG_RUNTIME_DIR"])?.joined("paceboard")
    let systemWide = environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"
    shares =
      ([folder("XDG_DATA_HOME", ".local/share")]
      + systemWide.split(separator: ":").map { absolute(String($0)) }).compactMap { $0 }
  }

  /// The configuration file that is read where `PACEBOARD_CONFIG` names none.
  public var configurationFile: String? { configuration?.joined("config.toml") }

  /// Where a theme is looked for by its name, best first: the user's own, the installation's, then
  /// btop's own and those that users and packages added for it.
  ///
  /// - Parameter installation: The share folder of this installation, if it has one.
  /// - Returns: The folders, whether they exist or not.
  public func themes(installation: String?) -> [String] {
    [configuration?.joined("themes"), installation?.joined("Themes")].compactMap { $0 }
      + shares.map { $0.joined("paceboard/Themes") }
      + [configurations?.joined("btop/themes")].compactMap { $0 }
      + shares.map { $0.joined("btop/themes") }
  }
}

extension String {
  /// This path and a name below it.
  func joined(_ name: String) -> String { hasSuffix("/") ? self + name : self + "/" + name }

  /// The path of the folder that this path's last name is in; `.` where it has no folder.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
