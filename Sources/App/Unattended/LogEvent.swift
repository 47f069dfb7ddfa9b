public import Model
internal import Text

/// What a log tells of a board that nobody watches.
public enum LogEvent: Hashable, Sendable {
  /// It runs from now on; what with, in words.
  case started(String)
  /// It ends; why, in words.
  case stopped(String)
  /// A reading brought data, the first or other than before.
  case read(rows: Int, files: Int, changes: Int, dataTo: Day?)
  /// A file was imported or refused; the outcome in words.
  case imported(String)
  /// Something is wrong with a file from now on, as `file:line:column: error: …`.
  case faultBegan(String)
  /// It is not wrong any more.
  case faultEnded(String)
  /// So many more faults began or ended at once, which are not told one by one.
  case moreFaults(began: Int, ended: Int)
  /// A reading has not ended for so many seconds: whatever the data lies on does not answer.
  case readingHangs(Int)
  /// It has ended after so many seconds.
  case readingEnded(Int)
  /// The clock on the wall was set, forward by so many seconds or back.
  case clockSet(Int)
  /// The system was suspended for so many seconds.
  case resumed(Int)
  /// The process was stopped by a signal or got no time to run, for so many seconds.
  case halted(Int)
  /// The process was continued after a stop.
  case continued
  /// The display has taken nothing for so many seconds.
  case displayStalled(Int)
  /// It takes frames again, after so many seconds.
  case displayRecovered(Int)
  /// So many lines of the log could not be kept until it could be written again.
  case linesLost(Int)

  /// The event in one line that is safe to show, without its time.
  public var line: String {
    let text: String =
      switch self {
      case .started(let what): "start: \(what)"
      case .stopped(let why): "stop: \(why)"
      case .read(let rows, let files, let changes, let dataTo):
        "read: \(rows) rows in \(files) files, \(changes) changes"
          + (dataTo.map { ", data to \($0)" } ?? "")
      case .imported(let outcome): "inbox: \(outcome)"
      case .faultBegan(let fault): "fault began: \(fault)"
      case .faultEnded(let fault): "fault ended: \(fault)"
      case .moreFaults(let began, let ended): "faults: \(began) more began, \(ended) more ended"
      case .readingHangs(let seconds): "reading hangs: no end after \(seconds) s"
      case .readingEnded(let seconds): "reading ended after \(seconds) s"
      case .clockSet(let seconds):
        seconds < 0 ? "clock set back by \(-seconds) s" : "clock set forward by \(seconds) s"
      case .resumed(let seconds): "resumed after \(seconds) s of sleep"
      case .halted(let seconds): "halted for \(seconds) s"
      case .continued: "continued after a stop"
      case .displayStalled(let seconds): "display stalled: nothing taken for \(seconds) s"
      case .displayRecovered(let seconds): "display takes frames again after \(seconds) s"
      case .linesLost(let count): "log: \(count) lines were lost"
      }
    let safe = visible(text)
    return safe.utf8.count <= Self.longest ? safe : String(safe.prefix(Self.longest / 4)) + "…"
  }

  /// Bytes of the longest line: what a file's fault quotes may be of any length.
  private static let longest = 2000
}
