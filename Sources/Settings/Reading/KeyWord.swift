internal import Canvas
internal import Text

/// A key's name in a file: a key that can be pressed, or what is wrong with it.
enum KeyWord {
  case key(Key)
  case wrong(hint: String)

  init(_ name: String) {
    guard let key = Key(named: name), name.unicodeScalars.allSatisfy({ !$0.needsStandIn }) else {
      self = .wrong(hint: Self.hint(for: name))
      return
    }
    switch key {
    case .control(let character):
      if let real = Self.aliases[character] {
        self = .wrong(hint: "terminals send the same for \(real.name): write '\(real.name)'")
      } else if character.isASCII && (character.isLetter || "@\\]^_".contains(character)) {
        self = .key(key)
      } else {
        self = .wrong(hint: "terminals send C- with a letter or one of @ \\ ] ^ _ only")
      }
    default: self = .key(key)
    }
  }

  /// Keys that reach a program as the same byte as one with a name of its own.
  private static let aliases: [Character: Key] = [
    "h": .backspace, "i": .tab, "j": .enter, "m": .enter, "[": .escape,
  ]

  /// What was probably meant, of the ways in which other programs write keys.
  private static func hint(for name: String) -> String {
    let lowered = name.lowercased()
    for (prefixes, ours) in [
      (["ctrl-", "ctrl+", "control-", "control+", "<c-", "^", "c+"], "C-"),
      (["alt-", "alt+", "meta-", "meta+", "<m-", "<a-", "a-", "m+"], "M-"),
    ] {
      for prefix in prefixes where lowered.hasPrefix(prefix) {
        let rest = name.dropFirst(prefix.count).prefix { $0 != ">" }
        if rest.count == 1 {
          return "write '\(ours)\(ours == "C-" ? rest.lowercased() : String(rest))'"
        }
      }
    }
    let plain = lowered.filter { $0.isLetter || $0.isNumber }
    if let key = spellings[plain] { return "write '\(key.name)'" }
    return didYouMean(name, among: Key.ownNames)
      ?? "keys are written x, Enter, Esc, S-Tab, Space, PgUp, F5, C-r or M-x"
  }

  private static let spellings: [String: Key] = [
    "escape": .escape, "return": .enter, "cr": .enter, "delete": .delete, "insert": .insert,
    "pageup": .pageUp, "pagedown": .pageDown, "shifttab": .backTab, "backtab": .backTab,
    "spacebar": .character(" "), "bs": .backspace,
  ]
}
