import App
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
  var configuration = configuration(setup, isWall: request.wall != nil)
  // Before there is another thread: it may change the environment.
  configuration.supplyWhatIsMissing()
  let readings = BoardReadings(
    of: folder.place, settings: setup.live, library: setup.library, theme: setup.theme,
    isWall: request.wall != nil)
  var world = try ProcessWorld(
    signals: signals, abandon: abandonTerminal,
    themes: { protectingThread { readings.themes() } },
    reading: { protectingThread { readings.next() } })
  // The files are read while the terminal is taken over.
  world.startReading()
  var terminal = try Terminal(configuration)
  var board = Board(
    preferences: setup.preferences, on: terminal.symbols, size: terminal.size, now: world.now,
    knownOn: request.knownOn)
  if let wall = request.wall { board.openWall(isLocked: wall.isLocked) }
  world.awaitReading(for: .milliseconds(40))
  run(board, on: &terminal, in: &world)
}

/// How the terminal is taken over.
private func configuration(_ setup: Setup, isWall: Bool) -> Terminal.Configuration {
  var configuration = Terminal.Configuration()
  let settings = setup.settings
  configuration.symbols = settings.symbols.value
  configuration.escapeDelay = settings.escapeDelay.value
  // A hand on the wall's mouse would mark text on the screen as everywhere, no more.
  configuration.mouse = settings.mouse.value && !isWall
  // NO_COLOR is among the settings, where a choice of colours is stronger.
  configuration.colors = settings.colors.value.count
  return configuration
}
