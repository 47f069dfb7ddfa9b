public import Model

/// Where in the board its viewer is.
public enum Place: Hashable, Sendable {
  /// The overview, with one panel selected: a family by its index, or the pace strip after them.
  case overview(selected: Int)
  /// A family's months, with one of them selected; nil for the latest.
  case months(family: Int, selected: Month?)
  /// One month of a family, with one of its rows selected.
  case month(family: Int, month: Month, row: Int)
  /// Every key, scrolled by rows.
  case help(scroll: Int)
}
