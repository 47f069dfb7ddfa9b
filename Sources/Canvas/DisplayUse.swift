/// How a display is used, as far as the viewer may change it while it is in use.
public struct DisplayUse: Hashable, Sendable {
  /// How many colours to use at most; nil for all that the display has.
  public var colors: ColorDepth?
  /// Whether clicks and the wheel are asked for; otherwise the terminal keeps them for itself.
  public var mouse: Bool
  /// How long after Esc the rest of a key may still arrive.
  public var escapeDelay: Duration

  /// Creates a use; what is left out is the program's own choice.
  public init(
    colors: ColorDepth? = nil, mouse: Bool = true, escapeDelay: Duration = .milliseconds(100)
  ) {
    self.colors = colors
    self.mouse = mouse
    self.escapeDelay = escapeDelay
  }
}
