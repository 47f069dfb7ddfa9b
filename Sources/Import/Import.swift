import DataPackage
import Glibc
import Model
import Publishers

/// Imports files, and folders of them, into a package.
///
/// Every file is taken, skipped or refused by itself; the package is written once for each series,
/// as a whole. A folder is gone through one level deep.
///
/// - Parameters:
///   - paths: The files and folders; `-` is standard input.
///   - folder: The data folder; it is made where it is not there, and an empty one becomes a package.
///   - options: How to import.
///   - progress: Called now and then, on the same thread.
/// - Returns: What became of each file, in their order.
public func importFiles(
  _ paths: [String], into folder: String, options: ImportOptions = ImportOptions(),
  progress: @escaping (ImportProgress) -> Void = { _ in }
) -> [FileOutcome] {
  var run = ImportRun(folder: folder, options: options, progress: progress)
  return run.run(FoundFile.all(in: paths))
}

/// One import of several files.
struct ImportRun {
  private let folder: String
  private let options: ImportOptions
  private let progress: (ImportProgress) -> Void
  private var results: [FileOutcome.Result?] = []
  private var pending: [Pending] = []

  /// A file that was read and is not yet in the package.
  private struct Pending {
    let index: Int
    let series: Series
    var report: ImportReport
    let release: Release
  }

  init(folder: String, options: ImportOptions, progress: @escaping (ImportProgress) -> Void) {
    self.folder = folder
    self.options = options
    self.progress = progress
  }

  mutating func run(_ files: [FoundFile]) -> [FileOutcome] {
    results = Array(repeating: nil, count: files.count)
    let allBytes = files.reduce(0) { $0 + $1.size }
    var options = options
    let package = PackageReading.check(folder, faultLimit: 1).dataset
    options.reading.metrics = package.metrics + options.reading.metrics
    var bytes = 0
    for (index, file) in files.enumerated() {
      if let reason = file.reasonToSkip {
        results[index] = .skipped(reason)
        continue
      }
      let progress = progress
      func report() {
        progress(
          ImportProgress(
            file: file.path, files: index, allFiles: files.count, bytes: bytes, allBytes: allBytes))
      }
      report()
      var reading = options.reading
      reading.lastDay =
        options.published ?? Publication(fileName: FileReader.name(of: file.path))?.day
      let reader = FileReader(options: reading) { count in
        bytes += count
        report()
      }
      do throws(Refusal) {
        try take(reader.read(file.path), index, options)
      } catch {
        results[index] = .refused(error)
      }
    }
    compare(with: package)
    write()
    return zip(files, results).map { file, result in
      FileOutcome(path: file.path, result: result ?? .skipped("not reached"))
    }
  }

  private mutating func take(
    _ file: ReadFile, _ index: Int, _ options: ImportOptions
  ) throws(Refusal) {
    var reading = file.reading
    let stated = options.published ?? reading.stated
    guard let published = stated.map({ Publication($0) }) ?? Publication(fileName: file.name) else {
      throw Refusal(
        "neither the file nor its name says when it was published", hint: "give --published DAY")
    }
    if let today = options.today, published.day > today + 1 {
      throw Refusal(
        "says that it was published on \(published.day), a day to come",
        hint: "give --published DAY")
    }
    reading.leaveOutFuture(of: published.day)
    guard !reading.values.isEmpty else {
      throw Refusal("all of it covers days after its publication on \(published.day)")
    }
    if let value = reading.values.first(where: { !$0.value.isFinite }) {
      throw Refusal(
        "the sum of \(value.metric) for \(value.period.label) is beyond any number",
        hint: "look for cells that hold no counts")
    }
    let series = reading.series
    let source = Source(
      id: "\(series.id).\(published.day).\(file.digest.prefix(8))", publisher: series.publisher,
      title: reading.title, published: published, url: series.url, file: file.name,
      sha256: file.digest)
    pending.append(
      Pending(
        index: index, series: series, report: reading.report,
        release: Release(source: source, values: reading.values)))
  }

  /// Warns of what contradicts other releases, in the package or in this import.
  private mutating func compare(with package: Dataset) {
    var neighbours = Neighbours(metrics: package.metrics + ImportedMetrics.all)
    for metric in package.metrics where neighbours.compares(metric.id) {
      for row in package.allRows(of: metric.id) {
        let observation = package.observations[row]
        let value = ReleasedValue(
          metric: metric.id, dimensions: package.dimensions[observation.dimensions],
          period: observation.period, value: observation.value)
        neighbours.add(NeighbourValue(value, published: observation.published.day))
      }
    }
    for file in pending {
      for value in file.release.values where neighbours.compares(value.metric) {
        neighbours.add(NeighbourValue(value, published: file.release.source.published.day))
      }
    }
    for index in pending.indices {
      let release = pending[index].release
      let warnings = neighbours.warnings(
        about: release.values, published: release.source.published.day)
      for warning in warnings { pending[index].report.warn(warning) }
    }
  }

  private mutating func write() {
    if !options.isDryRun, !pending.isEmpty {
      // Fails where the folder is there already; if it fails otherwise, writing tells why.
      _ = unsafe mkdir(folder, 0o755)
    }
    let bySeries = Dictionary(grouping: pending, by: \.series.id)
    for (_, files) in bySeries.sorted(by: { $0.key < $1.key }) {
      let series = files[0].series
      // The tables of one metric may have been mapped with different dimensions.
      let dimensions =
        series.metrics.isEmpty
        ? Set(files.flatMap(\.series.dimensions)).sorted() : series.dimensions
      let table = SeriesTable(
        series: series.id, title: series.title, dimensions: dimensions,
        metrics: series.metrics.isEmpty
          ? options.metrics(of: files.map(\.release)) : series.metrics)
      let writer = PackageWriter(folder: folder, catalogue: ImportedMetrics.all)
      do throws(WriteFault) {
        let releases = files.map(\.release)
        let tallies =
          try options.isDryRun
          ? writer.tally(releases, in: table) : writer.write(releases, to: table)
        for (file, tally) in zip(files, tallies) {
          var report = file.report
          if tally.added + tally.revised == 0, tally.confirmed > 0 {
            report.warn("says nothing new: every value repeats an earlier edition")
          }
          results[file.index] = .taken(
            FileOutcome.Taken(report: report, source: file.release.source, tally: tally))
        }
      } catch {
        for file in files { results[file.index] = .failed(error) }
      }
    }
  }
}

extension ImportOptions {
  /// The definitions of the metrics that releases give values of.
  fileprivate func metrics(of releases: [Release]) -> [Metric] {
    let ids = Set(releases.flatMap { $0.values.map(\.metric) })
    return reading.metrics.filter { ids.contains($0.id) }
  }
}
