import System
import Tables

/// What reading a file as a table came to.
struct TableReading: Sendable {
  /// The good rows, or nil where the file as a whole is bad.
  private(set) var table: Table?
  /// How many rows were left out.
  private(set) var badRows = 0
  /// What is wrong in the file, in its order.
  private(set) var faults: FaultList

  /// Where the rows to read begin; nil for those behind the header.
  private let offset: Int?
  /// Told how many bytes were read.
  private let progress: ReadingProgress?

  /// Reads an open file as a table; one compressed with gzip as what it holds.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - offset: Where to begin behind the header, at the beginning of a line; nil for all rows.
  ///     Lines are then counted from there.
  ///   - resource: What the package says of it.
  ///   - limits: What is too much.
  ///   - progress: Told how many bytes were read.
  /// - Complexity: O(*n*) in the bytes of the file.
  init(
    _ file: borrowing OpenFile, from offset: Int? = nil, as resource: Descriptor.Resource,
    limits: PackageLimits, progress: ReadingProgress? = nil
  ) {
    self.offset = offset
    self.progress = progress
    faults = FaultList(limit: limits.faults)
    switch resource.kind {
    case .metrics: table = read(file, resource, limits).map(Table.metrics)
    case .sources: table = read(file, resource, limits).map(Table.sources)
    case .observations: table = read(file, resource, limits).map(Table.observations)
    case .goals: table = read(file, resource, limits).map(Table.goals)
    case .events: table = read(file, resource, limits).map(Table.events)
    case .claims: table = read(file, resource, limits).map(Table.claims)
    case .checks: table = read(file, resource, limits).map(Table.checks)
    }
    faults = faults.inOrder
  }

  private mutating func read<Rows: TableRows>(
    _ file: borrowing OpenFile, _ resource: Descriptor.Resource, _ limits: PackageLimits
  ) -> Rows? {
    let size = file.identity.size
    let whole = ToldSource(file, telling: progress)
    do throws(TableFault) {
      var start = file.bytes(in: 0..<min(2, size))
      var two: [UInt8] = [0, 0]
      guard try start.read(into: &two, from: 0) == 2, FileFormat.detected(in: two) == .gzip else {
        let added = offset.map { ToldSource(file, from: $0, telling: progress) }
        // A buffer no larger than the table; a small one, as fresh memory costs more than a read.
        return try read(whole, then: added, resource, limits, chunk: min(1 << 16, size + 64))
      }
      // What was added to a compressed file is no rows by itself.
      guard offset == nil else { return nil }
      var unpackLimits = UnpackLimits()
      unpackLimits.bytes = limits.tableBytes
      return try read(
        try GzipSource(whole, limits: unpackLimits), then: nil, resource, limits, chunk: 1 << 16)
    } catch {
      faults.add(Fault(error, file: resource.path.text))
      return nil
    }
  }

  /// Reads the rows of a source, or of another one behind the header of the first.
  private mutating func read<Rows: TableRows, Source: ByteSource & ~Copyable>(
    _ source: consuming Source, then added: consuming Source?, _ resource: Descriptor.Resource,
    _ limits: PackageLimits, chunk: Int
  ) throws(TableFault) -> Rows? {
    let name = resource.path.text
    var csvLimits = CSVLimits()
    csvLimits.fieldBytes = limits.fieldBytes
    csvLimits.columns = limits.columns
    csvLimits.irregularities = limits.faults
    var reader = try CSVReader(
      source, delimiter: resource.delimiter, encoding: .utf8, limits: csvLimits, chunk: chunk)
    guard try reader.next() else {
      faults.add(
        Fault(file: name, message: "file is empty", hint: "the first line names the columns"))
      return nil
    }
    var header = HeaderReading(reader.row, file: name)
    var rows = Rows(&header)
    let others = header.end(
      allowsDimensions: Rows.allowsDimensions, declared: resource.fields, into: &faults)
    guard let others else { return nil }
    rows.take(others)
    if let added {
      reader = try CSVReader(
        added, delimiter: resource.delimiter, encoding: .utf8, limits: csvLimits, chunk: chunk)
      reader.width = header.names.count
    }
    return try read(&reader, into: rows, header: header, limits: limits)
  }

  private mutating func read<Rows: TableRows, Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>, into rows: consuming Rows, header: HeaderReading,
    limits: PackageLimits
  ) throws(TableFault) -> Rows? {
    var cells = CellReading(file: header.file, names: header.names, faults: faults)
    defer { faults = cells.faults }
    var irregularities = 0
    while try reader.next() {
      cells.begin()
      // More than one only where a quoted text goes over several.
      let lines = reader.nextLine - reader.row.line
      if reader.irregularityCount > irregularities {
        if lines > 1 {
          cells.fail(
            Fault(
              file: header.file, line: reader.row.line, message: "row goes over \(lines) lines",
              hint: "a quote is missing or too many: no line before "
                + "\(reader.row.line + lines) is read"))
        }
        for index in irregularities..<reader.irregularityCount {
          // Those beyond the limit are counted; where they stand is no longer told.
          let kept = reader.irregularities.indices.contains(index)
          cells.fail(
            kept
              ? Fault(reader.irregularities[index], file: header.file)
              : Fault(file: header.file, line: reader.row.line, message: "irregular row"))
        }
        irregularities = reader.irregularityCount
      } else {
        if lines > 1 { warnOfRows(in: reader.row, delimiter: reader.delimiter, &cells) }
        rows.append(reader.row, &cells)
      }
      if cells.isBad { badRows += lines }
      guard rows.count <= limits.rows else {
        cells.fail(
          Fault(
            file: header.file, line: reader.row.line,
            message: "table has more than \(limits.rows) rows"))
        return nil
      }
    }
    return rows
  }

  /// Warns of a quoted text with lines in it that look like rows of the table.
  private func warnOfRows(
    in row: CSVRow, delimiter: CSVDelimiter, _ cells: inout CellReading
  ) {
    for column in 0..<row.count {
      let lines = row.string(column).utf8.split(separator: UInt8(ascii: "\n"))
      let rows = lines.count { line in
        line.count { $0 == delimiter.rawValue } * 2 >= row.count
      }
      guard lines.count > 1, rows > 0 else { continue }
      cells.warn(
        row, column, "text with lines like rows in it", value: "\(rows)",
        hint: "is a quote missing? they are not read")
    }
  }
}

extension Fault {
  /// The fault that a reader of tables met in a file.
  init(_ fault: TableFault, file: String) {
    var (line, column) = (1, 1)
    if case .line(let atLine, let atColumn) = fault.place { (line, column) = (atLine, atColumn) }
    self.init(
      file: file, line: line, column: column, message: "\(fault.kind)", hint: fault.kind.hint)
  }
}

extension TableFault.Kind {
  /// What would be right.
  fileprivate var hint: String? {
    switch self {
    case .raggedRow: "a text with a comma in it needs quotes around it"
    case .textAfterQuote: "a quote inside a quoted text is written twice"
    case .unterminatedQuote: "a closing quote is missing, or an opening one is too many"
    case .nulByte: "save the file as UTF-8"
    default: nil
    }
  }
}
