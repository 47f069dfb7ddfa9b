/// What a cell holds.
public enum CellKind: UInt8, Hashable, Sendable {
  /// Text.
  case text
  /// A number, as it stands in the file: `0.1` or `1.2E-2`.
  case number
  /// A day, and perhaps a time, in ISO 8601: a number with a style that shows it as a day.
  case date
  /// `TRUE` or `FALSE`.
  case boolean
  /// An error, such as `#N/A`.
  case error
}
