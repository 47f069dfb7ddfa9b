public import Canvas
public import Model

/// The whole state of the program.
///
/// Everything that happens enters through ``apply(_:at:)``; views draw it and change nothing.
public struct Board: Sendable {
  /// How it looks.
  public internal(set) var appearance: Appearance
  /// Which key does what.
  public let keys: KeyBindings
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
  /// Only what was published by this day is shown; nil for everything.
  public internal(set) var knownOn: Day?
  /// Where the viewer is, the overview first and the place shown last.
  public internal(set) var path: [Place]
  /// The day for which ages were last judged.
  private var judgedOn: Day?

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
    self.size = size
    self.now = now
    self.knownOn = knownOn
    refresh = Refresh(interval: interval)
    path = [.overview(selected: 0)]
  }

  /// The place shown.
  public var place: Place { path.last ?? .overview(selected: 0) }

  /// What the program does first.
  public mutating func start() -> [Effect] { refresh.begin() ? [.read] : [] }

  /// Applies one event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - instant: When it happened.
  /// - Returns: What is to be done about it, in order.
  public mutating func apply(_ event: Event, at instant: Instant) -> [Effect] {
    now = instant
    var effects: [Effect] = []
    switch event {
    case .input(let input): effects = apply(input)
    case .tick: break
    case .read(let reading):
      refresh.end(reading)
      if let dataset = reading.dataset {
        self.dataset = dataset
        judgedOn = nil
      }
    case .stop: effects = [.suspend]
    case .continued: effects = [.repaint]
    case .terminate: return [.quit]
    }
    judge()
    if refresh.isDue(at: now), refresh.begin() { effects.append(.read) }
    return effects
  }

  /// When something on the screen changes by itself; nil where nothing will.
  ///
  /// The countdown to the next reading changes every second; without one only the day can change.
  public var nextTick: Instant? { now.advanced(by: refresh.next == nil ? 60 : 1) }

  /// Works the figures out again where the data or the day has changed.
  private mutating func judge() {
    let today = now.easternDay
    guard let dataset, judgedOn != today else { return }
    judgedOn = today
    panels = dataset.panels.enumerated().compactMap { index, definition in
      PanelReading(definition, index: index, in: dataset, knownOn: knownOn, today: today)
    }
  }

  private mutating func apply(_ input: Input) -> [Effect] {
    switch input {
    case .resized(let size):
      self.size = size
      return []
    case .closed: return [.quit]
    case .mouse: return []
    case .key(let key):
      guard let action = keys.action(for: key) else { return [] }
      return perform(action)
    }
  }
}
