import Glibc
import Model
import System
import Tables

/// Keeping what was read from run to run, and following it without its tables.
extension PackageReader {
  /// Opens what an earlier run kept; nil where there is nothing, or the files have changed since.
  mutating func openKept(_ today: Day?) -> PackageReading? {
    guard dataset.generation == 0, let cache, let path = wholePath(place),
      let kept = cache.snapshot(of: path, generation: 1)
    else { return nil }
    do throws(FileFault) {
      let folder = try Folder(place)
      switch kept.state(in: folder, settling: settling) {
      case .same: snapshot = kept
      case .grown(let files):
        snapshot = kept.growing(files, in: folder, limits: limits, today: today)
        isKept = false
      case .settling, .changed: return nil
      }
    } catch { return nil }
    return snapshot.map { show($0) }
  }

  private mutating func show(_ snapshot: Snapshot) -> PackageReading {
    let last = dataset.generation
    reports = snapshot.reports(limit: limits.faults)
    dataset = snapshot.dataset
    return PackageReading(
      dataset: dataset, hasNewData: dataset.generation != last, files: reports, isSettling: false,
      leavesWork: !isChecked || !isKept)
  }

  /// Follows the files of what was kept; nil where they have to be read.
  mutating func followKept(_ today: Day?) -> PackageReading? {
    guard let kept = snapshot else { return nil }
    do throws(FileFault) {
      let folder = try Folder(place)
      switch kept.state(in: folder, settling: settling) {
      case .same:
        isChecked = isChecked || kept.holds(in: folder)
        guard isChecked else { break }
        keep(kept)
        return show(kept)
      case .grown(let files):
        guard let grown = kept.growing(files, in: folder, limits: limits, today: today) else {
          break
        }
        snapshot = grown
        isKept = false
        return show(grown)
      case .settling:
        return PackageReading(
          dataset: dataset, hasNewData: false, files: reports, isSettling: true, leavesWork: false)
      case .changed: break
      }
    } catch {
      // The folder is away, and what is shown stays.
      reports = [descriptorReport(error)] + kept.reports(limit: limits.faults).dropFirst()
      return PackageReading(
        dataset: dataset, hasNewData: false, files: reports, isSettling: false, leavesWork: false)
    }
    shownRows = Dictionary(
      kept.files.map { ($0.path, $0.rows) }, uniquingKeysWith: { first, _ in first })
    snapshot = nil
    isChecked = false
    return nil
  }

  private mutating func keep(_ kept: Snapshot) {
    guard !isKept else { return }
    isKept = true
    if let cache, let path = wholePath(place) { cache.keep(kept, of: path) }
  }

  /// Whether what was read is without a fault, and more than a moment's reading or to be cached.
  var isWorthKeeping: Bool {
    (cache != nil || dataset.observations.count >= manyRows)
      && reports.allSatisfy { $0.isGood && $0.faults.isEmpty }
  }

  /// Keeps what was read, and of a large package lets go of the tables it was made of.
  mutating func keepTables() {
    guard isWorthKeeping, let made = madeSnapshot() else {
      isKept = true
      return
    }
    keep(made)
    isKept = true
    guard dataset.observations.count >= manyRows else { return }
    snapshot = made
    isChecked = true
    descriptor = TrackedFile()
    tables = []
    outcomes = []
  }

  /// What was read with the digests of its files; nil where one has changed since.
  private func madeSnapshot() -> Snapshot? {
    do throws(FileFault) {
      let folder = try Folder(place)
      var files: [Snapshot.File] = []
      for (index, report) in reports.enumerated() {
        let table = index > 0 ? tables[index - 1] : nil
        let path = table?.resource.path.text ?? Descriptor.fileName
        let open = try folder.open(path)
        guard open.identity == (table.map(\.file.identity) ?? descriptor.identity),
          let digests = open.digests(ofFirst: open.identity.size)
        else { return nil }
        files.append(
          Snapshot.File(
            path: path, table: table?.resource.kind,
            delimiter: (table?.resource.delimiter ?? .comma).rawValue, identity: open.identity,
            sha256: digests.whole, rows: report.rows, coverage: report.coverage))
      }
      return Snapshot(dataset: dataset, files: files)
    } catch { return nil }
  }
}

/// The path of a folder from the root, without links; nil where it is not there, and for a package
/// in the program.
private func wholePath(_ place: PackagePlace) -> String? {
  guard case .folder(let folder) = place, let path = unsafe realpath(folder, nil) else {
    return nil
  }
  defer { unsafe free(path) }
  return unsafe String(validatingCString: path)
}
