internal import Canvas

/// The signs of keys, which ASCII has no likeness of: an arrow made of `<` would name another key.
extension Symbols {
  /// The sign of the key that goes in.
  var enterKey: String { self == .ascii ? "Enter" : "⏎" }

  /// Keys as a hint names them, in words where their signs cannot be shown.
  func keys(_ signs: String) -> String {
    guard self == .ascii else { return signs }
    return switch signs {
    case "⏎": enterKey
    case "←→": "Left/Right"
    case "↑↓": "Up/Down"
    case "←→↑↓": "arrows"
    default: signs
    }
  }
}
