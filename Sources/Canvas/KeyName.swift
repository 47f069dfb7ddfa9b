extension Key {
  /// Reads a key's name: a single character, or `Enter`, `Esc`, `Tab`, `S-Tab`, `Space`, `Up`,
  /// `PgDn`, `F5`, `C-r` (Ctrl) or `M-x` (Alt), the last three also as `Shift-Tab`, `Ctrl-R` and
  /// `Alt-x`; names in any case.
  ///
  /// - Parameter name: The name, without blanks around it; anything else gives nil.
  public init?(named name: some StringProtocol) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let lowered = name.lowercased()
    if lowered == "shift-tab" {
      self = .backTab
      return
    }
    for (long, short) in [("ctrl-", "C-"), ("alt-", "M-")] where lowered.hasPrefix(long) {
      self.init(named: short + name.dropFirst(long.count))
      return
    }
    if let key = Self.named.first(where: { $0.name.lowercased() == lowered })?.key {
      self = key
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else if name.count == 3, let last = name.last, lowered.hasPrefix("c-") {
      self = .control(Character(last.lowercased()))
    } else if name.count == 3, let last = name.last, lowered.hasPrefix("m-") {
      self = .alt(last)
    } else {
      return nil
    }
  }

  /// The name of the key, as ``init(named:)`` reads it.
  public var name: String {
    switch self {
    case .character(let character) where character != " ": String(character)
    case .control(let character): "C-\(character)"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown:
      Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key as it is written for people: `Shift-Tab`, `Ctrl-R`; otherwise its name.
  public var label: String {
    switch self {
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .backTab: "Shift-Tab"
    default: name
    }
  }

  /// The names of the keys that have one of their own, from `Enter` to `Space`.
  public static var ownNames: [String] { named.map(\.name) }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Space", .character(" ")),
  ]
}
