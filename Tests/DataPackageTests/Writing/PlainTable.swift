import Model
import Text

@testable import DataPackage

/// A series' table as it is defined, without regard to time and memory: what a writer has to make.
struct PlainTable {
  private struct Row: Equatable {
    let value: ReleasedValue
    let source: Source

    var subject: [String] {
      [value.metric, "\(value.period.start)", "\(value.period.end)"]
        + value.dimensions.sorted { $0.name < $1.name }.flatMap { [$0.name, $0.value] }
    }
    var said: [String] { ["\(source.published.day)", source.id] }

    func fields(_ dimensions: [String]) -> [String] {
      [
        value.metric, "\(value.period.start)", "\(value.period.end)", decimal(value.value),
        value.bound.rawValue, value.status.rawValue, value.quality.rawValue, source.id,
        "\(source.published.day)", source.published.precision.rawValue, value.note,
      ] + self.dimensions(dimensions)
    }

    func dimensions(_ names: [String]) -> [String] {
      names.map { name in value.dimensions.first { $0.name == name }?.value ?? "" }
    }
  }

  private let dimensions: [String]
  private var rows: [Row] = []

  init(dimensions: [String]) { self.dimensions = dimensions }

  /// Takes a release in and tells what it brought.
  mutating func take(_ release: Release) -> ReleaseTally {
    var tally = ReleaseTally()
    let old = rows
    for value in release.values {
      let row = Row(value: value, source: release.source)
      let known = old.filter { $0.subject == row.subject }
      let own = known.filter { $0.source.id == release.source.id }
      let others = known.filter { $0.source.id != release.source.id }
        .sorted { $0.said.lexicographicallyPrecedes($1.said) }
      let before = others.last { $0.said[0] <= row.said[0] } ?? others.first
      if own.contains(row) {
        tally.unchanged += 1
      } else if own.contains(where: { $0.value.value != value.value }) {
        tally.revised += 1
      } else if let before {
        if before.value.value == value.value { tally.confirmed += 1 } else { tally.revised += 1 }
      } else {
        tally.added += 1
      }
    }
    rows.removeAll { $0.source.id == release.source.id }
    rows += release.values.map { Row(value: $0, source: release.source) }
    return tally
  }

  /// The file.
  var bytes: [UInt8] {
    func key(_ row: Row) -> [[UInt8]] {
      let fields = row.fields([])
      let key = Array(fields[..<3]) + row.dimensions(dimensions) + row.said
      return key.map { Array($0.utf8) }
    }
    func precedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
      for (left, right) in zip(left, right) where left != right {
        return left.lexicographicallyPrecedes(right)
      }
      return false
    }
    var text = CSVText()
    text.add(
      row: [
        "metric", "start", "end", "value", "bound", "status", "quality", "source", "published",
        "published_precision", "note",
      ] + dimensions)
    for (row, _) in rows.map({ ($0, key($0)) }).sorted(by: { precedes($0.1, $1.1) }) {
      text.add(row: row.fields(dimensions))
    }
    return text.bytes
  }
}
