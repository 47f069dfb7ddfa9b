internal import Text

/// Every action by what it does, narrowed as one types.
public struct Palette: Hashable, Sendable {
  /// What is looked for.
  public internal(set) var text = ""
  /// The selected one of those found.
  public internal(set) var selected = 0

  /// How many characters can be typed.
  static let most = 40

  /// The bindings found, the best fit first; all in the order of the help page where nothing is
  /// looked for.
  func found(in keys: KeyBindings) -> [KeyBindings.Binding] {
    let query = FuzzyQuery(text)
    let bindings = keys.bindings.filter { $0.action != .palette }
    guard !query.isEmpty else { return bindings }
    let scored = bindings.enumerated().compactMap { index, binding in
      query.score(of: "\(binding.summary) \(binding.action.name.spaced)")
        .map { (score: $0, index: index, binding: binding) }
    }
    return scored.sorted { ($0.score, -$0.index) > ($1.score, -$1.index) }.map(\.binding)
  }
}

extension String {
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
