import App
import ArgumentParser
import Canvas
import Model

/// Columns and rows, such as `120x36`.
struct FrameSize: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  init(width: Int, height: Int) { size = Size(width: width, height: height) }

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (1...2000).contains(width), (1...1000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }

  var description: String { "\(size.width)x\(size.height)" }
}

/// Keys by their names, with blanks between them.
struct KeyWords: ExpressibleByArgument, CustomStringConvertible {
  let keys: [Key]

  init(keys: [Key]) { self.keys = keys }

  init?(argument: String) {
    let words = argument.split(separator: " ")
    keys = words.compactMap { Key(named: $0) }
    guard keys.count == words.count else { return nil }
  }

  var description: String { keys.map(\.name).joined(separator: " ") }
}

/// A day, such as `2026-04-09`.
struct PublicationDay: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }
}

/// A moment, such as `2026-11-21T14:02:11`.
struct Moment: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    guard let instant = Instant(iso: argument) else { return nil }
    self.instant = instant
  }
}

/// How a frame is written.
enum FrameFormat: String, ExpressibleByArgument, CaseIterable {
  /// Glyphs alone.
  case text
  /// Glyphs and colours for a terminal.
  case ansi
  /// A page for a browser.
  case html
  /// A picture.
  case svg
  /// The figures on the page, with their sources and bounds.
  case json
}
