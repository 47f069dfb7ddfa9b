import Glibc
public import Model
import System
import Tables

/// Reads a package again and again, each time only the files that have changed.
///
/// A fault stops only what it must: a bad row is left out and counted, a bad file keeps the last
/// good version of its table. Nothing is ever waited for but the disk itself; whoever cannot wait
/// for a stalled network mount reads on a thread of its own.
public struct PackageReader: Sendable {
  /// Where the package is.
  public let place: PackagePlace

  let limits: PackageLimits
  let settling: Int
  let cache: CacheFolder?
  /// From how many observations on their rows are not kept beside the dataset made of them.
  let manyRows: Int
  var descriptor = TrackedFile<Descriptor>()
  var tables: [TrackedTable] = []
  var dataset = Dataset()
  var outcomes: [Assembly.Outcome] = []
  private var descriptorFaults: FaultList
  var reports: [FileReport] = []
  /// What was kept, as long as nothing but it is needed; the tables are then unread.
  var snapshot: Snapshot?
  /// Whether the snapshot's files were found to hold what was read of them.
  var isChecked = false
  /// Whether the cache holds what is shown, or is known not to take it.
  var isKept = true
  /// The day for which rows were of days to come; nil where none were.
  private var judgedOn: Day?
  /// How many rows of each file a snapshot held that is still shown though its files were changed.
  var shownRows: [String: Int] = [:]

  /// Creates a reader; nothing is read yet.
  ///
  /// - Parameters:
  ///   - place: Where the package is.
  ///   - limits: What is too much.
  ///   - settling: How long a file must have been left alone to count as whole, where an earlier
  ///     version of it can be shown meanwhile.
  ///   - cache: Where what was read is kept from run to run; nil to read the files each time.
  ///   - manyRows: From how many observations on their rows are not kept beside the dataset made of
  ///     them. When a file goes bad, a package without them stays as a whole until it is mended.
  public init(
    _ place: PackagePlace, limits: PackageLimits = PackageLimits(),
    settling: Duration = .milliseconds(200), cache: CacheFolder? = nil,
    manyRows: Int = 100_000
  ) {
    self.manyRows = manyRows
    self.place = place
    self.limits = limits
    // Other limits find other faults.
    self.cache = limits == PackageLimits() ? cache : nil
    let (seconds, attoseconds) = settling.components
    self.settling = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    descriptorFaults = FaultList(limit: limits.faults)
  }

  /// Creates a reader of a folder; nothing is read yet.
  public init(
    folder: String, limits: PackageLimits = PackageLimits(),
    settling: Duration = .milliseconds(200), cache: CacheFolder? = nil,
    manyRows: Int = 100_000
  ) {
    self.init(
      .folder(folder), limits: limits, settling: settling, cache: cache, manyRows: manyRows)
  }

  /// Reads what has changed since the last time, at first everything.
  ///
  /// With a cache the first reading may be what was kept, if the files are the same by device,
  /// inode, size and times; the reading after it checks their SHA-256, and reads anew where that is
  /// another.
  ///
  /// - Parameters:
  ///   - progress: Told how far it has come.
  ///   - today: The present day, behind which nothing can have been counted or published: rows that
  ///     were are left out until then. Nil to take every row.
  /// - Returns: The dataset of the package as it is now, with a new generation if anything in it
  ///   changed, and a report on each file.
  /// - Complexity: O(*n*) in the bytes of the changed files, plus O(*m*) in all observations if
  ///   there are any.
  public mutating func reload(
    progress: ReadingProgress? = nil, today: Day? = nil
  ) -> PackageReading {
    if let reading = openKept(today) ?? followKept(today) { return reading }
    let wasKept = isKept
    var hasNewData: Bool
    var folderFault: FileFault?
    do throws(FileFault) {
      hasNewData = refresh(in: try Folder(place), progress)
    } catch {
      hasNewData = false
      folderFault = error
    }
    // A bad file keeps what was read of it; where that is in a snapshot only, it keeps all of it.
    if !shownRows.isEmpty, tables.contains(where: { $0.file.content == nil }) {
      hasNewData = false
    }
    if hasNewData || judgedOn.map({ $0 != today }) ?? false {
      hasNewData = true
      assemble(today)
      shownRows = [:]
    }
    reports = [descriptorReport(folderFault)]
    for (position, table) in tables.enumerated() {
      reports.append(report(table, outcomes.indices.contains(position) ? outcomes[position] : nil))
    }
    let isSettling = descriptor.isSettling || tables.contains(where: \.file.isSettling)
    if hasNewData {
      isKept = false
    } else if !wasKept, !isSettling {
      keepTables()
    }
    return PackageReading(
      dataset: dataset, hasNewData: hasNewData, files: reports, isSettling: isSettling,
      leavesWork: hasNewData && isWorthKeeping)
  }

  // MARK: Reading

  /// Reads the changed files; whether anything good came of it that is new.
  private mutating func refresh(
    in folder: borrowing Folder, _ progress: ReadingProgress?
  ) -> Bool {
    let limits = limits
    let hasChanged = descriptor.refresh(
      Descriptor.fileName, in: folder, limit: limits.descriptorBytes,
      at: .present(settling: settling)
    ) { file throws(FileFault) in
      let (content, faults) = DescriptorReading.read(try file.readAll(), limits: limits)
      return TrackedFile.Version(content: content, faults: faults)
    }
    if hasChanged { track(descriptor.content?.resources ?? []) }
    return refreshTables(in: folder, progress) || hasChanged
  }

  /// Reads the changed tables, the first time on two threads: then all of them are to be read, and
  /// nothing can be shown before.
  private mutating func refreshTables(
    in folder: borrowing Folder, _ progress: ReadingProgress?
  ) -> Bool {
    let (limits, settling, place) = (limits, settling, self.place)
    guard tables.allSatisfy({ $0.file.content == nil }) else {
      var hasChanged = false
      for index in tables.indices {
        let isNew = tables[index].refresh(in: folder, limits: limits, settling: settling)
        hasChanged = hasChanged || isNew
      }
      return hasChanged
    }
    let names = tables.map(\.resource.path.text)
    progress?.begin { sizes(of: names, in: place) }
    let queue = TableQueue(tables, limits: limits, settling: settling, progress: progress)
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
          && $0.resource.delimiter == resource.delimiter && $0.resource.fields == resource.fields
      }
      return TrackedTable(resource: resource, file: known?.file ?? TrackedFile())
    }
  }

  private mutating func assemble(_ today: Day?) {
    guard let descriptor = descriptor.content else { return }
    var assembly = Assembly(
      tables.map { Assembly.Part(resource: $0.resource, table: $0.file.content) },
      descriptor: descriptor, limits: limits, today: today)
    dataset = assembly.dataset(generation: dataset.generation + 1)
    outcomes = assembly.outcomes
    descriptorFaults = assembly.descriptorFaults.inOrder
    judgedOn = assembly.hasAheadRows ? today : nil
  }

  // MARK: Reports

  func descriptorReport(_ folderFault: FileFault?) -> FileReport {
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
      path: path.text, table: table.resource.kind,
      rows: outcome?.rows ?? shownRows[path.text] ?? 0,
      badRows: file.badRows + (outcome?.badRows ?? 0), faults: faults, isGood: file.isGood,
      modified: file.modified.map { $0 / 1_000_000_000 }, coverage: outcome?.coverage)
  }
}

/// How many bytes some files of a folder have; those that cannot be opened count as none.
private func sizes(of names: [String], in place: PackagePlace) -> Int {
  guard let folder = try? Folder(place) else { return 0 }
  return names.reduce(0) { sum, name in sum + ((try? folder.open(name).identity.size) ?? 0) }
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
