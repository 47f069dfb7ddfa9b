import ArgumentParser
import Glibc
import Text

/// The names of the commands, as they stand on a command line.
let commandNames = ["board", "print", "check", "import", "help"]

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
  } catch let usage as WrongUsage {
    complain(usage.description)
    return .wrongUsage
  } catch {
    let message = Paceboard.fullMessage(for: error)
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
  guard let word = arguments.first, !word.hasPrefix("-"), !commandNames.contains(word),
    unsafe access(word, F_OK) != 0, let command = nearest(to: word, among: commandNames)
  else { return }
  throw WrongUsage("no command or folder “\(word)”: did you mean “\(command)”?")
}

/// The program: its own name stands for the board.
struct Paceboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paceboard",
    abstract: "A dashboard of published US immigration-enforcement statistics.",
    usage: """
      paceboard [<data>] [--refresh <refresh>] [--symbols <symbols>] [--known-on <day>]
      paceboard <command> …
      """,
    discussion: """
      Without a command it opens the board on a data package: the folder that is named, else \
      $PACEBOARD_DATA, else the installation's own, else ./Data. In the board, ? shows every key.

      Exit status: 0 done, 1 the data has faults, 2 wrong usage, 3 the terminal cannot be used, \
      70 a fault of the system or of the program.
      """,
    version: "0.1.0",
    subcommands: [BoardCommand.self, PrintCommand.self, CheckCommand.self, ImportCommand.self],
    defaultSubcommand: BoardCommand.self)
}

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open the board (this is what no command means).")

  @Argument(help: "The folder of the data package.")
  var data: String?

  @Option(help: "How often the files are read again, such as 30s, 5m or 1h.")
  var refresh = Interval(seconds: 30)

  @Option(help: "What to draw with: braille, block or ascii; by default what the terminal can.")
  var symbols: SymbolSet?

  @Option(help: "Show only what was published by this day, such as 2025-03-05.")
  var knownOn: PublicationDay?

  func run() throws {
    throw openBoard(
      BoardRequest(
        data: data, interval: refresh.seconds, symbols: symbols?.symbols, knownOn: knownOn?.day))
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every fault of the data, with its place in the files.",
    discussion: "Each is a line `file:line:column: error: …`; with any, the exit status is 1.")

  @Argument(help: "The folder of the data package.")
  var data: String?

  func run() throws {
    throw check(try DataFolder(argument: data))
  }
}

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Draw a page of the board as text.",
    discussion: """
      The frame is the one that the board shows. With --now, and TZ set, it is the same every \
      time.

      Keys are words such as: Enter Esc Tab S-Tab Space Up Down Left Right Home End PgUp PgDn F5 \
      C-r M-x, or a character as it is typed.
      """)

  @Argument(help: "The folder of the data package.")
  var data: String?

  @Option(help: "The page, by its key (0 is the overview) or its family's name.")
  var page = "0"

  @Option(help: "Columns and rows.")
  var size = FrameSize(width: 120, height: 36)

  @Option(help: "Keys to press first, as words: \"2 Enter Left\".")
  var keys = KeyWords(keys: [])

  @Option(help: "The day as of which to show the data: only what was published by then.")
  var knownOn: PublicationDay?

  @Option(help: "The moment to draw for, in local time (TZ), or in UTC with a Z after it.")
  var now: Moment?

  @Option(help: "Glyphs alone, or with colours for a terminal, a browser or a picture.")
  var format = FrameFormat.text

  @Option(help: "What to draw with: braille, block or ascii.")
  var symbols = SymbolSet.braille

  func run() throws {
    let folder = try DataFolder(argument: data)
    throw try printFrame(
      FrameRequest(
        page: page, size: size.size, keys: keys.keys, knownOn: knownOn?.day, now: now?.instant,
        symbols: symbols.symbols),
      of: folder, as: format)
  }
}
