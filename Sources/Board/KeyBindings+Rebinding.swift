public import Canvas

extension KeyBindings {
  /// The same actions, some of them on other keys.
  ///
  /// - Parameter keys: All keys of an action that is to change, the one to show first; nil for the
  ///   other actions, which keep theirs, even those that stand here as well.
  /// - Returns: The bindings, in the same order.
  public func rebinding(_ keys: (Action) -> [Key]?) -> KeyBindings {
    KeyBindings(
      bindings.map { binding in
        Binding(
          action: binding.action, keys: keys(binding.action) ?? binding.keys,
          summary: binding.summary)
      })
  }
}
