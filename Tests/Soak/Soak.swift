import App
import Board
import Curses
import DataPackage
import Glibc
import Settings

/// Runs the wall for a virtual year and looks whether it has grown.
///
/// The loop, the reading of files, the terminal and the supervision are the real ones; only the
/// clock is not. `soak [--days N] [--every TIME] [--refresh TIME] [--step SECONDS] DATA`
@main
enum Soak {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      exit(try run(options) ? 0 : 1)
    } catch {
      print("soak: \(error)")
      exit(2)
    }
  }

  /// - Returns: Whether nothing has grown.
  private static func run(_ options: Options) throws -> Bool {
    let folder = try SoakFolder(copying: options.data)
    let environment = Environment { _ in nil }
    let live = try LiveSettings(
      flags: [
        SettingFlag(.wallEvery, options.every, spelling: "--every"),
        SettingFlag(.refresh, options.refresh, spelling: "--refresh"),
      ], environment: environment, file: nil)
    let readings = BoardReadings(
      of: PackageReadings(of: .folder(folder.data)), settings: live,
      library: ThemeLibrary(folders: []), theme: .standard, isWall: true,
      finding: { _ in .failure(BoardReadings.MissingFolder("no settings change here")) })

    let line = try SoakLine()
    let meter = Meter(line: line)
    let log = try EventLog(folder: folder.path + "/state")
    var world = SoakWorld(
      folder: folder, line: line, meter: meter, readings: readings, options: options,
      supervision: Supervision(
        log: log, runtimeFolder: folder.path + "/run", manager: nil, beat: .seconds(60)))
    var display = SoakDisplay(terminal: try Terminal(line.configuration), line: line)
    var board = Board(
      preferences: live.settings.preferences(theme: .standard), on: display.symbols,
      size: display.size, now: world.now, knownOn: nil)
    board.openWall()
    App.run(board, on: &display, in: &world)
    display.catchUp()
    world.end()
    return meter.report()
  }
}

/// What the command line asks for.
struct Options {
  /// Virtual days; an hour like the first follows them.
  var days = 365
  /// How long a page is shown.
  var every = "5m"
  /// How long after a reading the next one begins.
  var refresh = "10m"
  /// Seconds that each sleep takes: more than one is a machine that is too slow for its clock.
  var step = 1
  var data = "Data"

  init(_ arguments: [String]) throws(WrongOptions) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--days": days = try Self.number(rest.popFirst())
      case "--step": step = try Self.number(rest.popFirst())
      case "--every": every = rest.popFirst() ?? ""
      case "--refresh": refresh = rest.popFirst() ?? ""
      default: data = word
      }
    }
  }

  private static func number(_ word: String?) throws(WrongOptions) -> Int {
    guard let number = word.flatMap({ Int($0) }), number > 0 else { throw WrongOptions() }
    return number
  }
}

/// A command line that cannot be followed.
struct WrongOptions: Error, CustomStringConvertible {
  var description: String {
    "usage: soak [--days N] [--every TIME] [--refresh TIME] [--step SECONDS] [DATA]"
  }
}
