public import Model

/// Where in the board its viewer is.
public enum Place: Hashable, Sendable {
  /// The overview, with one panel selected by its index.
  case overview(selected: Int)
  /// A family's years, with one of them selected by its number; nil for the latest.
  case years(family: Int, selected: Int?)
  /// One year of a family, with one of its months selected; nil for its last.
  case year(family: Int, year: Year, selected: Month?)
  /// A family's months, with one of them selected; nil for the latest.
  case months(family: Int, selected: Month?)
  /// One month of a family, with one of its rows selected.
  case month(family: Int, month: Month, row: Int)
  /// What a cumulative metric grew by from release to release, with one step selected by its
  /// index; nil for the latest.
  case steps(metric: String, selected: Int?)
  /// The pace against the goals, with one fiscal year selected, the latest being 0.
  case pace(selected: Int)
  /// The claims, with one of them selected.
  case claims(selected: Int)
  /// The files and sources, with one of them selected.
  case sources(selected: Int)
  /// What each reading and each publication day brought, scrolled by rows.
  case changes(scroll: Int)
  /// The revisions of one period of a metric, with one of them selected.
  case revisions(metric: String, period: Period, selected: Int)
  /// How the figures of the place below are computed, scrolled by rows.
  case formulas(scroll: Int)
  /// Every key, scrolled by rows.
  case help(scroll: Int)

  /// The place with its selection or scroll moved to an index, where it has one.
  func moved(to index: Int) -> Place {
    switch self {
    case .overview: .overview(selected: index)
    case .years, .year, .months, .steps: self
    case .month(let family, let month, _): .month(family: family, month: month, row: index)
    case .pace: .pace(selected: index)
    case .claims: .claims(selected: index)
    case .sources: .sources(selected: index)
    case .changes: .changes(scroll: index)
    case .revisions(let metric, let period, _):
      .revisions(metric: metric, period: period, selected: index)
    case .formulas: .formulas(scroll: index)
    case .help: .help(scroll: index)
    }
  }

  /// Its selection or scroll, where it has one.
  var index: Int {
    switch self {
    case .overview(let selected), .pace(let selected), .claims(let selected),
      .sources(let selected), .revisions(_, _, let selected):
      selected
    case .month(_, _, let row): row
    case .changes(let scroll), .formulas(let scroll), .help(let scroll): scroll
    case .years, .year, .months, .steps: 0
    }
  }
}

extension Action {
  /// Where this action leads from an index in a list.
  ///
  /// - Parameters:
  ///   - index: Where the list stands.
  ///   - count: How many rows it has.
  ///   - page: How many rows a page has.
  /// - Returns: An index of the list; 0 where it is empty; the same where the action is none of
  ///   movement.
  func moved(from index: Int, count: Int, page: Int) -> Int {
    let next =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .first: 0
      case .last: count - 1
      default: index
      }
    return min(max(0, next), max(0, count - 1))
  }
}
