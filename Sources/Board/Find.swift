internal import Text

/// A text that a list is narrowed to, and which of its rows that leaves.
public struct Find: Hashable, Sendable {
  /// What is looked for.
  public internal(set) var text = ""
  /// Whether keys go to the text; otherwise the list keeps what was found.
  public internal(set) var isTyping = true
  /// The list it narrows.
  let list: Place.List
  /// Where its cursor stood when the text began to be typed.
  var origin: Place
  /// The rows found, by their indices in the whole list, in its order.
  var rows: [Int] = []
  /// How many rows the whole list has.
  var total = 0

  init(in list: Place.List, at origin: Place) {
    self.list = list
    self.origin = origin
  }

  /// How many characters can be typed.
  static let most = 60

  /// Looks through the rows of the list.
  ///
  /// - Parameter lines: Everything that can be found of each row.
  /// - Returns: The row that fits best, the first of equals; nil where none does.
  mutating func look(through lines: [String]) -> Int? {
    let query = FuzzyQuery(text)
    total = lines.count
    rows = []
    var best: (row: Int, score: Int)?
    for (row, line) in lines.enumerated() {
      guard let score = query.score(of: line) else { continue }
      rows.append(row)
      if score > best?.score ?? -1 { best = (row, score) }
    }
    return best?.row
  }
}

extension Place {
  /// A list that can be narrowed and ordered; the same one for every year, month and period.
  enum List: Hashable, Sendable {
    case years(family: Int)
    case year(family: Int)
    case months(family: Int)
    case month(family: Int)
    case steps(metric: String)
    case revisions
    case pace
    case claims
    case sources
    case changes
    case help

    /// The family that it is of; nil where it is of none.
    var family: Int? {
      switch self {
      case .years(let family), .year(let family), .months(let family), .month(let family): family
      case .steps, .revisions, .pace, .claims, .sources, .changes, .help: nil
      }
    }
  }

  /// The list that stands on the page; nil where there is none.
  var list: List? {
    switch self {
    case .years(let family, _): .years(family: family)
    case .year(let family, _, _): .year(family: family)
    case .months(let family, _): .months(family: family)
    case .month(let family, _, _): .month(family: family)
    case .steps(let metric, _): .steps(metric: metric)
    case .revisions: .revisions
    case .pace: .pace
    case .claims: .claims
    case .sources: .sources
    case .changes: .changes
    case .help: .help
    case .overview, .formulas: nil
    }
  }
}
