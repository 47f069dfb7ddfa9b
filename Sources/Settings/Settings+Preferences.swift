public import Board

extension Settings {
  /// The name or path of the theme to look for.
  ///
  /// Where colours are refused and no theme is named it is the one that tells things apart by
  /// attributes: what the others tell by colours would be lost.
  public var themeName: String {
    if case .standard = theme.origin, colors.value == .none { return "monochrome" }
    return theme.value.text
  }

  /// What the board takes of these settings.
  ///
  /// - Parameter theme: The theme that ``theme`` means, read from its file.
  /// - Returns: The preferences; what only a terminal or the wall takes is not among them.
  public func preferences(theme: NamedTheme) -> Preferences {
    let page: Preferences.StartPage =
      switch startPage.value {
      case .number(let number): .number(number)
      case .family(let name): .family(name)
      }
    return Preferences(
      theme: theme, symbols: symbols.value, numbers: numbers, keys: bindings,
      interval: Int(refresh.value.components.seconds), startPage: page, usesMouse: mouse.value,
      reducesMotion: reducedMotion.value, colors: colors.value.depth,
      escapeDelay: escapeDelay.value, hasWideAmbiguous: ambiguousWidth.value == 2)
  }
}
