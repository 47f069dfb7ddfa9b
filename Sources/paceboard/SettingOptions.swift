import ArgumentParser
import Settings

/// The options that set what the configuration file sets as well; their values are checked with it.
struct SettingOptions: ParsableArguments {
  @Argument(help: "The folder of the data package.", completion: .directory)
  var data: String?

  @Option(
    help: "The theme, by its name or its path; “paceboard themes” lists them.",
    completion: .shellCommand("paceboard themes"))
  var theme: String?

  @Option(
    help: "What to draw with: auto, braille, block or ascii.",
    completion: .list(["auto", "braille", "block", "ascii"]))
  var symbols: String?

  @Flag(inversion: .prefixedNo, help: "Leave out what moves by itself.")
  var reducedMotion: Bool?

  @Option(help: "How many columns characters of ambiguous width take: 1 or 2.")
  var ambiguousWidth: String?

  /// The settings that were given, with their spellings.
  var flags: [SettingFlag] {
    given([
      (.data, data, "DATA"), (.theme, theme, "--theme"), (.symbols, symbols, "--symbols"),
      (
        .reducedMotion, reducedMotion.map(String.init),
        reducedMotion == false ? "--no-reduced-motion" : "--reduced-motion"
      ),
      (.ambiguousWidth, ambiguousWidth, "--ambiguous-width"),
    ])
  }
}

/// Of settings with their spellings those that were given.
private func given(_ settings: [(SettingName, String?, String)]) -> [SettingFlag] {
  settings.compactMap { name, value, spelling in
    value.map { SettingFlag(name, $0, spelling: spelling) }
  }
}

/// The options that only a board on a terminal has.
struct TerminalOptions: ParsableArguments {
  @Option(help: "How often the files are read again, such as 30s, 5m or 1h.")
  var refresh: String?

  @Option(
    help: "How many colours to use: auto, none, 16, 256 or 16M.",
    completion: .list(["auto", "none", "16", "256", "16M"]))
  var colors: String?

  @Option(help: "The page to begin with, by its key or its name.")
  var startPage: String?

  @Option(help: "How long Esc waits for the rest of a key, such as 100ms.")
  var escapeDelay: String?

  @Flag(inversion: .prefixedNo, help: "Use the mouse.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo, help: "Keep what was read in $XDG_CACHE_HOME, to open sooner.")
  var cache: Bool?

  /// The settings that were given, with their spellings.
  var flags: [SettingFlag] {
    given([
      (.refresh, refresh, "--refresh"), (.colors, colors, "--colors"),
      (.startPage, startPage, "--start-page"), (.escapeDelay, escapeDelay, "--escape-delay"),
      (.mouse, mouse.map(String.init), mouse == false ? "--no-mouse" : "--mouse"),
      (.cache, cache.map(String.init), cache == false ? "--no-cache" : "--cache"),
    ])
  }
}

/// The options of the wall.
struct WallOptions: ParsableArguments {
  @Flag(help: "Show one page after another in large figures, for a screen that nobody touches.")
  var wall = false

  @Option(help: "How long the wall shows each page, such as 20s or 1m.")
  var every: String?

  @Option(help: "The pages of the wall, by their keys or names: 1,2,crossings,pace.")
  var pages: String?

  @Option(help: "The hours in which the wall rests, in local time: 22:00-06:00, or none.")
  var night: String?

  @Option(help: "How the wall rests at night: dim or blank.")
  var rest: String?

  /// The settings that were given, with their spellings.
  var flags: [SettingFlag] {
    given([
      (.wallEvery, every, "--every"), (.wallPages, pages, "--pages"),
      (.wallNight, night, "--night"), (.wallRest, rest, "--rest"),
    ])
  }
}
