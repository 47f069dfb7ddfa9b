import Glibc
import Model
import System
import Tables

/// What of a package an import changes, as it is on the disk and as it is to be.
struct PackageState {
  let metricsFile: String
  let sourcesFile: String
  var metrics: KeyedRows
  var sources: KeyedRows
  var observations: ObservationLines
  private(set) var descriptor: DescriptorText
  /// Sources that a release took the place of; no observation names them any more.
  private(set) var superseded: Set<String> = []

  private let series: String
  private let isNew: Bool
  private var files: [String: [UInt8]] = [:]

  /// Reads a package, or makes one of an empty folder.
  init(_ folder: String, _ table: SeriesTable) throws(WriteFault) {
    series = table.series
    let text = try Self.read(Descriptor.fileName, in: folder)
    files[Descriptor.fileName] = text
    isNew = text == nil
    var metricsTable: TableFile = ("metrics.csv", .comma)
    var sourcesTable: TableFile = ("sources.csv", .comma)
    if let text {
      guard let package = DescriptorReading.read(text, limits: PackageLimits()).0 else {
        throw WriteFault(Descriptor.fileName, "cannot be understood; check the package first")
      }
      metricsTable = try Self.file(of: .metrics, in: package)
      sourcesTable = try Self.file(of: .sources, in: package)
      descriptor = DescriptorText(text)
    } else {
      descriptor = DescriptorText(resources: [
        PackageTables.metrics, PackageTables.sources,
        PackageTables.observations(table, dimensions: table.dimensions),
      ])
    }
    (metricsFile, sourcesFile) = (metricsTable.file, sourcesTable.file)
    for name in [metricsFile, sourcesFile] {
      files[name] = try Self.read(name, in: folder)
    }
    metrics = try Self.rows(
      files[metricsFile], metricsTable, "metric", PackageTables.metricColumns)
    sources = try Self.rows(files[sourcesFile], sourcesTable, "id", PackageTables.sourceColumns)
    observations =
      try Self.lines(of: table.file, in: folder) ?? ObservationLines(dimensions: table.dimensions)
  }

  /// What was in one of the small files on the disk; nil where it is not there.
  func bytes(_ name: String) -> [UInt8]? { files[name] }

  private typealias TableFile = (file: String, delimiter: CSVDelimiter)

  private static func file(
    of kind: TableKind, in package: Descriptor
  ) throws(WriteFault) -> TableFile {
    guard let resource = package.resources.first(where: { $0.kind == kind }) else {
      throw WriteFault(Descriptor.fileName, "it has no resource '\(kind.rawValue)'")
    }
    guard !resource.path.text.contains("/") else {
      throw WriteFault(resource.path.text, "imports write only into the data folder itself")
    }
    return (resource.path.text, resource.delimiter)
  }

  private static func read(_ name: String, in path: String) throws(WriteFault) -> [UInt8]? {
    do throws(FileFault) {
      return try Folder(path: path).open(name).readAll()
    } catch .cannotOpen(ENOENT) {
      return nil
    } catch {
      throw WriteFault(name, error.message(of: "file"))
    }
  }

  /// The rows of a table on the disk; nil where it is not there.
  private static func lines(
    of name: String, in path: String
  ) throws(WriteFault) -> ObservationLines? {
    let file: OpenFile
    do throws(FileFault) {
      file = try Folder(path: path).open(name)
    } catch .cannotOpen(ENOENT) {
      return nil
    } catch {
      throw WriteFault(name, error.message(of: "file"))
    }
    return try ObservationLines(file.bytes(in: 0..<file.identity.size), name: name)
  }

  private static func rows(
    _ bytes: [UInt8]?, _ table: TableFile, _ key: String, _ columns: [String]
  ) throws(WriteFault) -> KeyedRows {
    guard let bytes else { return KeyedRows(header: columns, key: 0) }
    guard FileFormat.detected(in: Array(bytes.prefix(512))) != .gzip else {
      throw WriteFault(table.file, "is compressed; imports add to plain text only")
    }
    return try KeyedRows(bytes, name: table.file, key: key, delimiter: table.delimiter)
  }

  /// Adds those metrics that the package does not define; a new one begins with a catalogue.
  mutating func define(_ new: [Metric], catalogue: [Metric]) {
    if isNew {
      for metric in catalogue where !metrics.contains(metric.id) {
        metrics.append(PackageTables.row(of: metric))
      }
    }
    for metric in new where !metrics.contains(metric.id) {
      metrics.insert(PackageTables.row(of: metric))
    }
  }

  /// Takes releases in, the earliest first, and tells what each brought.
  mutating func take(_ releases: [Release]) -> [ReleaseTally] {
    let order = releases.indices.sorted {
      let (left, right) = (releases[$0].source, releases[$1].source)
      return (left.published.day, left.id) < (right.published.day, right.id)
    }
    var tallies = [ReleaseTally](repeating: ReleaseTally(), count: releases.count)
    let count = observations.rows.count
    var stages: [ObservationLines.Stage] = []
    var replaced: Set<String> = []
    for index in order {
      let source = settle(releases[index].source)
      // One file may be given under two names.
      guard replaced.insert(source.id).inserted else {
        tallies[index].unchanged = releases[index].values.count
        continue
      }
      stages.append(
        ObservationLines.Stage(
          start: observations.rows.count, release: index, superseded: superseded))
      observations.append(releases[index].values, from: source)
    }
    observations.count(stages, into: &tallies)
    observations.remove(sources: replaced.union(superseded), before: count)
    return tallies
  }

  /// Enters a source, and settles under which name and day its file is known: of all that are
  /// stated, the earliest.
  private mutating func settle(_ source: Source) -> Source {
    var settled = source
    for (id, digest) in sources.values(of: "sha256")
    where digest == source.sha256 && isOwn(id) && !superseded.contains(id) {
      let file = min(sources.value(of: "file", in: id) ?? source.file, settled.file)
      let stated = published(id) ?? source.published
      let isEarlier = (stated.day, id) < (settled.published.day, settled.id)
      superseded.insert(id)
      settled = settled.renamed(
        id: isEarlier ? id : settled.id, published: isEarlier ? stated : settled.published,
        file: file)
    }
    superseded.remove(settled.id)
    sources.remove(settled.id)
    sources.insert(PackageTables.row(of: settled))
    return settled
  }

  /// Whether a source's id is one that imports of the series make: series, day and digest.
  private func isOwn(_ id: String) -> Bool {
    id.hasPrefix("\(series).")
      && id.utf8.count == series.utf8.count + ".2025-01-31.01234567".utf8.count
  }

  /// The publication that the table of sources states.
  private func published(_ id: String) -> Publication? {
    let precision = sources.value(of: "published_precision", in: id)
      .flatMap(Publication.Precision.init(rawValue:))
    let day = sources.value(of: "published", in: id).flatMap { Day(iso: $0) }
    return day.map { Publication($0, precision ?? .day) }
  }

  /// Lists the series' table in the descriptor.
  mutating func describe(_ table: SeriesTable) throws(WriteFault) {
    let text = PackageTables.observations(table, dimensions: observations.dimensions)
    if isNew {
      descriptor = DescriptorText(resources: [PackageTables.metrics, PackageTables.sources, text])
    } else {
      try descriptor.put(text, named: table.resource)
    }
  }
}

extension Source {
  fileprivate func renamed(id: String, published: Publication, file: String) -> Source {
    Source(
      id: id, publisher: publisher, title: title, published: published, url: url,
      licence: licence, file: file, sha256: sha256, note: note, checked: checked)
  }
}
