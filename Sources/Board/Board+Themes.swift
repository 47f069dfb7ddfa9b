internal import Canvas

extension Board {
  /// Opens the list of themes, or tries the next one where it is open.
  ///
  /// - Returns: At the opening, that the themes are to be read: their files may be others by now.
  mutating func cycleTheme() -> [Effect] {
    guard shelf.isOpen else {
      shelf.open()
      // The first press shows a change at once where the themes are known from before.
      tryTheme { $0.step(by: 1) }
      return [.readThemes]
    }
    tryTheme { $0.step(by: 1) }
    return []
  }

  /// Takes themes that were read, and shows the one in use as it is now.
  mutating func take(_ themes: [NamedTheme]) {
    let isFirst = shelf.themes.isEmpty
    shelf.take(themes)
    // The press that opened the list had nothing to step to yet.
    if isFirst, shelf.isOpen { shelf.step(by: 1) }
    appearance.theme = shelf.current.theme ?? appearance.theme
  }

  /// What a key does while the list of themes is open.
  ///
  /// - Returns: Nil where the key is for the page below: the theme tried is kept.
  mutating func themeKey(_ key: Key) -> [Effect]? {
    switch (key, keys.action(for: key)) {
    case (.enter, _): shelf.keep()
    case (_, .theme), (_, .down), (_, .right), (_, .nextPanel): tryTheme { $0.step(by: 1) }
    case (_, .up), (_, .left), (_, .previousPanel): tryTheme { $0.step(by: -1) }
    case (_, .first): tryTheme { $0.choose(0) }
    case (_, .last): tryTheme { $0.choose($0.themes.count - 1) }
    case (.escape, _), (_, .back), (_, .quit): tryTheme { $0.goBack() }
    default:
      shelf.keep()
      return nil
    }
    return []
  }

  /// Changes the theme in use and draws with it from now on.
  mutating func tryTheme(_ change: (inout ThemeShelf) -> Void) {
    change(&shelf)
    appearance.theme = shelf.current.theme ?? appearance.theme
  }
}
