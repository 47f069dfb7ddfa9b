import App
import Board
import Model

extension DataFolder {
  /// A function that reads the folder, each time only the files that have changed.
  func reader() -> @Sendable () -> Reading {
    { Reading(dataset: Dataset(), files: [], finished: .now) }
  }
}
