import App
import Board
import Glibc
import Settings

/// Writes every setting and where it comes from; what is worth a look goes to the standard error.
///
/// - Throws: Every fault of the settings, or that their theme cannot be used.
func showSettings(_ flags: [SettingFlag]) throws -> ExitStatus {
  let environment = Environment()
  let settings = try Settings.effective(
    flags: flags, environment: environment, file: try SettingsFile.read(for: environment))
  var library = Setup.library(environment)
  if settings.theme.origin != .standard {
    let name = settings.theme.value.text
    guard let theme = library.theme(name) else {
      throw library.lacks(name, from: "\(settings.theme.origin)")
    }
    guard theme.theme != nil else { throw FaultyTheme(lines: theme.faults) }
  }
  for warning in settings.warnings { _ = write("\(warning)\n", to: STDERR_FILENO) }
  return writeOutput(settings.listing)
}
