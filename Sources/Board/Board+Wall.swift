internal import Canvas
internal import Model

extension Board {
  /// Shows the wall from its first page on.
  ///
  /// - Parameters:
  ///   - isFromBoard: Whether `q` leads back to the board instead of ending the program.
  ///   - isLocked: Whether no key does anything.
  /// - Returns: What the display is to do about it, unless it began so.
  @discardableResult
  public mutating func openWall(isFromBoard: Bool = false, isLocked: Bool = false) -> [Effect] {
    wall = Wall(at: now, isFromBoard: isFromBoard, isLocked: isLocked)
    if let dataset { overdue = overdueReadings(in: dataset) }
    if isFromBoard, shelf.current.name == NamedTheme.standard.name,
      let theme = shelf.themes.first(where: { $0.name == Self.wallTheme && $0.theme != nil })
    {
      themeBehindWall = shelf.current
      tryTheme { $0.current = theme }
    }
    return adoptUse()
  }

  /// The theme that stands for the board's own on the wall.
  private static let wallTheme = "wall"

  /// Goes back to the board.
  private mutating func closeWall() -> [Effect] {
    wall = nil
    if let theme = themeBehindWall {
      themeBehindWall = nil
      tryTheme { $0.current = theme }
    }
    return adoptUse()
  }

  /// The page of the wall that is shown; nil where the wall is not.
  public var wallPage: WallPage? {
    guard let wall else { return nil }
    let pages = wallPages
    return wall.showsOverdue ? .overdue : pages[wall.position % pages.count]
  }

  /// Whether the panel rests now, because it is night and nobody has pressed a key.
  var isNight: Bool {
    guard let wall, let night = wallPreferences.night, !wall.isHeld else { return false }
    let (hour, minute, _) = now.clock
    return night.contains(minute: hour * 60 + minute)
  }

  /// When something on the wall changes by itself.
  ///
  /// Its clock shows seconds, but with reduced motion only minutes. A page that is held counts the
  /// seconds of that, which somebody at the keys sees.
  func nextTick(of wall: Wall) -> Instant {
    let isStill = appearance.reducesMotion && !wall.isHeld && !wall.isQuitAsked
    guard isStill, !knowledge.isPlaying else { return now.advanced(by: 1) }
    let seconds = [
      60 - now.clock.second, wall.secondsLeft(at: now, every: wallPreferences.every),
    ]
    let moments = [refresh.next, nextMarkChange].compactMap(\.self)
    let next = (seconds + moments.map { $0.seconds - now.seconds }).min() ?? 60
    return now.advanced(by: max(1, next))
  }

  /// Lets time pass on the wall.
  ///
  /// - Returns: Whether more has changed than the line at its foot.
  mutating func passWall() -> Bool {
    guard var turning = wall else { return false }
    let (before, look) = (turning, wallLook)
    let hasTurned = turning.pass(
      to: now, every: wallPreferences.every, count: wallPages.count, hasOverdue: !overdue.isEmpty)
    wall = turning
    wallLook = WallLook(drift: WallDrift.offset(at: now), isNight: isNight)
    return hasTurned || look != wallLook || before.isQuitAsked != turning.isQuitAsked
  }

  /// Works out what only the page of the wall that is shown needs.
  ///
  /// - Returns: Whether there was anything to work out.
  mutating func fillWallPage(from dataset: Dataset) -> Bool {
    switch wallPage {
    case .claims where verdicts.isEmpty: verdicts = dataset.verdicts(knownOn: knownOn)
    case .newest where newest == nil:
      newest = NewestFigure(in: dataset, days: knowledge.days, knownOn: knownOn)
    case nil, .overview, .family, .pace, .claims, .newest, .overdue: return false
    }
    return true
  }

  /// What a key does on the wall: every key holds the page, and some do more.
  mutating func wallKey(_ key: Key) -> [Effect] {
    guard let before = wall, !before.isLocked else { return [] }
    wall?.forgetQuit()
    wall?.holdPage(at: now)
    switch keys.action(for: key) {
    case .interrupt: return [.quit]
    case .quit where before.isFromBoard, .back where before.isFromBoard: return closeWall()
    case .quit:
      if before.isQuitAsked { return [.quit] }
      wall?.askToQuit(at: now)
    case .right, .down, .nextPanel, .pageDown: turnWall(by: 1)
    case .left, .up, .previousPanel, .pageUp: turnWall(by: -1)
    case .back where before.isHeld, .pause where before.isHeld: wall?.goOn(at: now)
    case .refresh: return refresh.begin(at: now) ? [.read] : []
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    default: break
    }
    return []
  }

  private mutating func turnWall(by direction: Int) {
    let (count, hasOverdue) = (wallPages.count, !overdue.isEmpty)
    wall?.step(by: direction, at: now, count: count, hasOverdue: hasOverdue)
  }
}
