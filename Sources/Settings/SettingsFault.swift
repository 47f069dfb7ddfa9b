internal import Text

/// Something wrong with a setting: where it is, what it is and what would be right.
///
/// Everything in it is safe to show.
public struct SettingsFault: Error, Hashable, Sendable {
  /// How much a fault stops.
  public enum Severity: String, Hashable, Sendable {
    /// The settings cannot be used.
    case error
    /// They can, and something about them is worth a look.
    case warning
  }

  /// Where it is.
  public let origin: Origin
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
  ///   - origin: Where it is.
  ///   - severity: How much it stops.
  ///   - message: What is wrong, without a full stop.
  ///   - value: The value that is wrong, as it was written.
  ///   - hint: What would be right.
  init(
    at origin: Origin, severity: Severity = .error, _ message: String, value: String? = nil,
    hint: String? = nil
  ) {
    self.origin = origin
    self.severity = severity
    self.message = visible(message)
    self.value = value.map { $0.fitted(to: 60) }
    self.hint = hint.map { visible($0) }
  }
}

extension SettingsFault: CustomStringConvertible {
  /// The fault in one line, `config.toml:3:1: error: unknown key 'thme'; did you mean 'theme'?`.
  public var description: String {
    var text = "\(origin): \(severity.rawValue): \(message)"
    if let value { text += " '\(value)'" }
    if let hint { text += "; \(hint)" }
    return text
  }
}

/// Every fault of one reading of the settings; at least one of them is an error.
public struct SettingsFaults: Error, Hashable, Sendable {
  /// The faults: those of the file by line and column, then those of the environment, then those of
  /// the command line.
  public let faults: [SettingsFault]
}

extension SettingsFaults: CustomStringConvertible {
  /// The faults, one a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
