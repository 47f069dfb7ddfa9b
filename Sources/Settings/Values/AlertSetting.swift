public import Model

/// A rule of `[[alerts]]`, and where each part of it is written.
public struct AlertSetting: Hashable, Sendable {
  /// The rule.
  public let alert: AlertRule
  /// Where its name is written, or where the rule begins that has none.
  public let name: Origin
  /// Where its condition is written.
  public let rule: Origin
  /// When it is over, as it is written.
  public let clear: Setting<String>?
  /// Where its action is written.
  public let action: Origin
}
