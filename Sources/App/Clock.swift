import Glibc
public import Model

extension Instant {
  /// The present moment, by the clock on the wall, in the viewer's zone.
  public static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: time.tv_sec, localOffset: localOffset(at: time.tv_sec))
  }

  /// Reads a moment of the viewer's zone, `2026-11-21T14:02:11`, seconds optional, or of UTC with
  /// a `Z` after it.
  ///
  /// The zone is that of `TZ`, or the system's. An hour that the change to winter time repeats is
  /// taken as the system does; one that the change to summer time skips is moved.
  ///
  /// - Parameter text: The moment; anything else gives nil, days that do not exist included.
  public init?(iso text: String) {
    var rest = text.utf8[...]
    let isUTC = rest.last == UInt8(ascii: "Z")
    if isUTC { rest.removeLast() }
    let parts = rest.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: Substring(parts[0])) else { return nil }
    let clock = parts[1].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = clock.compactMap { part in
      part.count == 2 && part.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(String(Substring(part))) : nil
    }
    guard (2...3).contains(clock.count), numbers.count == clock.count, numbers[0] < 24,
      numbers[1] < 60, numbers.count < 3 || numbers[2] < 60
    else { return nil }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard !isUTC else {
      let ofDay = numbers[0] * 3600 + numbers[1] * 60 + second
      let seconds = Int(day.number) * 86_400 + ofDay
      self.init(seconds: seconds, localOffset: Self.localOffset(at: seconds))
      return
    }
    let (year, month, dayOfMonth) = day.civil
    var local = unsafe tm()
    unsafe local.tm_year = CInt(year - 1900)
    unsafe local.tm_mon = CInt(month - 1)
    unsafe local.tm_mday = CInt(dayOfMonth)
    unsafe local.tm_hour = CInt(numbers[0])
    unsafe local.tm_min = CInt(numbers[1])
    unsafe local.tm_sec = CInt(second)
    // Negative: whether summer time is in force then is for the zone's rules to say.
    unsafe local.tm_isdst = -1
    let seconds = unsafe mktime(&local)
    self.init(seconds: seconds, localOffset: Self.localOffset(at: seconds))
  }

  private static func localOffset(at seconds: Int) -> Int {
    var seconds = seconds
    var local = unsafe tm()
    return unsafe localtime_r(&seconds, &local) == nil ? 0 : local.tm_gmtoff
  }
}
