import Glibc
import Model
import Tables

/// What an observation is about.
struct Subject: Hashable {
  let metric: String
  let dimensions: Set<Dimension>
  let period: Period
}

/// The table of right answers that was computed apart from this project.
struct GroundTruth {
  struct Row {
    let file: String
    let quantity: String
    let period: String
    let value: Double
  }

  private(set) var rows: [Row] = []

  /// The files that it tells of.
  var files: [String] { Set(rows.map(\.file)).sorted() }

  init(path: String) throws {
    var reader = try CSVReader(FileSource(path: path))
    guard try reader.next() else { return }
    while try reader.next() {
      let row = reader.row
      rows.append(
        Row(
          file: row.string(0), quantity: row.string(1), period: row.string(2),
          value: Double(row.string(3)) ?? .nan))
    }
  }
}

extension GroundTruth.Row {
  /// What the row is about, in the terms of the package.
  var subject: Subject? {
    let parts = quantity.split(separator: " · ").map(String.init)
    guard let days else { return nil }
    func subject(_ metric: String, _ dimensions: [String: String] = [:]) -> Subject {
      let set = dimensions.filter { $0.value != "Total" }
      return Subject(metric: metric, dimensions: Set(set.map(Dimension.init)), period: days)
    }
    switch parts[0] {
    case "all rows" where file.hasPrefix("sbo"): return subject("crossings.southwest_encounters")
    case "all rows": return subject("crossings.nationwide_encounters")
    case "U.S. Border Patrol": return subject("crossings.usbp_southwest")
    case "Office of Field Operations": return subject("crossings.ofo_southwest")
    case "Monthly Region": return subject("crossings.usbp_rounded", ["region": parts[1]])
    case "currently detained":
      return subject("detained.snapshot", ["criminality": parts[1], "agency": parts[2]])
    case "initial book-ins":
      let name = parts[1] == "Total" ? "all" : parts[1].lowercased()
      return subject("bookins.\(name)", ["agency": parts[1]])
    case "removals this fiscal year":
      return Subject(
        metric: "removals.ice_fytd", dimensions: [],
        period: Period(days.end.fiscalYear.first, days.end))
    default: return nil
    }
  }

  /// `2024-12`, `2024-12 (to 2024-12-28)` or a day.
  private var days: Period? {
    if let day = Day(iso: period) { return Period(day, day) }
    guard let first = Day(iso: period.prefix(7) + "-01") else { return nil }
    guard let end = period.split(separator: "to ").last, period.contains("(to") else {
      return first.month.period
    }
    return Day(iso: end.dropLast()).map { Period(first, $0) }
  }
}
