import App
import ArgumentParser
import Canvas
import Model
import Text

/// Columns and rows, such as `120x36`.
struct FrameSize: CustomStringConvertible {
  let size: Size

  init(width: Int, height: Int) { size = Size(width: width, height: height) }

  /// Reads an option's value.
  ///
  /// - Throws: What would be right.
  init(option: String) throws {
    let parts = option.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (1...2000).contains(width), (1...1000).contains(height)
    else { throw ValidationError("columns and rows are written 120x36, at most 2000x1000") }
    self.init(width: width, height: height)
  }

  var description: String { "\(size.width)x\(size.height)" }
}

/// Keys by their names, with blanks between them.
struct KeyWords: CustomStringConvertible {
  let keys: [Key]

  init(keys: [Key]) { self.keys = keys }

  /// Reads an option's value.
  ///
  /// - Throws: Which word names no key, and which ones do.
  init(option: String) throws {
    keys = try option.split(separator: " ").map { word in
      if let key = Key(named: word) { return key }
      let hint = didYouMean(String(word), among: Key.ownNames, in: .curly)
      throw ValidationError(
        "no key “\(word)”: "
          + (hint
            ?? "keys are a character or \(Key.ownNames.joined(separator: ", ")), F5, C-r, M-x"))
    }
  }

  var description: String { keys.map(\.name).joined(separator: " ") }
}

/// A day, such as `2026-04-09`.
struct PublicationDay {
  let day: Day

  /// Reads an option's value.
  ///
  /// - Throws: What would be right.
  init(option: String) throws {
    guard let day = Day(iso: option) else {
      throw ValidationError("a day is written 2026-04-09")
    }
    self.day = day
  }
}

/// The day as of which the data is shown, as people type dates: of a month or a year its last day.
struct KnowledgeDay {
  let day: Day

  /// Reads an option's value.
  ///
  /// - Throws: What is wrong with it, and what would be right.
  init(option: String) throws { day = try TypedDate(option: option).date.period.end }
}

/// A date as people type it, such as `2025-03` or `FY2025`.
struct TypedDate {
  let date: Model.Date

  /// Reads an option's value.
  ///
  /// - Throws: What is wrong with it, and what would be right.
  init(option: String) throws {
    do {
      date = try Model.Date(typed: option)
    } catch {
      throw ValidationError(error.words)
    }
  }
}

/// A moment, such as `2026-11-21T14:02:11`.
struct Moment {
  let instant: Instant

  /// Reads an option's value.
  ///
  /// - Throws: What would be right.
  init(option: String) throws {
    guard let instant = Instant(iso: option) else {
      throw ValidationError(
        "a moment is written 2026-11-21T14:02, with seconds if need be, and a Z after it in UTC")
    }
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
