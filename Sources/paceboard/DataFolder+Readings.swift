import App
import DataPackage
import Model
import Settings

extension DataFolder {
  /// Readings of the data that settings mean which changed while the board runs.
  static func readings(
    of setting: Setting<String?>, cache: String?, knownOn: Day?
  ) -> Result<PackageReadings, BoardReadings.MissingFolder> {
    do throws(WrongUsage) {
      let place = try DataFolder(setting).place
      return .success(PackageReadings(of: place, cache: cache, knownOn: knownOn))
    } catch {
      return .failure(BoardReadings.MissingFolder(error.description))
    }
  }
}
