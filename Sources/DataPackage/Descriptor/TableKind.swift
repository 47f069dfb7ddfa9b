/// The tables of a package.
public enum TableKind: String, Hashable, Sendable, CaseIterable {
  /// Definitions of quantities.
  case metrics
  /// Where figures were published.
  case sources
  /// Published values; any number of files.
  case observations
  /// Stated targets.
  case goals
  /// Dated events.
  case events
  /// Figures that were stated.
  case claims
  /// Arithmetic between claims and observations.
  case checks

  /// The table that a resource's name stands for: `observations-NAME` is one of `observations`.
  init?(resource name: String) {
    if let kind = TableKind(rawValue: name) {
      self = kind
    } else if name.hasPrefix("observations-") {
      self = .observations
    } else {
      return nil
    }
  }
}
