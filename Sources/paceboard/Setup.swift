import App
import Board
import Canvas
import Embedded
import Glibc
import Settings
import Text

/// What the command line, the environment and the configuration file ask for, before anything
/// is drawn.
struct Setup {
  /// The settings, which follow their file.
  let live: LiveSettings
  /// Where themes are.
  let library: ThemeLibrary
  /// The theme that the settings mean.
  let theme: NamedTheme

  /// Reads the configuration file, and the file of the theme where it is not the built-in one.
  ///
  /// - Parameters:
  ///   - flags: What the command line sets.
  ///   - isWall: Whether the wall is what opens: it has a theme of its own.
  /// - Throws: Every fault of the settings, or that their theme cannot be used.
  init(flags: [SettingFlag], isWall: Bool = false) throws {
    let environment = Environment()
    live = try LiveSettings(
      flags: flags, environment: environment, file: try SettingsFile.read(for: environment))
    var library = Self.library(environment)
    let choice = live.settings.theme
    let name = live.settings.themeName(onWall: isWall)
    // The built-in theme is its file, word for word: nobody waits for reading what nobody named.
    let isBuiltIn = choice.origin == .standard && name == NamedTheme.standard.name
    let standard: NamedTheme? = choice.origin == .standard ? .standard : nil
    guard let theme = isBuiltIn ? standard : library.theme(name) ?? standard else {
      throw library.lacks(choice.value.text, from: "\(choice.origin)")
    }
    guard theme.theme != nil else { throw FaultyTheme(lines: theme.faults) }
    self.library = library
    self.theme = theme
  }

  var settings: Settings { live.settings }

  /// Where what was read is kept from run to run; nil where nothing is.
  var cache: String? { settings.cache.value ? Folders(Environment()).cache : nil }

  /// What the board takes of the settings.
  var preferences: Preferences { settings.preferences(theme: theme) }

  /// The theme for readers who ask for light, where nobody named one: a page that is read in a
  /// browser can follow its reader.
  var lightTheme: Theme? {
    guard settings.theme.origin == .standard, theme == .standard else { return nil }
    var library = library
    return library.theme("default-light")?.theme
  }

  /// The themes of the user's folders and the installation's, and those in the program.
  static func library(_ environment: Environment) -> ThemeLibrary {
    let share = installationFolder.map { $0 + "/../share/paceboard" }
    return ThemeLibrary(
      folders: Folders(environment).themes(installation: share), builtIn: Embedded.themes)
  }
}

/// The folder that the program's file is in; nil where the system does not tell.
let installationFolder: String? = {
  var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
  guard count > 0, let slash = bytes[..<count].lastIndex(of: UInt8(ascii: "/")) else { return nil }
  return String(decoding: bytes[..<slash], as: UTF8.self)
}()

extension ThemeLibrary {
  /// That there is no theme of a name, and which one was probably meant.
  ///
  /// - Parameters:
  ///   - name: What was asked for.
  ///   - origin: What asked for it, where that is not the command's own word.
  /// - Returns: What to throw or to say.
  func lacks(_ name: String, from origin: String? = nil) -> WrongUsage {
    // Of “drak” only the second half of “default-dark” is near.
    let hint =
      nearest(to: name, among: names)
      ?? names.first { whole in
        let parts = whole.split(separator: "-").map(String.init)
        return parts.contains(name.lowercased()) || nearest(to: name, among: parts) != nil
      }
    return WrongUsage(
      "there is no theme “\(name)”\(origin.map { " (\($0))" } ?? ""): "
        + (hint.map { didYouMean($0, in: .curly) } ?? "“paceboard themes” lists them"))
  }
}

/// A theme file that cannot be used, with its faults, one a line.
struct FaultyTheme: Error {
  let lines: [String]
}

/// Says on the standard error why the settings or what they name cannot be used.
///
/// - Returns: What to end with; nil where the error is another one.
func explain(_ error: any Error) -> ExitStatus? {
  let lines: [String]
  switch error {
  case let faults as SettingsFaults: lines = faults.faults.map(\.description)
  case let fault as SettingsFault: lines = [fault.description]
  case let theme as FaultyTheme: lines = theme.lines
  case let usage as WrongUsage:
    complain(usage.description)
    return .wrongUsage
  default: return nil
  }
  for line in lines { _ = write(line + "\n", to: STDERR_FILENO) }
  return .wrongUsage
}
