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
    let signals = Signals()
    try show(request, signals)
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
private func show(_ request: BoardRequest, _ signals: Signals) throws {
  let isWall = request.wall != nil
  // A folder that the command line names is read while the settings are.
  let early = request.path == nil ? try Setup(flags: request.flags, isWall: isWall) : nil
  let folder = try DataFolder(early?.settings.data ?? Setting(request.path, from: .flag("DATA")))
  var configuration = Terminal.Configuration()
  // Before there is another thread: it may change the environment.
  configuration.supplyWhatIsMissing()
  // The cache is looked into before the settings can refuse it; nothing is written there yet.
  let cache = Folders(Environment()).cache
  let ahead = PackageReadings(of: folder.place, cache: cache, knownOn: request.knownOn)
  let watch = request.wall.map { _ in Watch(environment: Environment()) }
  var world = try ProcessWorld(
    signals: signals,
    abandon: {
      watch?.abandon()
      abandonTerminal()
    }, supervision: watch?.begin()
  ) { progress in
    protectingThread { ahead.readAhead(progress: progress) }
  }
  let setup = try early ?? Setup(flags: request.flags, isWall: isWall)
  guard isatty(STDOUT_FILENO) == 1 else {
    throw WrongUsage(
      "the board needs a terminal: use “paceboard print” to write a page to a file or a pipe")
  }
  let package =
    setup.cache == cache
    ? ahead : PackageReadings(of: folder.place, cache: setup.cache, knownOn: request.knownOn)
  let readings = BoardReadings(
    of: package, settings: setup.live, library: setup.library, theme: setup.theme,
    isWall: isWall,
    finding: { DataFolder.readings(of: $0, cache: setup.cache, knownOn: request.knownOn) })
  let inbox = WatchedInbox(log: watch?.log)
  world.follow(
    themes: { protectingThread { readings.themes() } },
    changedThemes: { protectingThread { readings.changedThemes() } },
    reading: { progress in
      protectingThread {
        inbox.process(of: readings.place)
        return readings.next(progress: progress)
      }
    })
  world.startReading()
  // The terminal is taken over while the files are read.
  configuration.take(setup.settings, isWall: isWall)
  var terminal = try Terminal(configuration)
  var board = Board(
    preferences: setup.preferences, on: terminal.symbols, depth: terminal.depth,
    size: terminal.size, now: world.now, knownOn: request.knownOn)
  if let wall = request.wall { board.openWall(isLocked: wall.isLocked) }
  var rehearsal = Rehearsal(for: board)
  world.awaitReading(for: .milliseconds(40)) {
    guard let picture = rehearsal.next() else { return false }
    terminal.rehearse(picture)
    return true
  }
  watch?.log?.write(.started(description(of: folder, board)))
  let ending = run(board, on: &terminal, in: &world)
  world.end(ending.words(signals.ender))
}

private func description(of folder: DataFolder, _ board: Board) -> String {
  let type = environmentValue("TERM") ?? ""
  return "version \(Paceboard.configuration.version), \(folder.words), "
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

extension Terminal.Configuration {
  /// Takes over what the settings say of the terminal.
  fileprivate mutating func take(_ settings: Settings, isWall: Bool) {
    escapeDelay = settings.escapeDelay.value
    // A hand on the wall's mouse would mark text on the screen as everywhere, no more.
    mouse = settings.mouse.value && !isWall
    focus = isWall
    // NO_COLOR is among the settings, where a choice of colours is stronger.
    colors = settings.colors.value.depth?.count
  }
}
