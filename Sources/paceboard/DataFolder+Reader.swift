import App
import Board
import DataPackage
import Import

extension DataFolder {
  /// A function that takes what lies in the folder's inbox into it, then reads the folder, each
  /// time only the files that have changed.
  func reader() -> @Sendable () -> Reading {
    let readings = PackageReadings(of: place)
    guard case .folder(let path) = place else { return { readings.next() } }
    let inbox = Inbox(folder: path)
    return {
      _ = inbox.process()
      return readings.next()
    }
  }
}
