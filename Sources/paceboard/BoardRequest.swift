import Model
import Settings

/// How the board is opened.
struct BoardRequest {
  /// What the command line sets.
  var flags: [SettingFlag] = []
  /// The folder of the data, where it is known without the settings.
  var path: String?
  /// Only what was published by this day is shown at first; nil for everything.
  var knownOn: Day?
  /// Whether it opens on the wall; nil for the board.
  var wall: WallRequest?
}

/// How the wall is opened.
struct WallRequest {
  /// Whether it takes no keys.
  var isLocked = false
}

extension BoardRequest {
  /// Reads a command line that needs no parser: nothing, or a folder alone.
  ///
  /// The parser takes longer to start than the board takes to draw.
  ///
  /// - Parameter arguments: The words after the program's name; nil for any that need the parser.
  init?(plain arguments: [String]) {
    guard arguments.count < 2 else { return nil }
    if let argument = arguments.first {
      guard !argument.hasPrefix("-"), !commandNames.contains(argument) else { return nil }
      flags = [SettingFlag(.data, argument, spelling: "DATA")]
      // Whose home a quoted ~ means is for the settings to say.
      if !argument.hasPrefix("~") { path = argument }
    }
  }
}
