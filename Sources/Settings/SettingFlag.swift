/// One setting from the command line.
public struct SettingFlag: Hashable, Sendable {
  /// What it sets.
  public let setting: SettingName
  /// The value, in the words that the file has for it: `30s`, `braille`, `false`, `1,2,pace`.
  public let value: String
  /// How it is spelled, for messages: `--refresh`, or `DATA` for an argument without a name.
  public let spelling: String

  /// Creates a flag.
  public init(_ setting: SettingName, _ value: String, spelling: String) {
    self.setting = setting
    self.value = value
    self.spelling = spelling
  }
}
