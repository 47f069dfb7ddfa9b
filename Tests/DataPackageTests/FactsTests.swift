import DataPackage
import Glibc
import Tables
import Testing

/// The shipped package against the figures it was filled from, value by value.
///
/// Those lie beside the repository, or where PACEBOARD_FACTS says.
@Suite(
  .enabled(
    if: Facts.isThere, "the facts are neither in ../shared/facts nor where PACEBOARD_FACTS says"))
struct FactsTests {
  typealias Row = [String: String]

  private let sources: [String: Row]

  init() throws {
    let rows = try Facts.shipped("sources.csv")
    sources = Dictionary(rows.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `every observation is there as it was read, and no other`() throws {
    let names = ["arrests", "detention", "removals", "flights", "crossings", "context"]
    let shipped = try names.flatMap { try Facts.shipped("observations-\($0).csv") }
    let kinds = try kinds()
    let expected = try Facts.read("observations.csv").map { row in
      #expect(kinds[row["metric"] ?? ""] == row["kind"])
      return observationColumns.map { row[$0] ?? "" } + [note(row)]
    }
    let found = try shipped.map { row in
      let source = try #require(sources[row["source"] ?? ""])
      #expect(source["published"] == row["published"])
      #expect(source["published_precision"] == row["published_precision"])
      let whole = row.merging(source) { own, _ in own }
      return observationColumns.map { whole[$0] ?? "" } + [row["note"] ?? ""]
    }
    #expect(expected.count == 998)
    #expect(sorted(found) == sorted(expected))
  }

  private let observationColumns = [
    "metric", "start", "end", "value", "bound", "status", "quality", "publisher", "title",
    "published", "published_precision", "url",
  ]

  /// The note as shipped: where a row states another unit than its metric has, the note says so.
  private func note(_ row: Row) -> String {
    let units = ["countries": "countries", "arrests/day": "arrests a day"]
    let metrics = ["agreements.third_country", "bookins.reported_rate_ice"]
    let note = row["note"] ?? ""
    guard let unit = units[row["unit"] ?? ""], metrics.contains(row["metric"] ?? "") else {
      return note
    }
    return note + (note.isEmpty ? "" : "; ") + "stated in \(unit)"
  }

  private func kinds() throws -> [String: String] {
    Dictionary(
      try Facts.shipped("metrics.csv").map { ($0["metric"] ?? "", $0["kind"] ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `every daily count is there`() throws {
    let shipped = try Facts.shipped("observations-detention-daily.csv")
    let expected = try Facts.read("detained_daily.csv")
    #expect(expected.count == 1257)
    #expect(shipped.map { $0["start"] } == expected.map { $0["date"] })
    #expect(shipped.map { $0["end"] } == expected.map { $0["date"] })
    #expect(shipped.map { $0["value"] } == expected.map { $0["held_at_midnight"] })
    #expect(shipped.allSatisfy { $0["metric"] == "detained.midnight" })
  }

  @Test func `claims are word for word`() throws {
    let expected = try Facts.read("claims.csv")
    #expect(expected.count == 44)
    #expect(try Facts.shipped("claims.csv") == expected)
  }

  @Test func `checks are word for word, their results by hand left out`() throws {
    let expected = try Facts.read("identities.csv").map { $0.filter { $0.key != "by_hand" } }
    #expect(expected.count == 14)
    #expect(try Facts.shipped("checks.csv") == expected)
  }

  @Test func `metrics are word for word but for the name of a file`() throws {
    let expected = try Facts.read("metrics.csv").map { row in
      row.mapValues { value in
        let parts = value.split(
          separator: " (detained_daily.csv)", omittingEmptySubsequences: false)
        return parts.joined()
      }
    }
    #expect(expected.count == 41)
    #expect(try Facts.shipped("metrics.csv") == expected)
  }

  @Test func `goals and events have the values and sources they were read with`() throws {
    for (shippedName, name, columns) in [
      ("goals.csv", "goals.csv", ["id", "metric", "per", "from", "to", "low", "high", "label"]),
      ("events.csv", "events.csv", ["date", "label", "kind"]),
    ] {
      // Breaks are no facts of their own: they repeat the definitions of metrics by day.
      let shipped = try Facts.shipped(shippedName).filter { $0["kind"] != "break" }
      let expected = try Facts.read(name)
      #expect(
        shipped.map { row in columns.map { row[$0] } }
          == expected.map { row in
            columns.map { row[$0] }
          })
      for (row, fact) in zip(shipped, expected) {
        let source = sources[row["source"] ?? ""] ?? [:]
        #expect(source["publisher"] ?? "" == fact["publisher"])
        #expect(source["url"] ?? "" == fact["url"])
        // A month is a day with its last day, and how it is known.
        #expect((source["published"] ?? "").hasPrefix(fact["published"] ?? ""))
        let precision = ["": "unknown", "2025": "year"][fact["published"] ?? ""]
        let byLength = (fact["published"] ?? "").count == 7 ? "month" : "day"
        if !source.isEmpty { #expect(source["published_precision"] == precision ?? byLength) }
      }
    }
  }

  @Test func `the documents behind the claims are word for word`() throws {
    let expected = try Facts.read("sources.csv")
    #expect(expected.count == 7)
    for fact in expected {
      let source = try #require(sources[fact["id"] ?? ""])
      #expect(source.filter { fact.keys.contains($0.key) } == fact)
    }
  }

  private func sorted(_ rows: [[String]]) -> [[String]] {
    rows.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// The figures the package was filled from.
enum Facts {
  static let folder: String = {
    guard let override = getenv("PACEBOARD_FACTS") else {
      return Repository.path("../shared/facts")
    }
    return String(cString: override)
  }()

  static var isThere: Bool { access("\(folder)/observations.csv", R_OK) == 0 }

  static func read(_ name: String) throws -> [[String: String]] { try rows("\(folder)/\(name)") }

  static func shipped(_ name: String) throws -> [[String: String]] {
    try rows("\(ShippedDataTests.folder)/\(name)")
  }

  private static func rows(_ path: String) throws -> [[String: String]] {
    var reader = try CSVReader(FileSource(path: path), delimiter: .comma)
    guard try reader.next() else { return [] }
    let header = CSVHeader(reader.row).names
    var rows: [[String: String]] = []
    while try reader.next() {
      var row: [String: String] = [:]
      for (index, name) in header.enumerated() { row[name] = reader.row.string(index) }
      rows.append(row)
    }
    return rows
  }
}
