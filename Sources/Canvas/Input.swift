/// A key as a person names it.
public enum Key: Hashable, Sendable {
  /// A character typed, with Shift already applied; never a control character.
  case character(Character)
  /// Ctrl and a lower-case letter or one of `@[\]^_`.
  case control(Character)
  /// Alt (Meta) and a character.
  case alt(Character)
  /// Enter.
  case enter
  /// Escape by itself.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// Cursor up.
  case up
  /// Cursor down.
  case down
  /// Cursor left.
  case left
  /// Cursor right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, 1–24.
  case function(Int)
}

/// What the mouse did, in cells from the top-left corner.
public struct Mouse: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable {
    /// The left button was pressed once.
    case click
    /// The left button was pressed twice in short order.
    case doubleClick
    /// The wheel was turned up.
    case wheelUp
    /// The wheel was turned down.
    case wheelDown
  }

  /// What happened.
  public let action: Action
  /// Where.
  public let point: Point

  /// Creates a mouse input.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What a display's keyboard, mouse or window sent.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The mouse.
  case mouse(Mouse)
  /// Text pasted at once: not typed, so never a key; of ``pasteLimit`` bytes at most.
  case paste(String)
  /// The display has a new size.
  case resized(Size)
  /// The display is looked at again: its window got the focus, perhaps after a time without a
  /// terminal.
  case focused
  /// The display is gone; nothing will ever arrive again.
  case closed

  /// How many bytes of a paste are kept.
  public static let pasteLimit = 4096
}
