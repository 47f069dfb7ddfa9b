import App
import Board

extension DataFolder {
  /// A function that reads the folder, each time only the files that have changed.
  func reader() -> @Sendable () -> Reading {
    let readings = PackageReadings(of: path)
    return { readings.next() }
  }
}
