import App
import Board
import Import
import Settings

extension DataFolder {
  /// The folder that settings mean which changed while the board runs.
  @Sendable
  static func find(
    _ setting: Setting<String?>
  ) -> Result<String, BoardReadings.MissingFolder> {
    do throws(WrongUsage) {
      return .success(try DataFolder(setting).path)
    } catch {
      return .failure(BoardReadings.MissingFolder(error.description))
    }
  }

  /// A function that takes what lies in the folder's inbox into it, then reads the folder, each
  /// time only the files that have changed.
  func reader() -> @Sendable () -> Reading {
    let readings = PackageReadings(of: path)
    let inbox = Inbox(folder: path)
    return {
      _ = inbox.process()
      return readings.next()
    }
  }
}
