import App
import Board
import Canvas
import Curses
import Glibc

/// Opens the board on the terminal and returns once the viewer is done with it.
///
/// - Returns: What to end with; what there was to say has been said.
func openBoard(_ request: BoardRequest) -> ExitStatus {
  do {
    let folder = try DataFolder(argument: request.data)
    guard isatty(STDOUT_FILENO) == 1 else {
      throw WrongUsage(
        "the board needs a terminal: use “paceboard print” to write a page to a file or a pipe")
    }
    let signals = Signals()
    try show(folder, request, signals)
    signals.endProcess()
    return .done
  } catch let fault as WrongUsage {
    complain(fault.description)
    return .wrongUsage
  } catch let fault as TerminalError {
    complain(fault.description)
    return .noTerminal
  } catch {
    complain("\(error)")
    return .failure
  }
}

/// Shows the board; the terminal is given back by the time it returns or throws.
private func show(_ folder: DataFolder, _ request: BoardRequest, _ signals: Signals) throws {
  let read = folder.reader()
  var world = try ProcessWorld(signals: signals, abandon: abandonTerminal) {
    protectingThread(read)
  }
  // The files are read while the terminal is taken over.
  world.startReading()
  var configuration = Terminal.Configuration()
  configuration.symbols = request.symbols
  var terminal = try Terminal(configuration)
  let board = Board(
    appearance: Appearance(symbols: terminal.symbols), size: terminal.size, now: world.now,
    interval: request.interval, knownOn: request.knownOn)
  world.awaitReading(for: .milliseconds(40))
  run(board, on: &terminal, in: &world)
}
