internal import Canvas

/// The signs of keys, which ASCII has no likeness of: an arrow made of `<` would name another key.
extension Symbols {
  /// The sign of the key that goes in.
  var enterKey: String { self == .ascii ? "Enter" : "⏎" }

  /// Keys as a hint names them: arrows as one sign, of many keys the first and the last.
  func signs(of keys: [Key]) -> String {
    if keys.allSatisfy({ $0.arrow != nil }) {
      guard self == .ascii else { return list(keys, separator: "") }
      return keys.count > 2 ? "arrows" : list(keys, separator: "/")
    }
    if keys.count > 4, let first = keys.first, let last = keys.last {
      return sign(first) + (isRun(keys) ? "–" : " … ") + sign(last)
    }
    return list(keys, separator: " ")
  }

  // Joining by the library costs the first frame a search through everything that conforms to
  // anything.
  private func list(_ keys: [Key], separator: String) -> String {
    keys.dropFirst().reduce(keys.first.map(sign) ?? "") { $0 + separator + sign($1) }
  }

  private func sign(_ key: Key) -> String {
    if key == .enter { return enterKey }
    return self == .ascii ? key.label : key.arrow ?? key.label
  }

  /// Whether keys are characters that follow one on another.
  private func isRun(_ keys: [Key]) -> Bool {
    let scalars = keys.compactMap { key in
      if case .character(let character) = key { character.unicodeScalars.first?.value } else { nil }
    }
    return scalars.count == keys.count
      && zip(scalars, scalars.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }
}

extension Board {
  /// The keys of some actions as a hint names them; empty where none has one.
  func signs(of actions: Action...) -> String {
    appearance.symbols.signs(of: keys.keys(for: actions))
  }
}

extension Key {
  /// The sign of an arrow; nil for other keys.
  fileprivate var arrow: String? {
    switch self {
    case .left: "←"
    case .right: "→"
    case .up: "↑"
    case .down: "↓"
    default: nil
    }
  }
}
