public import Canvas
public import Model

/// The whole state of the program.
///
/// Everything that happens enters through ``apply(_:at:)``; views draw it and change nothing.
public struct Board: Sendable {
  /// How it looks.
  public internal(set) var appearance: Appearance
  /// Which key does what.
  public internal(set) var keys: KeyBindings
  /// The size of the display in cells.
  public internal(set) var size: Size
  /// The moment of the last event.
  public internal(set) var now: Instant
  /// When the data was and will be read.
  public internal(set) var refresh: Refresh
  /// The data, once a reading has brought any.
  public internal(set) var dataset: Dataset?
  /// The panels' figures, worked out when the data, the day or the day of knowledge changes.
  public internal(set) var panels: [PanelReading] = []
  /// How the families are split, by their panels' indices; worked out for those that show it.
  var breakdowns: [Int: [Breakdown]] = [:]
  /// The pace against the package's goal, where it names one.
  public internal(set) var pace: PaceReading?
  /// The verdicts of the claims; worked out after the first frame, because the figures come first.
  public internal(set) var verdicts: [Verdict] = []
  /// The figure published last; worked out after the first frame.
  var newest: NewestFigure?
  /// Which day's knowledge is shown.
  public internal(set) var knowledge: Knowledge
  /// The sources, those published last first; worked out when their page is opened.
  public internal(set) var sources: [SourceReading] = []
  /// What was published on the last days of knowledge; nil until nobody waits for anything else, or
  /// the page of changes is opened.
  var published: PublishedChanges?
  /// A text the viewer asked for, shown until the next key.
  public internal(set) var notice: Notice?
  /// Whether claims stand on the charts.
  public internal(set) var showsClaims = false
  /// What each reading that found news brought, the latest first.
  public internal(set) var news: [News] = []
  /// The figures that changed a moment ago.
  var changed: Changed?
  /// What is zoomed, split, overlaid or typed.
  public internal(set) var exploration = Exploration()
  /// Where the viewer is, the overview first and the place shown last.
  public internal(set) var path: [Place]
  /// Counts the changes of all that is drawn but the status line, which changes every second.
  private(set) var pageVersion = 0
  /// What the list of the page is narrowed to, if it is.
  public internal(set) var find: Find?
  /// The rows of the list in view, where it is narrowed or ordered.
  var arrangement: Arrangement?
  /// The palette of actions, while it is open.
  public internal(set) var palette: Palette?
  /// The turning of the wall's pages, while the wall is shown.
  public internal(set) var wall: Wall?
  /// What the wall shows, and how.
  public internal(set) var wallPreferences = WallPreferences()
  /// The theme to go back to from the wall, where that has one of its own.
  var themeBehindWall: NamedTheme?
  /// What of the wall changes by the clock alone, as it was last drawn.
  var wallLook = WallLook()
  /// When the wall is sent to its display again.
  private var repainting = Repainting()
  /// What of the metrics shown is overdue, the longest first; worked out while the wall is shown.
  var overdue: [OverdueReading] = []
  /// The themes to choose from and the one in use.
  var shelf = ThemeShelf(current: .standard)
  /// The theme that the preferences name, whatever is being tried.
  var preferredTheme = NamedTheme.standard.name
  /// What is watched for in the data.
  var alertRules: [AlertRule] = []
  /// Which of it has come about.
  var watch = AlertWatch()
  /// The day for which it was last looked at.
  private var watchedDay: Day?
  /// What became of the command of an alert that failed last; until an alert comes about again.
  public internal(set) var commandFault: String?
  /// The best that the display can show.
  var displaySymbols: Symbols
  /// The most colours that the display can show.
  var displayDepth = ColorDepth.rgb
  /// How the viewer wants the display used.
  var preferredUse = DisplayUse()
  /// How the display was last asked to be used.
  var use = DisplayUse()
  /// Whether the mouse does anything.
  var usesMouse = true
  /// The page to begin with, until there is data to show on it.
  var startPage: Preferences.StartPage?
  /// For which day, with which knowledge, the figures were last worked out.
  private var judged: Judgement.Moment?

  /// The state before anything was read.
  ///
  /// - Parameters:
  ///   - appearance: How it looks.
  ///   - keys: Which key does what.
  ///   - size: The size of the display.
  ///   - now: The present moment.
  ///   - interval: Seconds between readings of the data.
  ///   - knownOn: The day of knowledge to start with; nil for everything.
  public init(
    appearance: Appearance = Appearance(), keys: KeyBindings = .standard, size: Size, now: Instant,
    interval: Int = 30, knownOn: Day? = nil
  ) {
    self.appearance = appearance
    self.keys = keys
    displaySymbols = appearance.symbols
    self.size = size
    self.now = now
    knowledge = Knowledge(day: knownOn)
    refresh = Refresh(interval: interval)
    path = [.overview(selected: 0)]
  }

  /// The place shown.
  public var place: Place { path.last ?? .overview(selected: 0) }

  /// What the program does first.
  public mutating func start() -> [Effect] { refresh.begin(at: now) ? [.read] : [] }

  /// Applies one event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - instant: When it happened.
  /// - Returns: What is to be done about it, in order.
  public mutating func apply(_ event: Event, at instant: Instant) -> [Effect] {
    let before = now
    now = instant
    let version = pageVersion
    if !event.isTick { pageVersion += 1 }
    if fadeMarks(since: before) { pageVersion += 1 }
    var effects: [Effect] = []
    switch event {
    case .input(let input): effects = apply(input)
    case .tick:
      if passWall() { pageVersion += 1 }
      if wall != nil, repainting.isDue(at: now) { effects.append(.repaint) }
      guard knowledge.isPlaying else { break }
      knowledge.stepOn()
      pageVersion += 1
    case .themes(let themes): take(themes)
    case .progress(let percent): refresh.percent = percent
    case .read(let reading):
      if let preferences = reading.preferences { effects = take(preferences) }
      take(reading.themes)
      let wasQuiet = refresh.isQuiet
      refresh.end(reading)
      if let dataset = reading.dataset { take(dataset, from: reading) }
      if reading.dataset != nil || reading.preferences != nil {
        effects += watchData(reading.differences)
      }
      if reading.leavesWork {
        refresh.beginQuietly(at: now)
        effects.append(.read)
      } else if wasQuiet, reading.dataset == nil, wall == nil {
        // Nobody waits now, and its page opens the quicker.
        tellChanges()
      }
    case .commandFailed(let fault): commandFault = fault
    case .stop: effects = [.suspend]
    case .continued, .exposed: effects = [.repaint]
    case .terminate: return [.quit]
    }
    judge()
    // Figures become overdue, and news old, by the clock alone.
    if event.isTick, watchedDay != now.easternDay || alerts.contains(where: \.isNews) {
      effects += watchData([])
    }
    if dataset != nil { openStartPage() }
    if fillPage(isIdle: event.isTick) { pageVersion += 1 }
    if version != pageVersion {
      arrange(isNewText: false)
      followCursor()
      rememberRows()
    }
    if refresh.isDue(at: now), refresh.begin(at: now) { effects.append(.read) }
    return effects
  }

  private mutating func watchData(_ differences: [Difference]) -> [Effect] {
    watchedDay = now.easternDay
    let before = alerts
    let effects = watch(differences)
    if alerts != before { pageVersion += 1 }
    if !effects.isEmpty { commandFault = nil }
    return effects
  }

  /// When something on the screen changes by itself.
  ///
  /// The countdown to the next reading changes every second; without one only the day can change.
  public var nextTick: Instant {
    if let wall { return nextTick(of: wall) }
    if knowledge.isPlaying { return now.advanced(by: 1) }
    guard let next = [refresh.next, nextMarkChange].compactMap(\.self).min(by: <) else {
      return now.advanced(by: 60)
    }
    guard appearance.reducesMotion || refresh.next == nil else { return now.advanced(by: 1) }
    return now.advanced(by: min(60, max(1, next.seconds - now.seconds)))
  }

  /// Only what was published by this day is shown; nil for everything.
  public var knownOn: Day? { knowledge.day }
  /// Whether the clock shows a day on which something that is shown was not published yet: then no
  /// age is right, and everything looks fresh.
  var isClockBehind: Bool {
    // Where the publisher or the keeper lives it may be tomorrow.
    knowledge.newest.map { $0 > now.easternDay + 1 } ?? false
  }

  private mutating func take(_ dataset: Dataset, from reading: Reading) {
    if reading.isOtherPackage {
      leavePackage()
    } else if self.dataset != nil {
      news.insert(News(at: reading.finished, differences: reading.differences), at: 0)
      news.removeLast(max(0, news.count - News.kept))
      changed =
        Changed(reading.differences, at: now, reducesMotion: appearance.reducesMotion) ?? changed
    }
    self.dataset = dataset
    // A year or month as publication day ends after today: stepping there would look ahead.
    let today = now.easternDay
    knowledge.days = dataset.publicationDays().filter { $0 <= today }
    knowledge.newest = dataset.newestPublication()
    judged = nil
    let moment = Judgement.Moment(today: today, knownOn: knownOn)
    if let judgement = reading.judgement, judgement.moment == moment { take(judgement) }
  }

  /// Forgets what was about the package before: its places and what its readings brought.
  private mutating func leavePackage() {
    path = [.overview(selected: 0)]
    exploration = Exploration()
    knowledge = Knowledge(day: nil)
    news = []
    changed = nil
    find = nil
  }

  /// Works the figures out again where the data, the day or the day of knowledge has changed.
  private mutating func judge() {
    let moment = Judgement.Moment(today: now.easternDay, knownOn: knownOn)
    guard let dataset, judged != moment else { return }
    take(Judgement(of: dataset, at: moment))
  }

  private mutating func take(_ judgement: Judgement) {
    judged = judgement.moment
    pageVersion += 1
    take(judgement.panels)
    pace = judgement.pace
    breakdowns = [:]
    for family in exploration.breakdowns.keys { fillBreakdowns(of: family) }
    sources = []
    published = nil
    verdicts = []
    newest = nil
    overdue = if let dataset, wall != nil { overdueReadings(in: dataset) } else { [] }
  }

  private mutating func apply(_ input: Input) -> [Effect] {
    switch input {
    case .resized(let size):
      self.size = size
      return []
    case .focused: return [.repaint]
    case .closed: return [.quit]
    case .paste(let text):
      if wall == nil { paste(text) }
      return []
    case .mouse(let mouse): return wall == nil ? apply(mouse) : []
    case .key(let key):
      if wall != nil { return wallKey(key) }
      if let effects = type(key) ?? paletteKey(key) ?? findKey(key) { return effects }
      if shelf.isOpen, let effects = themeKey(key) { return effects }
      guard let action = keys.action(for: key) else { return [] }
      return perform(action)
    }
  }
}
