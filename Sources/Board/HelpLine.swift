internal import Canvas

/// One line of the help: keys, a sign or a heading, and what it is.
struct HelpLine: Hashable, Sendable {
  /// The keys or the sign; empty for a heading.
  let name: String
  /// What they do or mean.
  let words: String
  /// What else it is found by.
  var otherName = ""

  /// Everything that can be found of it.
  var findable: String { "\(name) \(words) \(otherName)" }
}

extension Board {
  /// Every key with what it does, then every sign with what it means.
  var helpLines: [HelpLine] {
    namedKeys.bindings.map { binding in
      HelpLine(
        name: binding.keys.map(\.label).joined(separator: "  "), words: binding.summary,
        otherName: binding.action.name)
    } + [HelpLine(name: "", words: ""), HelpLine(name: "", words: "Signs")]
      + appearance.symbols.meanings.map { HelpLine(name: $0.sign, words: $0.meaning) }
  }

  /// Which key does what, those that open a family named after it.
  public var namedKeys: KeyBindings {
    KeyBindings(
      keys.bindings.map { binding in
        guard case .page(let number) = binding.action, panels.indices.contains(number - 1) else {
          return binding
        }
        return KeyBindings.Binding(
          action: binding.action, keys: binding.keys,
          summary: panels[number - 1].definition.title.longest)
      })
  }
}

extension Symbols {
  /// The signs of charts, tables and frames as these symbols draw them, and what each means.
  var meanings: [(sign: String, meaning: String)] {
    let isASCII = self == .ascii
    return [
      (sign(of: .partial), "part of a period: it was not over"),
      (sign(of: .uncertain), "approximate, derived, or sources differ"),
      (sign(of: .preliminary), "preliminary"),
      (missingSign, "not published"),
      ("~  >  <", "about, more than, less than"),
      (isASCII ? "+  -" : "▲  ▼", "change since the complete period before"),
      ("=", "as before"),
      (isASCII ? "O" : "●", "the figure under the cursor"),
      (isASCII ? "v" : "▾", "event"),
      (isASCII ? "v max min" : "▿ max min", "highest and lowest in sight"),
      (dotSign, "snapshot, or mean over the chart"),
      (ghostSign, "across a bar: a year before, or first published"),
      (claimSign, "claimed"),
      (isASCII ? ":" : self == .block ? "│" : "┊", "other source or definition from here on"),
      (isASCII ? "- -" : self == .block ? "─ ─" : "⠂⠂  ┄┄", "goal or capacity; in an area a gap"),
      ("\(above) \(below)", "beyond the chart"),
      (cut, "the axis does not begin at 0"),
      (isASCII ? "!" : "⚑", "claims that the figures contradict"),
      ("part prelim est.", "in tables: not yet firm, so without a change"),
      ("differ unsure", "in tables: sources differ, or are in doubt"),
      (String(Character(changed)), "came or changed with the last reading"),
      ("LATE  OLD", "overdue: the publisher, or our copy"),
    ]
  }
}
