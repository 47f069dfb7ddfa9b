/// Which theme is meant.
public enum ThemeChoice: Hashable, Sendable {
  /// The one of this name, to be looked for in ``Folders/themes(installation:)``.
  case named(String)
  /// The one in this file.
  case file(String)
}

extension ThemeChoice {
  /// How the file has it: a name without a slash, or a path with one.
  public var text: String {
    switch self {
    case .named(let name): name
    case .file(let path): path
    }
  }
}
