import Model
import Tables

extension Field {
  /// The field as text, or nil where it is not valid UTF-8.
  var validated: String? { bytes.text }

  /// The field as a day, or nil where no such day exists or it is not written `2025-06-15`.
  var modelDay: Day? {
    guard let (year, month, date) = day else { return nil }
    return Day(year: year, month: month, day: date)
  }

  /// The field as a number, or nil.
  ///
  /// A package's numbers are plain, as its schema declares them: no separators, no spaces.
  var plainNumber: Double? {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39, 0x2E, 0x2D, 0x2B, 0x45, 0x65: continue
      default: return nil
      }
    }
    guard let number = decimal?.double, number.isFinite else { return nil }
    return number
  }
}
