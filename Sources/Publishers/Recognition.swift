import Model
public import Tables

/// Reads delimited text: CBP's encounters, or a table mapped by hand.
///
/// What it is shows in its header; names of files play no part.
///
/// - Parameters:
///   - source: The text, unpacked.
///   - options: How to read what no format describes.
/// - Throws: A ``Refusal``: the reason, and the format that comes nearest.
/// - Returns: What it says.
/// - Complexity: O(*n*) in its bytes, in memory for its distinct values only.
public func read<Source: ByteSource & ~Copyable>(
  _ source: consuming Source, options: ReadingOptions = ReadingOptions()
) throws(Refusal) -> Reading {
  var reader = try begin(source, options.delimiter)
  let header = try header(&reader)
  if options.mapping != nil {
    var table = try MappedTable(options, header: header)
    try table.read(&reader)
    return try table.reading()
  }
  var encounters = try CBPEncounters(header)
  try encounters.read(&reader)
  return try encounters.reading()
}

/// Opens a reader of delimited text.
func begin<Source: ByteSource & ~Copyable>(
  _ source: consuming Source, _ delimiter: CSVDelimiter?
) throws(Refusal) -> CSVReader<Source> {
  do throws(TableFault) {
    return try CSVReader(source, delimiter: delimiter)
  } catch {
    throw Refusal(error)
  }
}

/// Reads the first row as the names of columns.
func header<Source: ByteSource & ~Copyable>(
  _ reader: inout CSVReader<Source>
) throws(Refusal) -> CSVHeader {
  do throws(TableFault) {
    if try reader.next() { return CSVHeader(reader.row) }
  } catch {
    throw Refusal(error)
  }
  throw Refusal("there is nothing in it")
}

/// Reads a workbook: ICE's detention statistics, or OHSS's monthly tables.
///
/// - Parameter workbook: The workbook.
/// - Throws: A ``Refusal``: the reason, and the format that comes nearest.
/// - Returns: What it says.
public func read(_ workbook: Workbook) throws(Refusal) -> Reading {
  var monthly = OHSSWorkbook(workbook)
  if var reading = try monthly.reading() {
    reading.leaveOutRepeated()
    return reading
  }
  var detention = try ICEWorkbook(workbook)
  if var reading = try detention.reading() {
    reading.leaveOutRepeated()
    return reading
  }
  let titles = ICEWorkbook.titles.map { "'\($0)'" }.joined(separator: ", ")
  throw Refusal(
    "no known table is in the workbook",
    hint: "looked for sheets of fiscal year, month and quantity, and for tables titled \(titles)")
}

extension Refusal {
  /// What is wrong with a file's bytes.
  public init(_ fault: TableFault) { self.init("\(fault)") }

  static func unknownMetric(_ id: String, among metrics: [Metric]) -> Refusal {
    let family = id.split(separator: ".").first ?? ""
    let alike = metrics.map(\.id).filter { $0.hasPrefix(family) || $0.hasSuffix(id) }
    let known = (alike.isEmpty ? metrics.map(\.id) : alike).prefix(8)
    return Refusal(
      "there is no metric '\(id)'", hint: "there are \(known.joined(separator: ", ")), …")
  }
}
