import Model
import Tables

/// The rows of one `observations` file.
struct ObservationRows: TableRows {
  /// One observation, 48 bytes; texts are indices into the symbols of their columns.
  struct Entry: Hashable, Sendable {
    let value: Double
    let metric: Int32
    let dimensions: Int32
    let source: Int32
    let note: Int32
    let start: Day
    let end: Day
    let published: Day
    let line: Int32
    let bound: Bound
    let status: Status
    let quality: Quality
    let precision: Publication.Precision
    let metricColumn: UInt16
    let sourceColumn: UInt16
  }

  static let allowsDimensions = true

  private(set) var entries: [Entry] = []
  private(set) var metrics = Symbols()
  private(set) var sources = Symbols()
  private(set) var notes = Symbols()
  private(set) var dimensions = DimensionRows()
  /// The line of the source's cell where a text above it in its row goes over several lines.
  private var sourceLines: [Int: Int] = [:]
  /// The entries of the values below zero, in their order, and the places of these.
  private(set) var negatives: [(entry: Int, place: Place)] = []
  private var keys = ObservationKeys()

  private let metric, start, end, value, bound, status, quality, source, published: Int
  private let precision: Int
  private let note: Int?
  private let bounds = Vocabulary<Bound>()
  private let statuses = Vocabulary<Status>()
  private let qualities = Vocabulary<Quality>()
  private let precisions = Vocabulary<Publication.Precision>()

  init(_ header: inout HeaderReading) {
    metric = header.required("metric")
    start = header.required("start")
    end = header.required("end")
    value = header.required("value")
    bound = header.required("bound")
    status = header.required("status")
    quality = header.required("quality")
    source = header.required("source")
    published = header.required("published")
    precision = header.required("published_precision")
    note = header.optional("note")
  }

  mutating func take(_ others: [HeaderReading.Other]) { dimensions = DimensionRows(others) }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let sourcePlace = Place(row, source)
    let entry = Entry(
      value: cells.number(row, value),
      metric: cells.symbol(row, metric, in: &metrics),
      dimensions: dimensions.index(of: row, &cells),
      source: cells.symbol(row, source, in: &sources),
      note: note.map { cells.optionalSymbol(row, $0, in: &notes) } ?? -1,
      start: cells.day(row, start), end: cells.day(row, end),
      published: cells.day(row, published), line: Int32(clamping: row.line),
      bound: cells.word(row, bound, of: bounds, else: .exact),
      status: cells.word(row, status, of: statuses, else: .reported),
      quality: cells.word(row, quality, of: qualities, else: .primary),
      precision: cells.word(row, precision, of: precisions, else: .unknown),
      metricColumn: UInt16(clamping: row.column(of: metric)),
      sourceColumn: UInt16(clamping: sourcePlace.column))
    guard !cells.isBad else { return }
    guard entry.start <= entry.end else {
      cells.fail(
        row, end, "end before start", value: "\(entry.end)", hint: "it starts on \(entry.start)")
      return
    }
    if let earlier = keys.add(entry, to: entries) {
      cells.fail(
        row, metric, "duplicate observation", value: metrics.texts[Int(entry.metric)],
        hint: "line \(entries[earlier].line) has the same metric, days, dimensions, source and"
          + " publication")
      return
    }
    if sourcePlace.line != row.line { sourceLines[entries.count] = sourcePlace.line }
    if entry.value < 0 { negatives.append((entries.count, Place(row, value))) }
    entries.append(entry)
  }

  /// The place of the metric of an entry.
  func metricPlace(of index: Int) -> Place {
    Place(line: Int(entries[index].line), column: Int(entries[index].metricColumn))
  }

  /// The place of the source of an entry.
  func sourcePlace(of index: Int) -> Place {
    Place(
      line: sourceLines[index] ?? Int(entries[index].line),
      column: Int(entries[index].sourceColumn))
  }

  static func == (left: ObservationRows, right: ObservationRows) -> Bool {
    left.entries == right.entries && left.metrics == right.metrics
      && left.sources == right.sources && left.notes == right.notes
      && left.dimensions == right.dimensions
  }
}
