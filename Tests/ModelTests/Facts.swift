import Glibc
import Model

/// The figures, claims and checks that the package ships, read apart from the product's reader.
enum Facts {
  static let dataset = load()

  /// The rows of a table of `Data/` by column name.
  static func table(_ name: String) -> [[String: String]] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let rows = records(of: text(of: "/\(root)/Data/\(name).csv"))
    guard let header = rows.first else { preconditionFailure("no table: \(name)") }
    return rows.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { preconditionFailure("no file: \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func records(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      switch character {
      case "\"" where isQuoted && pending == "\"":
        field.append("\"")
        pending = characters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(fields + [field])
        (fields, field) = ([], "")
      default: field.append(character)
      }
    }
    return rows
  }

  private static func load() -> Dataset {
    func number(_ text: String?) -> Double {
      guard let value = text.flatMap(Double.init) else { preconditionFailure("no number") }
      return value
    }
    func value<T: RawRepresentable<String>>(_ text: String?) -> T {
      guard let value = text.flatMap(T.init(rawValue:)) else {
        preconditionFailure("no value: \(text ?? "")")
      }
      return value
    }
    func days(_ row: [String: String]) -> Period? {
      guard let start = Day(iso: row["start"] ?? ""), let end = Day(iso: row["end"] ?? "") else {
        return nil
      }
      return Period(start, end)
    }
    let metrics = table("metrics").map { row in
      Metric(
        id: row["metric"] ?? "", family: row["panel"] ?? "", kind: value(row["kind"]),
        unit: row["unit"] ?? "", cadence: value(row["cadence"]), title: row["title"] ?? "",
        notComparableWith: (row["not_comparable_with"] ?? "").split(separator: " ").map(
          String.init))
    }
    let sources = table("sources").map { row in
      Source(
        id: row["id"] ?? "", publisher: row["publisher"] ?? "", title: row["title"] ?? "",
        published: Publication(
          Day(iso: row["published"] ?? "") ?? day("2026-11-21"),
          Publication.Precision(rawValue: row["published_precision"] ?? "") ?? .unknown))
    }
    let metricIndex = Dictionary(uniqueKeysWithValues: metrics.enumerated().map { ($1.id, $0) })
    let sourceIndex = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0) })
    var observations = ObservationList()
    var dimensions: [[Dimension]] = [[]]
    let names = ["arrests", "context", "crossings", "detention", "detention-daily", "flights"]
    for row in (names + ["removals"]).flatMap({ table("observations-\($0)") }) {
      guard let metric = metricIndex[row["metric"] ?? ""], let period = days(row),
        let source = sourceIndex[row["source"] ?? ""],
        let published = Day(iso: row["published"] ?? "")
      else { preconditionFailure("no observation: \(row)") }
      let agency = row["agency"] ?? ""
      let split = agency.isEmpty ? [] : [Dimension(name: "agency", value: agency)]
      if !dimensions.contains(split) { dimensions.append(split) }
      observations.append(
        Observation(
          metric: metric, dimensions: dimensions.firstIndex(of: split) ?? 0, period: period,
          value: number(row["value"]), bound: value(row["bound"]), status: value(row["status"]),
          quality: value(row["quality"]), source: source,
          published: Publication(published, value(row["published_precision"])),
          note: row["note"] ?? ""))
    }
    return Dataset(
      metrics: metrics, sources: sources,
      goals: table("goals").map { row in
        Goal(
          id: row["id"] ?? "", metric: row["metric"] ?? "", span: value(row["per"]),
          from: day(row["from"] ?? ""), to: Day(iso: row["to"] ?? ""), low: number(row["low"]),
          high: number(row["high"]), label: row["label"] ?? "", source: row["source"] ?? "")
      },
      claims: table("claims").map { row in
        Claim(
          id: row["id"] ?? "", metric: row["metric"] ?? "",
          checkAgainst: row["check_against"] ?? "", measure: value(row["measure"]),
          saidOn: Day(iso: row["said_on"] ?? ""), period: days(row), bound: value(row["bound"]),
          value: number(row["value"]), unit: row["unit"] ?? "", speaker: row["speaker"] ?? "",
          source: row["source"] ?? "", note: row["note"] ?? "")
      },
      checks: table("checks").map { row in
        Check(
          id: row["id"] ?? "", expression: row["expression"] ?? "",
          comparedWith: row["compared_with"] ?? "", note: row["note"] ?? "")
      },
      pace: PaceDefinition(
        titles: [], metric: "removals.ice_fytd", annual: "removals.fiscal_year", goal: "g3",
        definitionSince: 2025, claimed: ["removals.dhs_claimed"],
        chain: ChainDefinition(
          entries: ["bookins.ice", "bookins.cbp"], left: "removals.released_to_remove",
          held: "detained.midnight", apart: "removals.ice_fytd")),
      dimensions: dimensions, observations: observations.observations())
  }
}
