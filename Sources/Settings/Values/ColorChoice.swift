public import Canvas

/// How many colours are used at most.
public enum ColorChoice: Hashable, Sendable {
  /// As many as the terminal has.
  case automatic
  /// None: bold, underlined and reversed text alone.
  case none
  /// The terminal's own sixteen.
  case sixteen
  /// The palette of 256.
  case palette
  /// Any, by their components.
  case rgb

  /// The depth they make; nil for as many as there are.
  public var depth: ColorDepth? {
    switch self {
    case .automatic: nil
    case .none: ColorDepth.none
    case .sixteen: .sixteen
    case .palette: .palette
    case .rgb: .rgb
    }
  }

  /// The words of the file, in their order in messages.
  static let words: [(word: String, choice: ColorChoice)] = [
    ("auto", .automatic), ("none", .none), ("16", .sixteen), ("256", .palette), ("16M", .rgb),
  ]
}
