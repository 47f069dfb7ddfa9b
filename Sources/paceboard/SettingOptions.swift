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
    let given: [(SettingName, String?, String)] = [
      (.data, data, "DATA"), (.theme, theme, "--theme"), (.symbols, symbols, "--symbols"),
      (
        .reducedMotion, reducedMotion.map(String.init),
        reducedMotion == false ? "--no-reduced-motion" : "--reduced-motion"
      ),
      (.ambiguousWidth, ambiguousWidth, "--ambiguous-width"),
    ]
    return given.compactMap { name, value, spelling in
      value.map { SettingFlag(name, $0, spelling: spelling) }
    }
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

  /// The settings that were given, with their spellings.
  var flags: [SettingFlag] {
    let given: [(SettingName, String?, String)] = [
      (.refresh, refresh, "--refresh"), (.colors, colors, "--colors"),
      (.startPage, startPage, "--start-page"), (.escapeDelay, escapeDelay, "--escape-delay"),
      (.mouse, mouse.map(String.init), mouse == false ? "--no-mouse" : "--mouse"),
    ]
    return given.compactMap { name, value, spelling in
      value.map { SettingFlag(name, $0, spelling: spelling) }
    }
  }
}
