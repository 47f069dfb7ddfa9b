import Glibc
import Model
import Tables
import Text

/// The rows of an imported table, in one order and one form: the same rows are the same bytes.
struct ObservationLines {
  /// One row: what it is about, and what it says.
  struct Line: Hashable {
    let metric: String
    let start: String
    let end: String
    let value: String
    let bound: String
    let status: String
    let quality: String
    let source: String
    let published: String
    let precision: String
    let note: String
    /// By name.
    let dimensions: [Dimension]
  }

  /// What a row is about, whoever says so.
  struct Subject: Hashable {
    let metric: String
    let start: String
    let end: String
    let dimensions: [Dimension]
  }

  static let columns = [
    "metric", "start", "end", "value", "bound", "status", "quality", "source", "published",
    "published_precision", "note",
  ]

  private(set) var lines: [Line] = []
  /// The names of the dimension columns.
  private(set) var dimensions: [String]

  /// A table without rows.
  init(dimensions: [String]) { self.dimensions = dimensions }

  /// Reads a table that was written by ``bytes``.
  init(_ bytes: [UInt8], name: String) throws(WriteFault) {
    do throws(TableFault) {
      var reader = try CSVReader(MemorySource(bytes), delimiter: .comma, encoding: .utf8)
      guard try reader.next() else { throw TableFault(.truncated) }
      let header = CSVHeader(reader.row).names
      dimensions = Array(header.dropFirst(Self.columns.count))
      guard Array(header.prefix(Self.columns.count)) == Self.columns else {
        throw TableFault(.corrupt("its columns are not those that imports write"))
      }
      var texts = SharedTexts()
      while try reader.next() {
        let row = reader.row
        guard row.count == header.count else {
          throw TableFault(.raggedRow(fields: row.count, expected: header.count))
        }
        lines.append(Line(row, dimensions, &texts))
      }
    } catch {
      throw WriteFault(name, "\(error)")
    }
  }

  /// The places of the rows that are about what releases tell of, by their subjects.
  func places(about releases: [Release]) -> [Subject: [Int]] {
    var places: [Subject: [Int]] = [:]
    for release in releases {
      for value in release.values { places[Line(value, from: release.source).subject] = [] }
    }
    for (place, line) in lines.enumerated() { places[line.subject]?.append(place) }
    return places
  }

  /// Gives the table columns in an order; where it has others too, all of them by name.
  mutating func order(dimensions wanted: [String]) {
    let others = dimensions.filter { !wanted.contains($0) }
    dimensions = others.isEmpty ? wanted : (wanted + others).sorted()
  }

  /// Takes the rows of sources in, in place of any rows that these have.
  mutating func replace(sources: Set<String>, with new: [Line]) {
    lines.removeAll { sources.contains($0.source) }
    lines += new
  }

  /// The whole table, in order.
  var bytes: [UInt8] {
    // What was read is in order; what was added is behind it and seldom as much.
    let order = lines.indices.sorted { lines[$0].precedes(lines[$1], dimensions) }
    var text = CSVText()
    text.add(row: Self.columns + dimensions)
    for place in order { lines[place].write(to: &text, dimensions) }
    return text.bytes
  }
}

/// Texts and dimensions kept once each: most of a table's rows repeat them.
private struct SharedTexts {
  private var texts: Set<String> = []
  private var dimensions: Set<[Dimension]> = []

  mutating func callAsFunction(_ dimensions: [Dimension]) -> [Dimension] {
    dimensions.isEmpty ? dimensions : self.dimensions.insert(dimensions).memberAfterInsert
  }

  mutating func callAsFunction(_ text: String) -> String {
    // Short ones lie in the value itself.
    guard text.utf8.count > 15 else { return text }
    return texts.insert(text).memberAfterInsert
  }
}

extension ObservationLines.Line {
  fileprivate init(_ row: borrowing CSVRow, _ names: [String], _ shared: inout SharedTexts) {
    metric = shared(row.string(0))
    start = row.string(1)
    end = row.string(2)
    value = shared(row.string(3))
    bound = row.string(4)
    status = row.string(5)
    quality = row.string(6)
    source = shared(row.string(7))
    published = row.string(8)
    precision = row.string(9)
    note = shared(row.string(10))
    var dimensions: [Dimension] = []
    for (index, name) in names.enumerated() {
      let value = row.string(ObservationLines.columns.count + index)
      if !value.isEmpty { dimensions.append(Dimension(name: name, value: shared(value))) }
    }
    self.dimensions = shared(
      dimensions.count < 2 ? dimensions : dimensions.sorted { $0.name < $1.name })
  }

  /// The row of a value from a source.
  init(_ value: ReleasedValue, from source: Source) {
    metric = value.metric
    start = "\(value.period.start)"
    end = "\(value.period.end)"
    self.value = decimal(value.value)
    bound = value.bound.rawValue
    status = value.status.rawValue
    quality = value.quality.rawValue
    self.source = source.id
    published = "\(source.published.day)"
    precision = source.published.precision.rawValue
    note = value.note
    dimensions = value.dimensions.sorted { $0.name < $1.name }
  }

  /// The value of a dimension, or empty.
  private func dimension(_ name: String) -> String {
    dimensions.first { $0.name == name }?.value ?? ""
  }

  /// What it is about.
  var subject: ObservationLines.Subject {
    ObservationLines.Subject(metric: metric, start: start, end: end, dimensions: dimensions)
  }

  /// Whether it stands before another row: by what it is about, the whole before its parts, then by
  /// when and by whom it was said.
  fileprivate func precedes(_ other: Self, _ names: [String]) -> Bool {
    var order = metric.order(beside: other.metric)
    if order == 0 { order = start.order(beside: other.start) }
    if order == 0 { order = end.order(beside: other.end) }
    for name in names where order == 0 {
      order = dimension(name).order(beside: other.dimension(name))
    }
    if order == 0 { order = published.order(beside: other.published) }
    if order == 0 { order = source.order(beside: other.source) }
    return order < 0
  }

  fileprivate func write(to text: inout CSVText, _ names: [String]) {
    for field in [
      metric, start, end, value, bound, status, quality, source, published, precision, note,
    ] {
      text.add(field)
    }
    for name in names { text.add(dimension(name)) }
    text.endRow()
  }
}

extension String {
  /// Below zero where it comes before another text in the order of bytes, zero where both are the
  /// same bytes; two texts that Unicode calls equal need not be.
  fileprivate func order(beside other: String) -> Int {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let count = min(left.count, right.count)
        guard let start = left.baseAddress, let otherStart = right.baseAddress,
          case let order = unsafe memcmp(start, otherStart, count), order != 0
        else { return left.count - right.count }
        return Int(order)
      }
    }
  }
}
