/// The settings that hold one value each, by their names in the file.
///
/// Each can be set by a variable of the environment as well, and by any flag that a command gives
/// it. `[[panels]]`, `[[alerts]]` and `[keys]` are set in the file alone.
public enum SettingName: String, Hashable, Sendable, CaseIterable {
  /// The folder of the data package.
  case data
  /// How often the files are read again.
  case refresh
  /// The theme, by its name or its path.
  case theme
  /// What charts and frames are drawn with.
  case symbols
  /// How many colours are used.
  case colors
  /// The page that is open at the start.
  case startPage = "start_page"
  /// How long Esc waits for the rest of a key.
  case escapeDelay = "escape_delay"
  /// Whether the mouse is asked for.
  case mouse
  /// Whether what was read of the data is kept for the next run.
  case cache
  /// How many columns characters of ambiguous width take.
  case ambiguousWidth = "ambiguous_width"
  /// Whether what moves or flashes is left out.
  case reducedMotion = "reduced_motion"
  /// What stands between groups of three digits.
  case numbersSeparator = "numbers.separator"
  /// What stands before the decimals.
  case numbersPoint = "numbers.point"
  /// How long the wall shows each page.
  case wallEvery = "wall.every"
  /// The pages of the wall.
  case wallPages = "wall.pages"
  /// The hours in which the wall rests.
  case wallNight = "wall.night"
  /// How the wall rests.
  case wallRest = "wall.rest"

  /// The variable of the environment that sets it: `PACEBOARD_` and the name in capitals, a dot
  /// being `_`, as in `PACEBOARD_WALL_EVERY`.
  public var variable: String {
    let name = rawValue.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 & 0b1101_1111 }
    return "PACEBOARD_" + String(decoding: name, as: UTF8.self)
  }

  /// The section of the file it stands in; empty for none.
  var section: String {
    rawValue.contains(".") ? String(rawValue.prefix { $0 != "." }) : ""
  }

  /// Its name inside of its section.
  var key: String {
    section.isEmpty ? rawValue : String(rawValue.dropFirst(section.count + 1))
  }
}
