import App
import ArgumentParser
import Board
import Canvas
import Curses
import Glibc
import Settings

/// Opens the board on the terminal and returns once the viewer is done with it.
///
/// - Returns: What to end with; what there was to say has been said.
func openBoard(_ request: BoardRequest) -> ExitStatus {
  do {
    let setup = try Setup(flags: request.flags, isWall: request.wall != nil)
    let folder = try DataFolder(setup.settings.data)
    guard isatty(STDOUT_FILENO) == 1 else {
      throw WrongUsage(
        "the board needs a terminal: use “paceboard print” to write a page to a file or a pipe")
    }
    let signals = Signals()
    try show(folder, setup, request, signals)
    signals.endProcess()
    return .done
  } catch let fault as TerminalError {
    complain(fault.description)
    return .noTerminal
  } catch {
    if let status = explain(error) { return status }
    complain("\(error)")
    return .failure
  }
}

/// Shows the board; the terminal is given back by the time it returns or throws.
private func show(
  _ folder: DataFolder, _ setup: Setup, _ request: BoardRequest, _ signals: Signals
) throws {
  let readings = BoardReadings(
    of: folder.path, settings: setup.live, library: setup.library, theme: setup.theme,
    isWall: request.wall != nil)
  let watch = request.wall.map { _ in Watch(environment: Environment()) }
  let inbox = WatchedInbox(folder, log: watch?.log)
  var world = try ProcessWorld(
    signals: signals,
    abandon: {
      watch?.abandon()
      abandonTerminal()
    },
    supervision: watch?.begin(),
    themes: { protectingThread { readings.themes() } },
    reading: {
      protectingThread {
        inbox.process()
        return readings.next()
      }
    })
  // The files are read while the terminal is taken over.
  world.startReading()
  var terminal = try Terminal(configuration(setup, isWall: request.wall != nil))
  var board = Board(
    preferences: setup.preferences, on: terminal.symbols, size: terminal.size, now: world.now,
    knownOn: request.knownOn)
  if let wall = request.wall { board.openWall(isLocked: wall.isLocked) }
  world.awaitReading(for: .milliseconds(40))
  watch?.log?.write(.started(description(of: folder, board)))
  let ending = run(board, on: &terminal, in: &world)
  world.end(ending.words(signals.ender))
}

private func description(of folder: DataFolder, _ board: Board) -> String {
  let type = environmentValue("TERM") ?? ""
  return "version \(Paceboard.configuration.version), data in \(folder.path), "
    + "terminal \(type) \(board.size.width)×\(board.size.height)"
}

extension Ending {
  /// The reason in words, by the signal that asked for it, if one did.
  fileprivate func words(_ signal: CInt?) -> String {
    if signal == SIGHUP { return "the terminal was lost (SIGHUP)" }
    if let signal { return "signal \(signal)" }
    return switch self {
    case .asked, .signalled: "the viewer asked for it"
    case .displayClosed: "the terminal was lost"
    }
  }
}

/// How the terminal is taken over.
private func configuration(_ setup: Setup, isWall: Bool) -> Terminal.Configuration {
  var configuration = Terminal.Configuration()
  let settings = setup.settings
  configuration.symbols = settings.symbols.value
  configuration.escapeDelay = settings.escapeDelay.value
  // A hand on the wall's mouse would mark text on the screen as everywhere, no more.
  configuration.mouse = settings.mouse.value && !isWall
  configuration.focus = isWall
  // NO_COLOR is among the settings, where a choice of colours is stronger.
  configuration.colors = settings.colors.value.count
  return configuration
}
