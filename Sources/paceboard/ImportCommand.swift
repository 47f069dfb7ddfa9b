import App
import ArgumentParser
import Glibc
import Import
import Model
import Publishers
import Settings
import Tables
import Text

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take publishers' files, as downloaded, into a data package.",
    discussion: """
      Formats are told by content: CBP encounters (CSV), ICE detention statistics and OHSS \
      monthly tables (workbooks). Any other table needs --as, and --value or --count. A folder \
      is gone through as a whole; - is standard input; .gz is read as it is. The exit status is \
      1 where a file was refused or could not be written.
      """)

  @Argument(help: "The files or folders; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "The data folder; it is made where it is not there.", completion: .directory)
  var into: String

  @Option(
    help: "The day on which the files were published, such as 2025-01-16.",
    transform: PublicationDay.init(option:))
  var published: PublicationDay?

  @Flag(help: "Tell what would be done, and write nothing.")
  var dryRun = false

  @Option(name: .customLong("as"), help: "The metric that a table of no known format counts.")
  var metric: String?

  @Option(help: "The column of its dates; found where it is not given.")
  var date: String?

  @Option(help: "The column of its values.")
  var value: String?

  @Flag(help: "Each of its rows counts as one.")
  var count = false

  @Flag(help: "Its columns are years and its rows months or nothing.")
  var years = false

  @Option(help: "Its other columns are values, told apart by this dimension.")
  var columns: String?

  @Option(parsing: .upToNextOption, help: "Columns that become dimensions.")
  var by: [String] = []

  @Option(help: "How its dates are written, such as MM/DD/YYYY; told from them by default.")
  var dateFormat: DateWriting?

  @Option(help: "What stands between its fields: comma, semicolon, tab or bar.")
  var delimiter: DelimiterName?

  @Option(help: "Who published the table.")
  var publisher = "not stated"

  func validate() throws {
    guard into != Settings.builtInData else {
      throw ValidationError(
        "the built-in data cannot be changed: name a folder, which is made where it is not there")
    }
    let shapes = [value != nil, count, years, columns != nil].count { $0 }
    if metric == nil, shapes > 0 || !by.isEmpty || date != nil {
      throw ValidationError("--date, --value, --count and --by describe a table of --as METRIC")
    }
    if metric != nil, shapes != 1 {
      throw ValidationError(
        "a table of --as METRIC needs one of --value, --count, --years, --columns")
    }
  }

  /// Where the values of a table of no known format stand.
  private var values: TableMapping.Value {
    if let value { return .column(value) }
    if let columns { return .columns(dimension: columns) }
    return years ? .years : .count
  }

  func run() throws {
    let mapping = metric.map { metric in
      TableMapping(
        metric: metric, date: date, value: values, by: by, dateFormat: dateFormat?.format,
        publisher: publisher)
    }
    let options = ImportOptions(
      published: published?.day,
      reading: ReadingOptions(mapping: mapping, delimiter: delimiter?.delimiter), isDryRun: dryRun,
      today: Instant.now.easternDay)
    let bar = ProgressBar()
    let outcomes = importFiles(files, into: into, options: options) { bar.show($0) }
    bar.clear()
    let status = writeOutput(outcomes.flatMap(\.lines).map { $0 + "\n" }.joined())
    guard status == .done else { throw status }
    if outcomes.isEmpty { complain("there is no file to import") }
    throw outcomes.allSatisfy(\.isGood) && !outcomes.isEmpty ? ExitStatus.done : .faultyData
  }
}

/// How the dates of a table are written, by its pattern.
struct DateWriting: ExpressibleByArgument {
  let format: DateFormat

  init?(argument: String) {
    guard let format = DateFormat(rawValue: argument.uppercased()) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { DateFormat.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// What stands between the fields of a table, by its name or as itself.
struct DelimiterName: ExpressibleByArgument {
  let delimiter: CSVDelimiter

  init?(argument: String) {
    switch argument.lowercased() {
    case "comma", ",": delimiter = .comma
    case "semicolon", ";": delimiter = .semicolon
    case "tab", "\t": delimiter = .tab
    case "bar", "pipe", "|": delimiter = .bar
    default: return nil
    }
  }

  static var allValueStrings: [String] { ["comma", "semicolon", "tab", "bar"] }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// A line on the standard error that tells how far a long import has come; nothing in a pipe.
private final class ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = ContinuousClock.now
  private var isDrawn = false

  func show(_ progress: ImportProgress) {
    guard isShown, ContinuousClock.now - last > .milliseconds(100) else { return }
    last = .now
    isDrawn = true
    let share = progress.allBytes > 0 ? Double(progress.bytes) / Double(progress.allBytes) : 0
    let filled = Int(min(1, share) * 24)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 24 - filled)
    let name = progress.file.fitted(to: 40)
    let count = "\(progress.files + 1) of \(progress.allFiles)"
    _ = write("\r\u{1B}[K[\(bar)] \(count)  \(name)", to: STDERR_FILENO)
  }

  func clear() {
    if isDrawn { _ = write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
