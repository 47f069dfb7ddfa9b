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
    let columns = Dictionary(
      header.names.enumerated().map { ($1.folded, $0) }, uniquingKeysWith: { first, _ in first })
    func column(_ names: String...) -> Int? { names.lazy.compactMap { columns[$0] }.first }

    guard let fiscalYear = column("fiscal year", "fy"),
      let month = column("month (abbv)", "month (abbr)", "month abbv", "month"),
      let count = column("encounter count", "encounters", "sum of encounter count", "count")
    else { return nil }
    component = column("component", "cbp component")
    region = column("land border region", "border region", "region")
    let state = column("state", "state name")
    guard component != nil || region != nil || state != nil else { return nil }
    self.fiscalYear = fiscalYear
    self.month = month
    self.count = count
    let candidates: [(String, Int?)] = [
      ("state", state),
      ("area", column("area of responsibility", "sector", "field office")),
      ("country", column("citizenship", "citizenship grouping", "nationality")),
      ("demographic", column("demographic", "demographics")),
      ("authority", column("title of authority", "authority")),
      ("encounter_type", column("encounter type")),
    ]
    splits = candidates.compactMap { name, column in column.map { (name, $0) } }
  }

  /// What a header lacks to be that of an encounters file, if it has any column of one.
  static func nearMiss(_ header: CSVHeader) -> String? {
    let names = Set(header.names.map(\.folded))
    let typical: [(name: String, names: Set<String>)] = [
      ("Fiscal Year", ["fiscal year", "fy"]),
      ("Month (abbv)", ["month (abbv)", "month (abbr)", "month abbv", "month"]),
      ("Encounter Count", ["encounter count", "encounters", "sum of encounter count", "count"]),
      ("Component, Land Border Region or State", ["component", "land border region", "state"]),
    ]
    let missing = typical.filter { names.isDisjoint(with: $0.names) }.map(\.name)
    guard missing.count < typical.count else { return nil }
    return "nearest is CBP encounters, but there is no column "
      + missing.map { "'\($0)'" }.joined(separator: " and none ")
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
