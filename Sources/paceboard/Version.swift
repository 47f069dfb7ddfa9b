import DataPackage
import Model

/// The version of the program, as the standard of semantic versions has it.
let version = "1.0.0"

/// The program and the edition of the data in it, in one line.
func versionLine() -> String {
  var reader = PackageReader(.builtIn)
  guard let edition = reader.reload().dataset.edition else { return "paceboard \(version)" }
  return "paceboard \(version) (data to \(edition.dataTo), published \(edition.published))"
}
