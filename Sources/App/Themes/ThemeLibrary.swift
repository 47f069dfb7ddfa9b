public import Board
internal import Canvas
public import Embedded
internal import System
internal import Text

/// The themes of some folders, each read once and again when its file changes.
public struct ThemeLibrary: Sendable {
  private let folders: [String]
  private let builtIn: [EmbeddedFile]
  /// What was read, by the name or path it is chosen by.
  private var read: [String: (path: String, identity: FileIdentity, theme: NamedTheme)] = [:]

  /// The themes that ship, in the order of the list; all others follow by their names.
  private static let shipped = [
    "default-dark", "default-light", "high-contrast", "colour-blind", "sixteen", "monochrome",
    "wall",
  ]

  /// Creates a library; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folders: Where themes are looked for, best first, whether they exist or not.
  ///   - builtIn: The files of those that need none.
  public init(folders: [String], builtIn: [EmbeddedFile] = []) {
    self.folders = folders
    self.builtIn = builtIn
  }

  /// The theme of a name; of a path where there is a slash in it.
  ///
  /// A file that has turned wrong since it was last read leaves the theme as it was, with its faults.
  /// Where no folder has the theme, it may be built in.
  ///
  /// - Returns: Nil where there is no such theme. A theme whose file was wrong from the beginning
  ///   has faults and no styles.
  /// - Complexity: One look at the file where it has not changed.
  public mutating func theme(_ name: String) -> NamedTheme? {
    let paths = name.contains("/") ? [name] : folders.map { path(of: name, in: $0) }
    for path in paths {
      guard let identity = FileIdentity(ofFile: path) else { continue }
      let known = read[name]
      if let known, known.path == path, known.identity == identity { return known.theme }
      guard let file = ThemeFile(path: path) else { continue }
      let theme: NamedTheme
      switch file.theme {
      case .success(let styles): theme = NamedTheme(name: visible(name), theme: styles)
      case .failure(let faults):
        theme = NamedTheme(
          name: visible(name), theme: known?.theme.theme, faults: faults.lines)
      }
      read[name] = (path, file.identity, theme)
      return theme
    }
    if let known = read[name] {
      let gone = "\(visible(known.path)): error: the file is gone"
      let theme = NamedTheme(name: known.theme.name, theme: known.theme.theme, faults: [gone])
      read[name]?.theme = theme
      return theme
    }
    return builtInTheme(name)
  }

  private func builtInTheme(_ name: String) -> NamedTheme? {
    if name == NamedTheme.standard.name { return .standard }
    guard let file = builtIn.first(where: { $0.name == name + ThemeFile.ending }) else {
      return nil
    }
    // Those that ship have no faults: a test sees to it.
    return (try? Theme(parsing: file.text)).map { NamedTheme(name: name, theme: $0) }
  }

  /// Every theme there is, those that ship first.
  public mutating func themes() -> [NamedTheme] { names.compactMap { theme($0) } }

  /// The names of every theme there is, those that ship first.
  public var names: [String] {
    var found = Set(folders.flatMap { ThemeFile.names(inFolder: $0) })
    found.formUnion(builtIn.map { String($0.name.dropLast(ThemeFile.ending.count)) })
    found.insert(NamedTheme.standard.name)
    let chosen = read.keys.filter { $0.contains("/") }
    let own = Self.shipped.filter { found.contains($0) }
    return own + found.subtracting(own).sorted() + chosen.sorted()
  }

  /// The themes read so far, as their files were then.
  var known: [NamedTheme] { read.keys.sorted().compactMap { read[$0]?.theme } }

  /// The themes read so far whose files have changed since.
  public mutating func changes() -> [NamedTheme] {
    let before = read.mapValues(\.theme)
    return before.keys.sorted().compactMap { name in
      guard let now = theme(name), now != before[name] else { return nil }
      return now
    }
  }

  private func path(of name: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + name + ThemeFile.ending
  }
}
