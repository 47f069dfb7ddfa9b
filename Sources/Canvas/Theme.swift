/// The styles of the board by role.
public struct Theme: Hashable, Sendable {
  /// The default, for dark terminals.
  public static let dark = Theme()
}
