public import Model

extension Publication {
  /// The publication day that a file's name states.
  ///
  /// Understood are `MMDDYYYY`, `YYYYMMDD` and `YYYY-MM-DD` (also with `_` or `.`). Where there are
  /// several, the last is the publisher's. Fourteen digits are the time at which an archive kept the
  /// file: if they are all there is, it was published by then. Nil where no day is stated.
  ///
  /// - Parameter name: The file's name, without folders.
  public init?(fileName name: some StringProtocol) {
    let bytes = Array(name.utf8)
    var stated: Day?
    var kept: Day?
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      switch end - index {
      case 14: kept = yearFirst(bytes[index..<index + 8])
      case 8: stated = monthFirst(bytes[index..<end]) ?? yearFirst(bytes[index..<end]) ?? stated
      case 4:
        if let (day, next) = separated(bytes, from: index) {
          stated = day
          end = next
        }
      default: break
      }
      index = max(end, index + 1)
    }
    if let stated {
      self.init(stated)
    } else if let kept {
      self.init(kept, .by)
    } else {
      return nil
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard digits.allSatisfy(isDigit) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// A day of a time in which files have been published on the web.
private func day(_ year: Int?, _ month: Int?, _ day: Int?) -> Day? {
  guard let year, let month, let day, (1990...2100).contains(year) else { return nil }
  return Day(year: year, month: month, day: day)
}

private func monthFirst(_ digits: ArraySlice<UInt8>) -> Day? {
  let start = digits.startIndex
  return day(
    number(digits[(start + 4)...]), number(digits[start..<start + 2]),
    number(digits[start + 2..<start + 4]))
}

private func yearFirst(_ digits: ArraySlice<UInt8>) -> Day? {
  let start = digits.startIndex
  return day(
    number(digits[start..<start + 4]), number(digits[start + 4..<start + 6]),
    number(digits[(start + 6)...]))
}

/// `YYYY-MM-DD` from an index on, and the index behind it.
private func separated(_ bytes: [UInt8], from start: Int) -> (Day, Int)? {
  let end = start + 10
  guard end <= bytes.count, end == bytes.count || !isDigit(bytes[end]),
    [0x2D, 0x2E, 0x5F].contains(bytes[start + 4]), bytes[start + 7] == bytes[start + 4],
    let day = day(
      number(bytes[start..<start + 4]), number(bytes[start + 5..<start + 7]),
      number(bytes[start + 8..<end]))
  else { return nil }
  return (day, end)
}
