internal import Model

extension Duration {
  /// The moment so long after 1970-01-01T00:00:00Z, as `2026-11-21T14:02:11Z`.
  ///
  /// In UTC, so that lines are in order also where the hour of the change to winter time repeats.
  var timestamp: String { Instant(seconds: Int(components.seconds)).timestamp }
}

extension Instant {
  /// The moment in UTC, as `2026-11-21T14:02:11Z`.
  var timestamp: String {
    let utc = Instant(seconds: seconds)
    return "\(utc.localDay)T\(utc.clockText)Z"
  }
}
