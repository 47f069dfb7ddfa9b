internal import Model

/// A page of the wall.
public enum WallPage: Hashable, Sendable {
  /// Every family's figure.
  case overview
  /// One family, by the index of its panel.
  case family(Int)
  /// The pace against the goal.
  case pace
  /// What became of the claims.
  case claims
  /// What was published last.
  case newest
  /// What is overdue.
  case overdue
}

extension Board {
  /// The pages that the preferences name and the data has, in order; the overview where none is
  /// left.
  var wallPages: [WallPage] {
    let pages = wallPreferences.pages.compactMap { page -> WallPage? in
      switch page {
      case .number(0): .overview
      case .number(let number) where panels.indices.contains(number - 1): .family(number - 1)
      case .number(5): pace == nil ? nil : .pace
      case .number(6): dataset?.claims.isEmpty ?? true ? nil : .claims
      case .number(7): .overdue
      case .number(8): .newest
      case .number: nil
      case .family(let name):
        panels.firstIndex { $0.definition.family == name }.map { .family($0) }
      }
    }
    return pages.isEmpty ? [.overview] : pages
  }
}
