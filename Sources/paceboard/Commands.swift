import App
import ArgumentParser
import Glibc
import Model
import Settings
import Text

/// The names of the commands, as they stand on a command line.
let commandNames = ["board", "print", "check", "import", "export", "themes", "config", "help"]

/// Runs what a command line asks for.
///
/// - Parameter arguments: The words after the program's name.
/// - Returns: What to end with; what there was to say has been said.
func runCommand(_ arguments: [String]) -> ExitStatus {
  do {
    try checkFirstWord(of: arguments)
    var command = try Paceboard.parseAsRoot(arguments)
    try command.run()
    return .done
  } catch let status as ExitStatus {
    return status
  } catch {
    if let status = explain(error) { return status }
    var message = Paceboard.fullMessage(for: error)
    if message == version { message = versionLine() }
    if Paceboard.exitCode(for: error) == .success { return writeOutput(message + "\n") }
    // The words of the command line stand in the message.
    let safe = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visible(String($0)) }
    _ = write(safe.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    return .wrongUsage
  }
}

/// Finds a mistyped command: the parser would take it for a folder and complain about its options.
private func checkFirstWord(of arguments: [String]) throws(WrongUsage) {
  if arguments.first == "help" { try checkTopic(arguments.dropFirst().first) }
  guard let word = arguments.first, !word.hasPrefix("-"), !commandNames.contains(word),
    unsafe access(word, F_OK) != 0, let hint = didYouMean(word, among: commandNames, in: .curly)
  else { return }
  throw WrongUsage("no command or folder “\(word)”: \(hint)")
}

/// Finds a mistyped command after `help`: the parser would explain the program as a whole instead.
private func checkTopic(_ word: String?) throws(WrongUsage) {
  guard let word, !word.hasPrefix("-"), !commandNames.contains(word) else { return }
  let hint = didYouMean(word, among: commandNames, in: .curly)
  throw WrongUsage("no command “\(word)”" + (hint.map { ": " + $0 } ?? ""))
}

/// The program: its own name stands for the board.
struct Paceboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paceboard",
    abstract: "A dashboard of published US immigration-enforcement statistics.",
    usage: """
      paceboard [<data>] [<options>]
      paceboard <command> …
      """,
    discussion: """
      Without a command it opens the board on a data package: the folder that is named, else \
      $PACEBOARD_DATA, else the one that the configuration file names, else the installation's \
      own, else the one in the program, which is also called built-in. In the board, ? shows \
      every key.

      Every option can stand in $XDG_CONFIG_HOME/paceboard/config.toml and in a variable of the \
      environment, such as PACEBOARD_THEME; “paceboard config” shows what holds, and why.

      Exit status: 0 done, 1 the data has faults, 2 wrong usage, 3 the terminal cannot be used, \
      4 an alert (check --alerts), 70 a fault of the system or of the program.
      """,
    version: version,
    subcommands: [
      BoardCommand.self, PrintCommand.self, CheckCommand.self, ImportCommand.self,
      ExportCommand.self, ThemesCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: BoardCommand.self)
}

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open the board (this is what no command means).")

  @OptionGroup var options: SettingOptions
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var wall: WallOptions

  @Flag(help: "The wall takes no keys, Ctrl-C included; SIGTERM ends it.")
  var locked = false

  @Option(
    help: "Show only what was published by this day, such as 2025-03-05, “jun 25” or FY2025.",
    transform: KnowledgeDay.init(option:))
  var knownOn: KnowledgeDay?

  func validate() throws {
    if locked, !wall.wall { throw ValidationError("--locked goes with --wall") }
  }

  func run() throws {
    throw openBoard(
      BoardRequest(
        flags: options.flags + terminal.flags + wall.flags, knownOn: knownOn?.day,
        wall: wall.wall ? WallRequest(isLocked: locked) : nil))
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every fault of the data, with its place in the files.",
    discussion: """
      Each is a line `file:line:column: error: …`; with any, the exit status is 1. With --alerts \
      each rule of [[alerts]] in the configuration file follows, as “alert”, “ok”, “in doubt” where \
      sources disagree, or “unknown”; where one is an alert and nothing is at fault, the exit \
      status is 4. No command is run.
      """)

  @Argument(help: "The folder of the data package.", completion: .directory)
  var data: String?

  @Flag(help: "Tell how the rules of the settings stand.")
  var alerts = false

  @Option(
    help: "The moment for which the data and its delays are judged, such as 2026-11-21T14:02.",
    transform: Moment.init(option:))
  var now: Moment?

  func run() throws {
    let flags = data.map { [SettingFlag(.data, $0, spelling: "DATA")] } ?? []
    let settings = try Setup(flags: flags).settings
    let folder = try DataFolder(settings.data)
    let today = (now?.instant ?? .now).easternDay
    guard alerts else { throw check(folder, today: today) }
    throw checkAlerts(folder, settings, today: today)
  }
}

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Draw a page of the board, or write its figures.",
    usage: "paceboard print [<data>] [<options>]",
    discussion: """
      The frame is the one that the board shows. With --now, and TZ set, it is the same every \
      time.

      Formats: text, glyphs alone; ansi, with colours for a terminal; html, a page of text that \
      can be selected, light or dark as its reader likes it unless a theme is named; svg, a \
      picture that needs no font for its charts; json, the figures on the page with their sources \
      and bounds (its member “schema” names the version of its form).

      Keys are words such as: Enter Esc Tab S-Tab Space Up Down Left Right Home End PgUp PgDn F5 \
      C-r M-x, or a character as it is typed.
      """)

  @OptionGroup var options: SettingOptions

  @OptionGroup var wall: WallOptions

  @Option(
    help: "Which turn of the wall to draw, from 0 to 999; every fifth shows what is overdue.")
  var turn = 0

  @Option(help: "The page, by its key (0 is the overview) or its family's name.")
  var page = "0"

  @Option(
    help: "Columns and rows, such as 80x24; at most 2000x1000.",
    transform: FrameSize.init(option:))
  var size = FrameSize(width: 120, height: 36)

  @Option(
    help: "Keys to press first, as words, such as “2 Enter Left”; see above.",
    transform: KeyWords.init(option:))
  var keys = KeyWords(keys: [])

  @Option(
    help: """
      The day as of which to show the data, such as 2025-03-05, “jun 25” or FY2025: only what was \
      published by then.
      """, transform: KnowledgeDay.init(option:))
  var knownOn: KnowledgeDay?

  @Option(
    help: """
      The moment to draw for, such as 2026-11-21T14:02, in local time (TZ), or in UTC with a Z \
      after it.
      """, transform: Moment.init(option:))
  var now: Moment?

  @Option(help: "How it is written.")
  var format = FrameFormat.text

  func validate() throws {
    guard (0...999).contains(turn) else {
      throw ValidationError("--turn cannot be \(turn); turns go from 0 to 999")
    }
  }

  func run() throws {
    let setup = try Setup(flags: options.flags + wall.flags, isWall: wall.wall)
    throw try printFrame(
      FrameRequest(
        page: page, size: size.size, keys: keys.keys, knownOn: knownOn?.day, now: now?.instant,
        turn: wall.wall ? turn : nil),
      of: try DataFolder(setup.settings.data), setup, as: format)
  }
}

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or show one.",
    discussion: """
      Themes are looked for in $XDG_CONFIG_HOME/paceboard/themes, in the installation's and in \
      btop's folders; btop's own files are used as they are.
      """)

  @Option(
    help: "Show this theme, by its name or its path.", completion: .shellCommand("paceboard themes")
  )
  var preview: String?

  func run() throws {
    throw preview.map { previewTheme($0) } ?? listThemes()
  }
}

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show every setting and where it comes from.",
    usage: "paceboard config [<data>] [<options>]",
    discussion: "The output is TOML: it can be saved as the file that says the same.")

  @OptionGroup var options: SettingOptions
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var wall: WallOptions

  func run() throws {
    throw try showSettings(options.flags + terminal.flags + wall.flags)
  }
}
