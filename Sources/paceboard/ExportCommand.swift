import App
import ArgumentParser
import DataPackage
import Glibc
import Model
import Settings
import Text

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the observations for other programs.",
    discussion: """
      Formats: csv, one table with the columns of the package's own observation tables, which it \
      can take the place of; json, the observations with their metrics and sources (its member \
      “schema” names the version of its form); openmetrics, the latest figure of each metric for \
      Prometheus, as its textfile collector reads it.

      What is uncertain can be told from what is not: by the columns bound, status and quality, \
      and in openmetrics by the label firm. Text that a spreadsheet would run as a formula is \
      written as it is, and warned about. Where the data has faults they are listed on the standard \
      error, what is sound is written, and the exit status is 1.
      """)

  @Argument(help: "The folder of the data package.")
  var data: String?

  @Option(help: "How it is written.")
  var format = ExportFormat.csv

  @Option(help: "Only this metric; may be given again for more.")
  var metric: [String] = []

  @Option(
    help: "Only periods that end on this date or later, such as 2025-03 or FY2025.",
    transform: TypedDate.init(option:))
  var from: TypedDate?

  @Option(help: "Only periods that end by this date.", transform: TypedDate.init(option:))
  var to: TypedDate?

  @Option(
    help: "Only what was published by this day, such as 2025-03-05, “jun 25” or FY2025.",
    transform: KnowledgeDay.init(option:))
  var knownOn: KnowledgeDay?

  @Option(
    help: "The moment at which delays are judged, such as 2026-11-21T14:02, for openmetrics.",
    transform: Moment.init(option:))
  var now: Moment?

  func validate() throws {
    if let from, let to, from.date.period.start > to.date.period.end {
      throw ValidationError("--from is after --to: no period ends between them")
    }
  }

  func run() throws {
    let flags = data.map { [SettingFlag(.data, $0, spelling: "DATA")] } ?? []
    let folder = try DataFolder(Setup(flags: flags).settings.data)
    let selection = ExportSelection(
      metrics: Set(metric), from: from?.date.period.start, to: to?.date.period.end,
      knownOn: knownOn?.day)
    let today = (now?.instant ?? .now).easternDay
    throw try export(folder, selection, as: format, today: today)
  }
}

/// How observations are written.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  /// A table.
  case csv
  /// For programs.
  case json
  /// For Prometheus.
  case openmetrics
}

/// Writes observations to the standard output.
///
/// - Throws: Where there is no metric of a name that was asked for.
func export(
  _ folder: DataFolder, _ selection: ExportSelection, as format: ExportFormat, today: Day
) throws(WrongUsage) -> ExitStatus {
  let reading = PackageReading.check(folder.place, today: today)
  let dataset = reading.dataset
  for fault in reading.faultLines { _ = write(fault + "\n", to: STDERR_FILENO) }
  guard dataset.generation > 0 else { return .faultyData }
  let known = dataset.metrics.map(\.id)
  for id in selection.metrics.sorted() where dataset.metric(id) == nil {
    let hint = didYouMean(id, among: known, in: .curly)
    throw WrongUsage("no metric “\(id)”" + (hint.map { ": " + $0 } ?? ""))
  }
  do throws(OutputFault) {
    switch format {
    case .csv: warn(about: try CSVExport(dataset, selection).write(to: writePiece))
    case .json: try JSONExport(dataset, selection).write(to: writePiece)
    case .openmetrics:
      try OpenMetricsExport(dataset, selection, today: today).write(to: writePiece)
    }
  } catch {
    return error.status
  }
  return reading.errorCount == 0 ? .done : .faultyData
}

/// Why a piece of an output could not be written, with what to end with.
private struct OutputFault: Error {
  let status: ExitStatus
}

private func writePiece(_ bytes: [UInt8]) throws(OutputFault) {
  guard let number = write(bytes, to: STDOUT_FILENO) else { return }
  // A reader that has gone away needs no more, and has not been failed.
  if number == EPIPE { throw OutputFault(status: .done) }
  throw OutputFault(status: outputFailed(number))
}

private func warn(about formulas: FormulaFields) {
  guard let first = formulas.first else { return }
  let count = formulas.count == 1 ? "1 field begins" : "\(formulas.count) fields begin"
  complain(
    "warning: \(count) like a formula, which a spreadsheet would run; the first is “\(first.text)”, "
      + "the \(first.column) of \(first.metric) in \(first.period.label). Import the file as text, "
      + "not by opening it")
}
