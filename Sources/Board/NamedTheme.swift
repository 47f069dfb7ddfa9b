public import Canvas

/// A theme as a folder has it: its name, and what its file made of it.
public struct NamedTheme: Hashable, Sendable {
  /// The name it is chosen by, safe to show.
  public let name: String
  /// The styles, of the last version of the file without faults; nil where there was none yet.
  public let theme: Theme?
  /// What is wrong with the file as it is now, each in one line, safe to show.
  public let faults: [String]

  /// Creates a theme.
  public init(name: String, theme: Theme?, faults: [String] = []) {
    self.name = name
    self.theme = theme
    self.faults = faults
  }

  /// The built-in theme.
  public static let standard = NamedTheme(name: "default-dark", theme: .dark)
}
