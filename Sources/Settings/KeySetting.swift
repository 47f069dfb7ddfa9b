public import Board
public import Canvas

/// The keys of one action and who chose them.
public struct KeySetting: Hashable, Sendable {
  /// The action.
  public let action: Action
  /// Its keys, the one to show first; none at all where the user or another action took them.
  public let keys: Setting<[Key]>

  init(action: Action, keys: Setting<[Key]>) {
    self.action = action
    self.keys = keys
  }
}
