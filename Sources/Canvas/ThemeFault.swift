/// One thing that is wrong in a theme file, with its place and what to write instead.
public struct ThemeFault: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A line is neither blank, nor a comment, nor `theme[key]="value"`.
    case notAnEntry
    /// The closing `"` of a value is missing.
    case openQuote
    /// There is no such key.
    case unknownKey
    /// A value is no colour.
    case notAColor
    /// A component of a colour is above 255.
    case outOfRange
    /// A value is no list of attributes.
    case notAttributes
  }

  /// What is wrong.
  public let problem: Problem
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// The text that is wrong, made safe to show.
  public let value: String
  /// What to write instead.
  public let hint: String

  /// The fault as `line:column: error: …`, to be put after a file's name and a colon.
  public var description: String {
    let what =
      switch problem {
      case .notAnEntry: "not an entry of a theme"
      case .openQuote: "the value has no closing quote"
      case .unknownKey: "no such key"
      case .notAColor: "not a colour"
      case .outOfRange: "a component is above 255"
      case .notAttributes: "not a list of attributes"
      }
    return "\(line):\(column): error: \(what): \"\(value)\"; \(hint)"
  }
}

/// All that is wrong in a theme file, from top to bottom; never empty when thrown.
public struct ThemeFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults from top to bottom.
  public let faults: [ThemeFault]

  /// The faults, one a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
