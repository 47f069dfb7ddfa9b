import Model
import System
import Tables

extension Snapshot {
  /// What became of the files since they were read.
  enum State {
    /// All are the versions that were read, by their identities.
    case same
    /// One is being written to.
    case settling
    /// Nothing happened but that some files of observations have more bytes; their indices.
    case grown([Int])
    /// Anything else.
    case changed
  }

  /// Looks at the files without reading any.
  func state(in folder: borrowing Folder, settling: Int) -> State {
    var grown: [Int] = []
    var isSettled = true
    for (index, file) in files.enumerated() {
      guard let open = try? folder.open(file.path) else { return .changed }
      let (old, new) = (file.identity, open.identity)
      if old == new { continue }
      guard file.table == .observations, old.device == new.device, old.inode == new.inode,
        new.size > old.size
      else { return .changed }
      isSettled = isSettled && new.isSettled(.present(settling: settling))
      grown.append(index)
    }
    return grown.isEmpty ? .same : isSettled ? .grown(grown) : .settling
  }

  /// Whether the files hold what was read: identities can be forged, or kept by a copy.
  ///
  /// - Complexity: O(*n*) in the bytes of the files.
  func holds(in folder: borrowing Folder) -> Bool {
    for file in files {
      guard let open = try? folder.open(file.path), open.identity == file.identity,
        let digests = open.digests(ofFirst: file.identity.size), digests.whole == file.sha256
      else { return false }
    }
    return true
  }

  /// Reads what was added to files, and nothing else of them.
  ///
  /// Of what was there before only its SHA-256 is believed: neither a size nor a time tells an
  /// addition from another file that is longer. What is added has to be faultless; faults are told
  /// by their lines, and by references that only a whole reading follows.
  ///
  /// - Parameters:
  ///   - indices: The files that have more bytes than before.
  ///   - folder: The data folder.
  ///   - limits: What is too much.
  ///   - today: The present day, if rows of days behind it are to be left out.
  /// - Returns: The package as it is now, with a dataset of the next generation; nil where it has
  ///   to be read as a whole.
  /// - Complexity: O(*n*) in the bytes of the files for the digests, at some 1.5 GB a second, and
  ///   in the observations for copying them.
  func growing(
    _ indices: [Int], in folder: borrowing Folder, limits: PackageLimits, today: Day?
  ) -> Snapshot? {
    var result = self
    var added = ObservationList()
    var dimensions = DimensionSets(dataset.dimensions)
    for index in indices {
      guard let open = try? folder.open(files[index].path), open.identity.size <= limits.tableBytes,
        result.take(open, index, &added, &dimensions, limits: limits, today: today)
      else { return nil }
    }
    result.dataset = dataset.adding(
      added, dimensions: dimensions.sets, generation: dataset.generation + 1)
    return result
  }

  private mutating func take(
    _ open: borrowing OpenFile, _ index: Int, _ added: inout ObservationList,
    _ dimensions: inout DimensionSets, limits: PackageLimits, today: Day?
  ) -> Bool {
    let old = files[index]
    guard let delimiter = CSVDelimiter(rawValue: old.delimiter),
      let digests = open.digests(ofFirst: old.identity.size), digests.beginning == old.sha256,
      digests.endsWithLine
    else { return false }
    let resource = Descriptor.Resource(
      name: "observations", kind: .observations,
      path: Descriptor.Reference(text: old.path, place: Place(line: 1, column: 1)),
      delimiter: delimiter, fields: nil)
    let reading = TableReading(open, from: old.identity.size, as: resource, limits: limits)
    guard case .observations(let rows) = reading.table, reading.faults.isEmpty,
      rows.negatives.isEmpty, old.rows + rows.count <= limits.rows, open.isUnchanged()
    else { return false }
    let metrics = rows.metrics.texts.map { dataset.index(ofMetric: $0) }
    let kinds = metrics.map { $0.map { dataset.metrics[$0].kind } }
    let linked = LinkedObservations(
      rows: rows, metrics: metrics,
      sources: rows.sources.texts.map { dataset.index(ofSource: $0) },
      dimensions: rows.dimensions.dimensions.map { dimensions.index(of: $0) },
      ahead: AheadRows(kinds: kinds, today: today))
    guard linked.ahead.count(rows) == 0 else { return false }
    for entry in rows.entries {
      // What is there already is a fault, in another file too: a whole reading tells where.
      guard let observation = linked.observation(entry), !dataset.contains(observation) else {
        return false
      }
      added.append(observation)
      let known = files[index].coverage ?? observation.period
      files[index].coverage = Period(
        min(known.start, observation.period.start), max(known.end, observation.period.end))
    }
    files[index].identity = open.identity
    files[index].sha256 = digests.whole
    files[index].rows += rows.count
    return true
  }
}
