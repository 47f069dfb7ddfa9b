/// Whether a period was over and its value final when it was published.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// Published as final.
  case reported
  /// From an earlier release that said it would change.
  case preliminary
  /// The period was not over.
  case partial
  /// Estimated by the publisher.
  case estimated
}
