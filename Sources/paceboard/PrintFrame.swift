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
  /// What charts are drawn with.
  var symbols: Symbols
}

/// Draws one frame of the board and writes it to the standard output.
///
/// - Throws: Where there is no such page.
func printFrame(
  _ request: FrameRequest, of folder: DataFolder, as format: FrameFormat
) throws(WrongUsage) -> ExitStatus {
  let reading = folder.reader()()
  let now = request.now ?? reading.finished
  var board = Board(
    appearance: Appearance(symbols: request.symbols), size: request.size, now: now,
    knownOn: request.knownOn)
  _ = board.start()
  _ = board.apply(
    .read(Reading(dataset: reading.dataset, files: reading.files, finished: now)), at: now)
  guard reading.dataset != nil else {
    for fault in reading.faults { complain(fault) }
    return .faultyData
  }
  for key in [try pageKey(request.page, on: board)] + request.keys {
    guard !board.apply(.input(.key(key)), at: now).contains(.quit) else { break }
  }
  let drawn = board.frame()
  let frame = request.symbols == .ascii ? drawn.asASCII() : drawn
  let title = "Paceboard, \(now.localDay)"
  return switch format {
  case .text: writeOutput(frame.plainText())
  case .ansi: writeOutput(frame.ansi(.rgb))
  case .html: writeOutput(frame.html(title: title))
  case .svg: writeOutput(frame.svg(title: title))
  }
}

/// The key that opens a page.
private func pageKey(_ page: String, on board: Board) throws(WrongUsage) -> Key {
  let families = board.panels.map(\.definition.family)
  if let index = families.firstIndex(of: page.lowercased()) {
    return .character(Character(String(index + 1)))
  }
  if page.lowercased() == "overview" { return .character("0") }
  if let number = Int(page), (0...families.count).contains(number) {
    return .character(Character(String(number)))
  }
  let names = ["overview"] + families
  throw WrongUsage(
    "no page “\(page)”: "
      + (nearest(to: page, among: names).map { "did you mean “\($0)”?" }
        ?? "there are 0 to \(families.count), or \(names.joined(separator: ", "))"))
}
