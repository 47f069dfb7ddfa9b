public import Canvas
public import Model
public import Text

/// What the viewer wants of the board; it may change while the board runs.
public struct Preferences: Hashable, Sendable {
  /// The theme, by the name it is listed under.
  public var theme: NamedTheme
  /// The characters to draw with; nil for the best the display can show.
  public var symbols: Symbols?
  /// How numbers are written.
  public var numbers: NumberStyle
  /// Which key does what.
  public var keys: KeyBindings
  /// Seconds between readings of the data.
  public var interval: Int
  /// The page that is open at the start.
  public var startPage: StartPage
  /// Whether the mouse does anything.
  public var usesMouse: Bool
  /// Whether what moves by itself is left out.
  public var reducesMotion: Bool
  /// How many colours to use at most; nil for all that the display has.
  public var colors: ColorDepth?
  /// How long Esc waits for the rest of a key.
  public var escapeDelay: Duration
  /// Whether the display gives two columns to characters of ambiguous width.
  public var hasWideAmbiguous: Bool
  /// What the wall shows, and how.
  public var wall: WallPreferences

  /// What is watched for in the data.
  public var alerts: [AlertRule]

  /// A page to begin with.
  public enum StartPage: Hashable, Sendable {
    /// The page of a digit, 0 to 8.
    case number(Int)
    /// The page of a family of metrics; one that the data does not have is passed over.
    case family(String)
  }

  /// Creates preferences; those left out are the program's own choice.
  public init(
    theme: NamedTheme = .standard, symbols: Symbols? = nil, numbers: NumberStyle = NumberStyle(),
    keys: KeyBindings = .standard, interval: Int = 30, startPage: StartPage = .number(0),
    usesMouse: Bool = true, reducesMotion: Bool = false, colors: ColorDepth? = nil,
    escapeDelay: Duration = .milliseconds(100), hasWideAmbiguous: Bool = false,
    wall: WallPreferences = WallPreferences(), alerts: [AlertRule] = []
  ) {
    self.theme = theme
    self.symbols = symbols
    self.numbers = numbers
    self.keys = keys
    self.interval = interval
    self.startPage = startPage
    self.usesMouse = usesMouse
    self.reducesMotion = reducesMotion
    self.colors = colors
    self.escapeDelay = escapeDelay
    self.hasWideAmbiguous = hasWideAmbiguous
    self.wall = wall
    self.alerts = alerts
  }

  /// How the board looks on a display.
  ///
  /// A wish is no reason to draw what the display cannot show, and blocks and frames are of
  /// ambiguous width: where those are wide, ASCII is all that keeps its columns.
  ///
  /// - Parameters:
  ///   - best: The best that the display can show.
  ///   - depth: The most colours that it can show.
  /// - Returns: The appearance, with the built-in theme where the named one cannot be used.
  func appearance(on best: Symbols, _ depth: ColorDepth) -> Appearance {
    let isLimited = best == .ascii || hasWideAmbiguous
    return Appearance(
      theme: theme.theme ?? .dark, symbols: isLimited ? .ascii : symbols ?? best, numbers: numbers,
      depth: min(depth, colors ?? depth), reducesMotion: reducesMotion)
  }

  /// How the display is to be used.
  var use: DisplayUse {
    DisplayUse(colors: colors, mouse: usesMouse, escapeDelay: escapeDelay)
  }
}
