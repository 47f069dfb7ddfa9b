public import Board

extension Settings {
  /// The name or path of the theme to look for.
  ///
  /// Where colours are refused and no theme is named it is the one that tells things apart by
  /// attributes: what the others tell by colours would be lost.
  ///
  /// - Parameter isWall: Whether the program opened on the wall, which has a theme of its own.
  /// - Returns: What the theme library knows it by.
  public func themeName(onWall isWall: Bool = false) -> String {
    guard case .standard = theme.origin else { return theme.value.text }
    if colors.value == .none { return "monochrome" }
    return isWall ? "wall" : theme.value.text
  }

  /// What the board takes of these settings.
  ///
  /// - Parameter theme: The theme that ``theme`` means, read from its file.
  /// - Returns: The preferences; what only a terminal takes is not among them.
  public func preferences(theme: NamedTheme) -> Preferences {
    let wallPages = wallPages.value.map(\.startPage)
    return Preferences(
      theme: theme, symbols: symbols.value, numbers: numbers, keys: bindings,
      interval: Int(refresh.value.components.seconds), startPage: startPage.value.startPage,
      usesMouse: mouse.value, reducesMotion: reducedMotion.value, colors: colors.value.depth,
      escapeDelay: escapeDelay.value, hasWideAmbiguous: ambiguousWidth.value == 2,
      wall: WallPreferences(
        every: Int(wallEvery.value.components.seconds), pages: wallPages, night: wallNight.value,
        rest: wallRest.value), alerts: alerts.map(\.alert))
  }
}

extension PageChoice {
  /// The page as the board has it.
  fileprivate var startPage: Preferences.StartPage {
    switch self {
    case .number(let number): .number(number)
    case .family(let name): .family(name)
    }
  }
}
