import Model
import Tables
import Testing

/// The values that an exported table has of some subjects.
struct ExportedValues {
  /// The rows of the table, of any subject.
  private(set) var count = 0
  /// By what they are about.
  private(set) var values: [Subject: [Double]] = [:]

  /// Reads a table once, and of its rows only those on wanted metrics and days closely: there are
  /// a hundred for each of them.
  init(_ table: [UInt8], of wanted: Set<Subject>) throws {
    let places = Set(wanted.map { Place($0.metric, "\($0.period.start)", "\($0.period.end)") })
    var reader = try CSVReader(MemorySource(table), delimiter: .comma)
    try #require(try reader.next())
    let names = CSVHeader(reader.row).names
    let note = try #require(names.firstIndex(of: "note"))
    try #require(names.prefix(4) == ["metric", "start", "end", "value"])
    while try reader.next() {
      let row = reader.row
      count += 1
      let place = Place(row.string(0), row.string(1), row.string(2))
      guard places.contains(place), let start = Day(iso: place.start), let end = Day(iso: place.end)
      else { continue }
      var dimensions: Set<Dimension> = []
      for index in (note + 1)..<names.count where row.count > index {
        let value = row.string(index)
        if !value.isEmpty { dimensions.insert(Dimension(name: names[index], value: value)) }
      }
      let subject = Subject(
        metric: place.metric, dimensions: dimensions, period: Period(start, end))
      values[subject, default: []].append(Double(row.string(3)) ?? .nan)
    }
  }

  /// A subject without its dimensions, as a table writes it.
  private struct Place: Hashable {
    let metric: String
    let start: String
    let end: String

    init(_ metric: String, _ start: String, _ end: String) {
      (self.metric, self.start, self.end) = (metric, start, end)
    }
  }
}
