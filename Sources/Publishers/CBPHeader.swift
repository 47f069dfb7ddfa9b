import Tables

/// Which column of a CBP encounters file holds what; names differ by product and year.
struct CBPHeader {
  let fiscalYear: Int
  let month: Int
  let count: Int
  let component: Int?
  let region: Int?
  /// The other columns that split encounters, with the dimension each becomes.
  let splits: [(dimension: String, column: Int)]

  /// The columns by name; nil where they are not those of an encounters file.
  init?(_ header: CSVHeader) {
    let columns = Columns(header)
    guard let fiscalYear = columns[.fiscalYear], let month = columns[.month],
      let count = columns[.count]
    else { return nil }
    component = columns[.component]
    region = columns[.region]
    guard component != nil || region != nil || columns[.state] != nil else { return nil }
    self.fiscalYear = fiscalYear
    self.month = month
    self.count = count
    let candidates: [(String, Column)] = [
      ("state", .state), ("area", .area), ("country", .country), ("demographic", .demographic),
      ("authority", .authority), ("encounter_type", .encounterType),
    ]
    splits = candidates.compactMap { name, column in columns[column].map { (name, $0) } }
  }

  /// What a header lacks to be that of an encounters file, if it has any column of one.
  static func nearMiss(_ header: CSVHeader) -> String? {
    let columns = Columns(header)
    let typical: [(name: String, columns: [Column])] = [
      ("Fiscal Year", [.fiscalYear]), ("Month (abbv)", [.month]), ("Encounter Count", [.count]),
      ("Component, Land Border Region or State", [.component, .region, .state]),
    ]
    let missing = typical.filter { $0.columns.allSatisfy { columns[$0] == nil } }.map(\.name)
    guard missing.count < typical.count else { return nil }
    return "nearest is CBP encounters, but there is no column "
      + missing.map { "'\($0)'" }.joined(separator: " and none ")
  }
}

extension CBPHeader {
  private enum Column {
    case fiscalYear, month, count, component, region, state
    case area, country, demographic, authority, encounterType

    /// The names that files have had for it.
    var names: [String] {
      switch self {
      case .fiscalYear: ["fiscal year", "fy"]
      case .month: ["month (abbv)", "month (abbr)", "month abbv", "month"]
      case .count: ["encounter count", "encounters", "sum of encounter count", "count"]
      case .component: ["component", "cbp component"]
      case .region: ["land border region", "border region", "region"]
      case .state: ["state", "state name"]
      case .area: ["area of responsibility", "sector", "field office"]
      case .country: ["citizenship", "citizenship grouping", "nationality"]
      case .demographic: ["demographic", "demographics"]
      case .authority: ["title of authority", "authority"]
      case .encounterType: ["encounter type"]
      }
    }
  }

  /// Where the columns of a header stand.
  private struct Columns {
    private let places: [String: Int]

    init(_ header: CSVHeader) {
      places = Dictionary(
        header.names.enumerated().map { ($1.folded, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(column: Column) -> Int? { column.names.lazy.compactMap { places[$0] }.first }
  }
}

/// The two parts of CBP that encounter people.
enum CBPComponent: Hashable {
  case borderPatrol
  case fieldOperations

  /// The component a cell names, in words or by its initials.
  init?(_ text: String) {
    let name = text.folded
    if name.contains("border patrol") || name == "usbp" {
      self = .borderPatrol
    } else if name.contains("field operations") || name == "ofo" {
      self = .fieldOperations
    } else {
      return nil
    }
  }

  /// Its name as a value of the dimension `agency`.
  var agency: String {
    switch self {
    case .borderPatrol: "USBP"
    case .fieldOperations: "OFO"
    }
  }

  /// The metric of its encounters on the southwest border.
  var southwestMetric: String {
    switch self {
    case .borderPatrol: "crossings.usbp_southwest"
    case .fieldOperations: "crossings.ofo_southwest"
    }
  }
}
