/// The rows of a file, of whichever table it holds.
enum Table: Equatable, Sendable {
  case metrics(MetricRows)
  case sources(SourceRows)
  case observations(ObservationRows)
  case goals(GoalRows)
  case events(EventRows)
  case claims(ClaimRows)
  case checks(CheckRows)

  /// How many rows it holds.
  var count: Int {
    switch self {
    case .metrics(let rows): rows.count
    case .sources(let rows): rows.count
    case .observations(let rows): rows.count
    case .goals(let rows): rows.count
    case .events(let rows): rows.count
    case .claims(let rows): rows.count
    case .checks(let rows): rows.count
    }
  }
}
