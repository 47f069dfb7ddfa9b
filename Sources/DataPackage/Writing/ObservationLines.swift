import Model
import Tables
import Text

/// The rows of an imported table, in one order and one form: the same rows are the same bytes.
///
/// Texts are kept once each and a row is their six indices, so that a million rows take 24 MB.
struct ObservationLines {
  /// One row: what it is about, and what it says.
  struct Row {
    let metric: Int32
    let start: Int32
    let end: Int32
    let dimensions: Int32
    let value: Int32
    let origin: Int32

    /// Whether both rows are about the same, whoever says so.
    func isAboutSame(as other: Row) -> Bool {
      start == other.start && end == other.end && dimensions == other.dimensions
        && metric == other.metric
    }
  }

  static let columns = [
    "metric", "start", "end", "value", "bound", "status", "quality", "source", "published",
    "published_precision", "note",
  ]
  /// Where the columns of a ``LineOrigins`` begin.
  private static let originColumn = 4

  private(set) var rows: [Row] = []
  /// The names of the dimension columns.
  private(set) var dimensions: [String]

  private(set) var metrics = Symbols()
  private(set) var days = Symbols()
  private(set) var values = Symbols()
  private(set) var lists = DimensionChains()
  private(set) var origins = LineOrigins()
  private var knownDays: [Day: Int32] = [:]

  /// A table without rows.
  init(dimensions: [String]) { self.dimensions = dimensions }

  /// Reads a table that was written by ``write(to:)``.
  ///
  /// - Complexity: O(*n*); of the file no more than a piece is held.
  init<Bytes: ByteSource>(_ bytes: Bytes, name: String) throws(WriteFault) {
    do throws(TableFault) {
      var reader = try CSVReader(bytes, delimiter: .comma, encoding: .utf8)
      guard try reader.next() else { throw TableFault(.truncated) }
      let header = CSVHeader(reader.row).names
      dimensions = Array(header.dropFirst(Self.columns.count))
      guard Array(header.prefix(Self.columns.count)) == Self.columns else {
        throw TableFault(.corrupt("its columns are not those that imports write"))
      }
      let columns = dimensions.enumerated().sorted { $0.element < $1.element }
        .map { (column: Self.columns.count + $0.offset, name: lists.name($0.element)) }
      while try reader.next() {
        let row = reader.row
        guard row.count == header.count else {
          throw TableFault(.raggedRow(fields: row.count, expected: header.count))
        }
        var list: Int32 = 0
        for (column, name) in columns where !row[column].isEmpty {
          let value = lists.value(row[column]) ?? lists.value(row.string(column))
          list = lists.index(of: list, and: name, value)
        }
        rows.append(
          Row(
            metric: metrics.index(repairing: row[0]), start: days.index(repairing: row[1]),
            end: days.index(repairing: row[2]), dimensions: list,
            value: values.index(repairing: row[3]),
            origin: origins.index(of: row, from: Self.originColumn)))
      }
    } catch {
      throw WriteFault(name, "\(error)")
    }
  }

  /// Adds rows of a source behind all others.
  mutating func append(_ released: [ReleasedValue], from source: Source) {
    let published = "\(source.published.day)"
    rows.reserveCapacity(rows.count + released.count)
    for value in released {
      rows.append(
        Row(
          metric: metrics.index(of: value.metric), start: index(of: value.period.start),
          end: index(of: value.period.end), dimensions: lists.index(of: value.dimensions),
          value: values.index(of: decimal(value.value)),
          origin: origins.index(of: value, from: source, day: published)))
    }
  }

  private mutating func index(of day: Day) -> Int32 {
    if let known = knownDays[day] { return known }
    let index = days.index(of: "\(day)")
    knownDays[day] = index
    return index
  }

  /// Removes the rows of sources among those before a place.
  mutating func remove(sources ids: Set<String>, before count: Int) {
    let sources = origins.sources(ids)
    var kept = 0
    for place in rows.indices
    where place >= count || !sources.contains(origins.source(rows[place].origin)) {
      rows[kept] = rows[place]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
  }

  /// Gives the table columns in an order; where it has others too, all of them by name.
  mutating func order(dimensions wanted: [String]) {
    let others = dimensions.filter { !wanted.contains($0) }
    dimensions = others.isEmpty ? wanted : (wanted + others).sorted()
  }
}
