import TestSupport
import Testing

/// What the settings do to the commands, and the commands about settings and themes.
@Suite struct SettingsCommandTests {
  private static let themes = Command.repository + "/Themes"

  private func paceboard(_ words: String..., environment: [String: String?] = [:]) throws -> Command
  {
    try Command([Command.paceboard] + words, environment: environment)
  }

  /// Runs the program with a configuration file of its own.
  private func paceboard(_ words: String..., config text: String) throws -> Command {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    folder.write(text, to: "config.toml")
    return try Command(
      [Command.paceboard] + words, environment: ["PACEBOARD_CONFIG": folder.path + "/config.toml"])
  }

  @Test func `every setting is listed with its origin`() throws {
    let run = try paceboard("config", "--colors", "16", config: "refresh = \"5s\"\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("refresh ") && $0.hasSuffix(":1:11") })
    #expect(lines.contains { $0.hasPrefix("colors ") && $0.hasSuffix("# --colors") })
    #expect(lines.contains { $0.hasPrefix("mouse ") && $0.hasSuffix("# default") })
    #expect(lines.contains { $0.hasPrefix("keys.theme ") })
  }

  @Test(arguments: [["config"], ["print", Command.data], [Command.data], ["check"]])
  func `a fault of the settings is named with its place, with status 2`(words: [String]) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    folder.write("thme = 1\n", to: "config.toml")
    let path = folder.path + "/config.toml"
    let run = try Command(
      [Command.paceboard] + words, environment: ["PACEBOARD_CONFIG": path])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "\(path):1:1: error: unknown key 'thme'; did you mean 'theme'?\n")
  }

  @Test(arguments: [
    ("drak", "did you mean “default-dark”?"), ("high-contrst", "did you mean “high-contrast”?"),
    ("zzz", "“paceboard themes” lists them"),
  ])
  func `a theme that is not there is no setting that holds`(name: String, hint: String) throws {
    let run = try paceboard("config", config: "theme = \"\(name)\"\n")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("there is no theme “\(name)” ("))
    #expect(run.errors.contains(":1:9): \(hint)"), "\(run.errors)")
  }

  @Test func `every panel of a theme's sample has a title`() throws {
    let sample = try paceboard("themes", "--preview", "default-dark").output
    for title in ["Arrests", "Held", "Flights", "Border", "Pace"] {
      #expect(sample.contains("┤ \(title) ├") || sample.contains("┫ \(title) ┣"), "\(title)")
    }
  }

  @Test func `the numbers, the panels and the data folder come from the file`() throws {
    let run = try paceboard(
      "print", "--now", "2026-11-21T14:02:11",
      config: """
        data = "\(Command.data)"
        [numbers]
        separator = " "
        [[panels]]
        family = "detention"
        """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("60 311"))
    #expect(!run.output.contains("ICE book-ins a day"))
  }

  @Test(arguments: [
    (["--theme", "default-drak"], "did you mean “default-dark”"),
    (["--theme", "/dev/null/x.theme"], "there is no theme"),
    (["--symbols", "emoji"], "--symbols: error"), (["--ambiguous-width", "3"], "1 or 2"),
    (["--refresh", "5"], "--refresh: error"), (["--start-page", "9"], "--start-page: error"),
  ])
  func `a flag that cannot be followed is named`(words: [String], hint: String) throws {
    let run = try Command(
      [Command.paceboard] + words + [Command.data])
    #expect(run.status == 2)
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test func `themes are listed, and a sample is plain in a pipe`() throws {
    let list = try paceboard("themes")
    #expect(list.status == 0)
    #expect(list.output.split(separator: "\n").first == "default-dark")
    let sample = try paceboard("themes", "--preview", Self.themes + "/default-light.theme")
    #expect(sample.status == 0)
    #expect(sample.output.contains("Detention") || sample.output.contains("Arrests"))
    #expect(!sample.output.contains("\u{1B}"))
    let wrong = try paceboard("themes", "--preview", "default-drak")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean “default-dark”"))
  }

  @Test func `a theme colours what is printed`() throws {
    let words = ["print", Command.data, "--format", "ansi", "--now", "2026-11-21T14:02:11"]
    let dark = try Command([Command.paceboard] + words)
    let light = try Command(
      [Command.paceboard] + words + ["--theme", Self.themes + "/default-light.theme"])
    #expect(light.status == 0)
    #expect(light.output != dark.output)
  }
}
