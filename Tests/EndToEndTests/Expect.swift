import Glibc
import Testing

/// Waits until something is as it should be, looking again and again.
///
/// - Parameters:
///   - limit: How long to look, generous because it is only used up by a failure.
///   - look: What to look at.
///   - isExpected: Whether it is as it should be.
///   - location: Where a failure is reported.
/// - Returns: The last look.
/// - Throws: ``NotSeen``, once the time is over.
@discardableResult
func expect<Look>(
  within limit: Duration = .seconds(15), _ look: () throws -> Look,
  _ isExpected: (Look) -> Bool, _ location: SourceLocation = #_sourceLocation
) throws -> Look {
  let end = ContinuousClock.now + limit
  while true {
    let seen = try look()
    if isExpected(seen) { return seen }
    guard ContinuousClock.now < end else {
      Issue.record("not seen within \(limit); the last look:\n\(seen)", sourceLocation: location)
      throw NotSeen()
    }
    usleep(20_000)
  }
}

/// What was waited for did not come; the issue is recorded already.
struct NotSeen: Error {}
