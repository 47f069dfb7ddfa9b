import App
import Board
import Canvas
import Model
import Text

/// What a printed frame shows.
struct FrameRequest {
  /// The page: its key, or the name of a family of metrics.
  var page: String
  /// The size in cells.
  var size: Size
  /// Keys pressed after the page was opened.
  var keys: [Key]
  /// Only what was published by this day is shown; nil for everything.
  var knownOn: Day?
  /// The moment it is drawn for; nil for the present one.
  var now: Instant?
  /// Which turn of the wall is drawn; nil for a page of the board.
  var turn: Int?
}

/// Draws one frame of the board and writes it to the standard output.
///
/// - Throws: Where there is no such page.
func printFrame(
  _ request: FrameRequest, of folder: DataFolder, _ setup: Setup, as format: FrameFormat
) throws(WrongUsage) -> ExitStatus {
  let readings = BoardReadings(
    of: PackageReadings(of: folder.place, at: request.now), settings: setup.live,
    library: setup.library,
    theme: setup.theme, isWall: request.turn != nil,
    finding: { DataFolder.readings(of: $0, cache: nil, knownOn: nil) })
  let reading = readings.next()
  let now = request.now ?? reading.finished
  var board = Board(
    preferences: setup.preferences, on: .braille, size: request.size, now: now,
    knownOn: request.knownOn)
  _ = board.start()
  _ = board.apply(
    .read(
      Reading(
        dataset: reading.dataset, files: reading.files, isBuiltIn: reading.isBuiltIn, finished: now)
    ),
    at: now)
  guard reading.dataset != nil else {
    for fault in reading.faults { complain(fault) }
    return .faultyData
  }
  if let turn = request.turn {
    // As if the wall had begun so long ago that this turn has just come.
    let every = board.wallPreferences.every
    for left in stride(from: turn, through: 0, by: -1) {
      let moment = now.advanced(by: -left * every)
      _ = board.apply(.tick, at: moment)
      if left == turn { board.openWall() }
    }
  } else {
    _ = board.apply(.input(.key(try pageKey(request.page, on: board))), at: now)
  }
  pressing: for key in request.keys {
    for effect in board.apply(.input(.key(key)), at: now) {
      switch effect {
      case .quit: break pressing
      case .readThemes: _ = board.apply(.themes(readings.themes()), at: now)
      case .read, .repaint, .suspend, .copy, .bell, .run, .use: continue
      }
    }
  }
  // A tick brings what waits for the figures to be shown first.
  _ = board.apply(.tick, at: now)
  let title = "Paceboard, \(now.localDay)"
  return switch format {
  case .text: writeOutput(board.frame().plainText())
  case .ansi: writeOutput(board.frame().ansi(.rgb))
  case .html:
    writeOutput(
      board.frame().html(title: title, light: setup.lightTheme.map { board.frame(in: $0) }))
  case .svg: writeOutput(board.frame().svg(title: title))
  case .json: writeOutput(board.json())
  }
}

/// The key that opens a page.
private func pageKey(_ page: String, on board: Board) throws(WrongUsage) -> Key {
  let families = board.panels.map(\.definition.family)
  let pages = ["overview"] + families + ["pace", "claims", "sources", "changes"]
  let digits = [0] + families.indices.map { $0 + 1 } + [5, 6, 7, 8]
  let wanted = page.lowercased()
  if let index = pages.firstIndex(of: wanted) ?? digits.firstIndex(where: { "\($0)" == wanted }) {
    return .character(Character("\(digits[index])"))
  }
  throw WrongUsage(
    "no page “\(page)”: "
      + (didYouMean(page, among: pages, in: .curly)
        ?? "there are 0 to 8, or \(pages.joined(separator: ", "))"))
}
