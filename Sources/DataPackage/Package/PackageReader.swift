import Glibc
import Model
import Tables

/// Reads a package again and again, each time only the files that have changed.
///
/// A fault stops only what it must: a bad row is left out and counted, a bad file keeps the last
/// good version of its table. Nothing is ever waited for but the disk itself; whoever cannot wait
/// for a stalled network mount reads on a thread of its own.
public struct PackageReader: Sendable {
  /// Where the package is.
  public let place: PackagePlace

  private let limits: PackageLimits
  private let settling: Int
  private var descriptor = TrackedFile<Descriptor>()
  private var tables: [TrackedTable] = []
  private var dataset = Dataset()
  private var outcomes: [Assembly.Outcome] = []
  private var descriptorFaults: FaultList
  private var reports: [FileReport] = []

  /// Creates a reader; nothing is read yet.
  ///
  /// - Parameters:
  ///   - place: Where the package is.
  ///   - limits: What is too much.
  ///   - settling: How long a file must have been left alone to count as whole, where an earlier
  ///     version of it can be shown meanwhile.
  public init(
    _ place: PackagePlace, limits: PackageLimits = PackageLimits(),
    settling: Duration = .milliseconds(200)
  ) {
    self.place = place
    self.limits = limits
    let (seconds, attoseconds) = settling.components
    self.settling = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    descriptorFaults = FaultList(limit: limits.faults)
  }

  /// Creates a reader of a folder; nothing is read yet.
  public init(
    folder: String, limits: PackageLimits = PackageLimits(),
    settling: Duration = .milliseconds(200)
  ) {
    self.init(.folder(folder), limits: limits, settling: settling)
  }

  /// Reads what has changed since the last time, at first everything.
  ///
  /// - Returns: The dataset of the package as it is now, with a new generation if anything in it
  ///   changed, and a report on each file.
  /// - Complexity: O(*n*) in the bytes of the changed files, plus O(*m*) in all observations if
  ///   there are any.
  public mutating func reload() -> PackageReading {
    let hasNewData: Bool
    var folderFault: FileFault?
    do throws(FileFault) {
      hasNewData = refresh(in: try Folder(place))
    } catch {
      hasNewData = false
      folderFault = error
    }
    if hasNewData { assemble() }
    let earlier = reports
    reports = [descriptorReport(folderFault)]
    for (position, table) in tables.enumerated() {
      reports.append(report(table, outcomes.indices.contains(position) ? outcomes[position] : nil))
    }
    return PackageReading(
      dataset: dataset, hasNewData: hasNewData, hasNewReports: reports != earlier, files: reports,
      isSettling: descriptor.isSettling || tables.contains(where: \.file.isSettling))
  }

  // MARK: Reading

  /// Reads the changed files; whether anything good came of it that is new.
  private mutating func refresh(in folder: borrowing Folder) -> Bool {
    let limits = limits
    let hasChanged = descriptor.refresh(
      Descriptor.fileName, in: folder, limit: limits.descriptorBytes,
      at: .present(settling: settling)
    ) { file throws(FileFault) in
      let (content, faults) = DescriptorReading.read(try file.readAll(), limits: limits)
      return TrackedFile.Version(content: content, faults: faults)
    }
    if hasChanged { track(descriptor.content?.resources ?? []) }
    return refreshTables(in: folder) || hasChanged
  }

  /// Reads the changed tables, the first time on two threads: then all of them are to be read, and
  /// nothing can be shown before.
  private mutating func refreshTables(in folder: borrowing Folder) -> Bool {
    let (limits, settling, place) = (limits, settling, self.place)
    guard dataset.generation == 0 else {
      var hasChanged = false
      for index in tables.indices {
        let isNew = tables[index].refresh(in: folder, limits: limits, settling: settling)
        hasChanged = hasChanged || isNew
      }
      return hasChanged
    }
    let queue = TableQueue(tables, limits: limits, settling: settling)
    let companion = Worker {
      // Without a folder of its own the other thread has all the work.
      do throws(FileFault) { return queue.work(in: try Folder(place)) } catch { return false }
    }
    let isNew = queue.work(in: folder)
    let isNewToo = companion.join()
    tables = queue.tables
    return isNew || isNewToo
  }

  /// Follows the resources of a new descriptor; what is known of their files is kept.
  private mutating func track(_ resources: [Descriptor.Resource]) {
    let earlier = tables
    tables = resources.map { resource in
      let known = earlier.first {
        $0.resource.name == resource.name && $0.resource.path.text == resource.path.text
          && $0.resource.delimiter == resource.delimiter
      }
      return TrackedTable(resource: resource, file: known?.file ?? TrackedFile())
    }
  }

  private mutating func assemble() {
    guard let descriptor = descriptor.content else { return }
    var assembly = Assembly(
      tables.map { Assembly.Part(resource: $0.resource, table: $0.file.content) },
      descriptor: descriptor, limits: limits)
    dataset = assembly.dataset(generation: dataset.generation + 1)
    outcomes = assembly.outcomes
    descriptorFaults = assembly.descriptorFaults.inOrder
  }

  // MARK: Reports

  private func descriptorReport(_ folderFault: FileFault?) -> FileReport {
    var faults = descriptor.faults
    if let fault = folderFault, case .folder(let folder) = place {
      faults = FaultList(limit: limits.faults)
      faults.add(Fault(fault, of: "data folder", path: folder, file: folder))
    } else if let fault = descriptor.fileFault {
      faults = FaultList(limit: limits.faults)
      faults.add(Fault(fault, path: Descriptor.fileName, file: Descriptor.fileName))
    } else if descriptor.isGood {
      faults = faults.merged(with: descriptorFaults)
    }
    return FileReport(
      path: Descriptor.fileName, table: nil, rows: 0, badRows: 0, faults: faults,
      isGood: descriptor.isGood && folderFault == nil,
      modified: descriptor.modified.map { $0 / 1_000_000_000 }, coverage: nil)
  }

  private func report(_ table: TrackedTable, _ outcome: Assembly.Outcome?) -> FileReport {
    let file = table.file
    let path = table.resource.path
    var faults = file.faults
    if let fault = file.fileFault {
      faults = FaultList(limit: limits.faults)
      faults.add(
        Fault(fault, path: path.text, file: Descriptor.fileName, place: path.place))
    } else if file.isGood, let outcome {
      faults = faults.merged(with: outcome.faults)
    }
    return FileReport(
      path: path.text, table: table.resource.kind, rows: outcome?.rows ?? 0,
      badRows: file.badRows + (outcome?.badRows ?? 0), faults: faults, isGood: file.isGood,
      modified: file.modified.map { $0 / 1_000_000_000 }, coverage: outcome?.coverage)
  }
}

extension Fault {
  /// The fault of a path that cannot be read, at the place that names it.
  fileprivate init(
    _ fault: FileFault, of what: String = "file", path: String, file: String, place: Place? = nil
  ) {
    self.init(
      file: file, line: place?.line ?? 1, column: place?.column ?? 1,
      message: fault.message(of: what),
      value: path, hint: fault.hint)
  }
}
