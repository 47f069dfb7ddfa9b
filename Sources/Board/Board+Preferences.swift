public import Canvas
public import Model

extension Board {
  /// The state before anything was read.
  ///
  /// - Parameters:
  ///   - preferences: What the viewer wants.
  ///   - symbols: The best that the display can show.
  ///   - depth: The most colours that it can show.
  ///   - size: The size of the display.
  ///   - now: The present moment.
  ///   - knownOn: The day of knowledge to start with; nil for everything.
  public init(
    preferences: Preferences, on symbols: Symbols, depth: ColorDepth = .rgb, size: Size,
    now: Instant, knownOn: Day? = nil
  ) {
    self.init(
      appearance: preferences.appearance(on: symbols, depth), keys: preferences.keys,
      size: size, now: now, interval: preferences.interval, knownOn: knownOn)
    displaySymbols = symbols
    displayDepth = depth
    preferredUse = preferences.use
    use = preferredUse
    usesMouse = preferences.usesMouse
    shelf = ThemeShelf(current: preferences.theme)
    preferredTheme = preferences.theme.name
    startPage = preferences.startPage
    wallPreferences = preferences.wall
    alertRules = preferences.alerts
  }

  /// Takes preferences that changed while the board runs; the page open stays open.
  ///
  /// - Returns: What the display is to do about it.
  mutating func take(_ preferences: Preferences) -> [Effect] {
    appearance = preferences.appearance(on: displaySymbols, displayDepth)
    keys = preferences.keys
    usesMouse = preferences.usesMouse
    alertRules = preferences.alerts
    refresh.interval = max(1, preferences.interval)
    wallPreferences = preferences.wall
    // A theme that was tried out stays, unless it is the theme that changed.
    if preferences.theme.name != preferredTheme {
      shelf.current = preferences.theme
      themeBehindWall = nil
    }
    preferredTheme = preferences.theme.name
    appearance.theme = shelf.current.theme ?? appearance.theme
    preferredUse = preferences.use
    return adoptUse()
  }

  /// Has the display used as it is wanted by now; on the wall the terminal keeps the mouse.
  mutating func adoptUse() -> [Effect] {
    var wanted = preferredUse
    if wall != nil { wanted.mouse = false }
    guard wanted != use else { return [] }
    use = wanted
    return [.use(use)]
  }

  /// Opens the page the viewer wants to begin with, once there is data to show on it.
  mutating func openStartPage() {
    guard let page = startPage else { return }
    startPage = nil
    switch page {
    case .number(0): return
    case .number(let number): open(page: number)
    case .family(let name):
      guard let index = panels.firstIndex(where: { $0.definition.family == name }) else { return }
      path = [.overview(selected: index), .months(family: index, selected: nil)]
    }
  }
}
