/// A time of every day, which may go over midnight: `22:00-06:00`.
public struct NightHours: Hashable, Sendable {
  /// When it begins, in minutes after midnight.
  public let start: Int
  /// When it ends, in minutes after midnight; not the same as ``start``.
  public let end: Int

  /// Reads two times of day, `HH:MM-HH:MM`; nil for anything else and where both are the same.
  public init?(_ text: String) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minutes)
    guard times.count == 2, let start = times[0], let end = times[1], start != end else {
      return nil
    }
    (self.start, self.end) = (start, end)
  }

  /// Whether a time of day is in it.
  ///
  /// - Parameter minute: Minutes after midnight, local time.
  /// - Returns: True from ``start`` on and before ``end``.
  public func contains(minute: Int) -> Bool {
    start < end ? start <= minute && minute < end : minute >= start || minute < end
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}

extension NightHours: CustomStringConvertible {
  /// The hours as the file has them.
  public var description: String { "\(Self.clock(start))-\(Self.clock(end))" }

  private static func clock(_ minutes: Int) -> String {
    func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return digits(minutes / 60) + ":" + digits(minutes % 60)
  }
}
