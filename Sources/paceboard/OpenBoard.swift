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
    let setup = try Setup(flags: request.flags)
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
    finding: DataFolder.find)
  var world = try ProcessWorld(
    signals: signals, abandon: abandonTerminal,
    themes: { protectingThread { readings.themes() } },
    reading: { protectingThread { readings.next() } })
  // The files are read while the terminal is taken over.
  world.startReading()
  var terminal = try Terminal(configuration(setup))
  let board = Board(
    preferences: setup.preferences, on: terminal.symbols, depth: terminal.depth,
    size: terminal.size, now: world.now,
    knownOn: request.knownOn)
  world.awaitReading(for: .milliseconds(40))
  run(board, on: &terminal, in: &world)
}

/// How the terminal is taken over.
private func configuration(_ setup: Setup) -> Terminal.Configuration {
  var configuration = Terminal.Configuration()
  let settings = setup.settings
  configuration.escapeDelay = settings.escapeDelay.value
  configuration.mouse = settings.mouse.value
  // NO_COLOR is among the settings, where a choice of colours is stronger.
  configuration.colors = settings.colors.value.depth?.count
  return configuration
}
