import Text

/// Something wrong in a data package: where it is, what it is and what would be right.
///
/// Everything in it is safe to show: texts from files, file names included, are escaped when the
/// fault is made.
public struct Fault: Error, Hashable, Sendable {
  /// How much a fault stops.
  public enum Severity: String, Hashable, Sendable {
    /// A row or a whole file is left out.
    case error
    /// Everything is read, and something about it is worth a look.
    case warning
  }

  /// The file, as the package names it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in the line, from 1, in Unicode scalars.
  public let column: Int
  /// How much it stops.
  public let severity: Severity
  /// What is wrong, in a few words.
  public let message: String
  /// The value that is wrong, shortened where it is long.
  public let value: String?
  /// What would be right.
  public let hint: String?

  /// Creates a fault.
  ///
  /// - Parameters:
  ///   - file: The file, as the package names it.
  ///   - line: The line, from 1.
  ///   - column: The column in the line, from 1.
  ///   - severity: How much it stops.
  ///   - message: What is wrong, without a full stop.
  ///   - value: The value that is wrong, as it stands in the file.
  ///   - hint: What would be right.
  public init(
    file: String, line: Int = 1, column: Int = 1, severity: Severity = .error, message: String,
    value: String? = nil, hint: String? = nil
  ) {
    self.file = visible(file)
    self.line = line
    self.column = column
    self.severity = severity
    self.message = visible(message)
    self.value = value.map(quotable)
    self.hint = hint.map(visible)
  }
}

extension Fault: CustomStringConvertible {
  /// The fault in one line.
  ///
  /// For example `metrics.csv:4:13: error: unknown kind 'flwo'; did you mean 'flow'?`
  public var description: String {
    var text = "\(file):\(line):\(column): \(severity.rawValue): \(message)"
    if let value { text += " '\(value)'" }
    if let hint { text += "; \(hint)" }
    return text
  }
}

extension Fault: Comparable {
  /// Whether `left` stands earlier in a file; faults of different files are not ordered.
  public static func < (left: Fault, right: Fault) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A text that is safe to show between quotes, with a beginning and an end where it is long.
private func quotable(_ text: String) -> String {
  let limit = 80
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return visible(text) }
  let (start, end) = (String(scalars.prefix(limit - 20)), String(scalars.suffix(19)))
  return visible(start) + "…" + visible(end)
}
