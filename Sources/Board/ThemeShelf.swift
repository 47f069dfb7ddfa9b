internal import Canvas

/// The themes there are, the one in use, and the one to go back to while others are tried.
struct ThemeShelf: Hashable, Sendable {
  /// The theme in use.
  var current: NamedTheme
  /// All themes in the order of their list; empty until they have been read.
  private(set) var themes: [NamedTheme] = []
  /// The theme from before the first other one was tried; nil while none is being tried.
  private(set) var before: NamedTheme?

  init(current: NamedTheme) { self.current = current }

  /// Whether the list of themes is open.
  var isOpen: Bool { before != nil }

  /// Opens the list.
  mutating func open() { before = current }

  /// Keeps the theme in use and closes the list.
  mutating func keep() { before = nil }

  /// Goes back to the theme from before and closes the list.
  mutating func goBack() {
    if let before { current = before }
    before = nil
  }

  /// Puts the theme at an offset from the one in use in its place; those that cannot be used are
  /// passed over.
  mutating func step(by offset: Int) {
    let usable = themes.filter { $0.theme != nil }
    guard !usable.isEmpty else { return }
    guard let index = usable.firstIndex(where: { $0.name == current.name }) else {
      current = usable[0]
      return
    }
    current = usable[(index + offset % usable.count + usable.count) % usable.count]
  }

  /// Uses the theme at a place of the list, if it can be used.
  mutating func choose(_ index: Int) {
    guard themes.indices.contains(index), themes[index].theme != nil else { return }
    current = themes[index]
  }

  /// Uses the theme that many places after the one in use.
  mutating func choose(besideCurrent offset: Int) {
    guard let index = themes.firstIndex(where: { $0.name == current.name }) else { return }
    choose(index + offset)
  }

  /// Takes themes as their files have them now: all of them, or those that have changed.
  mutating func take(_ new: [NamedTheme]) {
    for theme in new {
      if let index = themes.firstIndex(where: { $0.name == theme.name }) {
        themes[index] = theme
      } else {
        themes.append(theme)
      }
      if theme.name == current.name, theme.theme != nil { current = theme }
      if theme.name == before?.name, theme.theme != nil { before = theme }
    }
  }
}
