import Glibc
import Settings

/// Writes every setting and where it comes from; what is worth a look goes to the standard error.
///
/// - Throws: Every fault of the settings.
func showSettings(_ flags: [SettingFlag]) throws -> ExitStatus {
  let environment = Environment()
  let settings = try Settings.effective(
    flags: flags, environment: environment, file: try SettingsFile.read(for: environment))
  for warning in settings.warnings { _ = write("\(warning)\n", to: STDERR_FILENO) }
  return writeOutput(settings.listing)
}
