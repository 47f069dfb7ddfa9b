public import Board
public import Canvas
public import Text

/// What the user wants of the program: each value with where it comes from.
///
/// The file is `$XDG_CONFIG_HOME/paceboard/config.toml`, in TOML:
///
/// ```toml
/// data = "~/figures"         # a folder; relative paths are relative to this file
/// refresh = "30s"            # 1s to 24h
/// theme = "default-dark"     # a name, or a path with a slash in it
/// symbols = "auto"           # auto, braille, block or ascii
/// colors = "auto"            # auto, none, 16, 256 or "16M"
/// start_page = 0             # 0 to 8, or a page's or a family's name
/// escape_delay = "100ms"     # 10ms to 2s
/// mouse = true
/// cache = true               # in $XDG_CACHE_HOME/paceboard
/// ambiguous_width = 1        # 1 or 2
/// reduced_motion = false
///
/// [numbers]
/// separator = ","
/// point = "."
///
/// [wall]
/// every = "20s"              # 2s to 24h
/// pages = [1, 2, "crossings", "pace"]
/// night = "22:00-06:00"      # local time, or "none"
/// rest = "dim"               # how it rests at night: dim or blank
///
/// [keys]
/// go_back = ["Esc", "x"]     # instead of the action's own; [] for none
///
/// [[panels]]                 # these and no others, in this order
/// family = "detention"
/// metric = "detained.midnight"
///
/// [[alerts]]                 # any number; see AlertRule
/// name = "over funded"
/// rule = "detained.snapshot > 1.2 × capacity.funded"   # or late(METRIC), new(METRIC)
/// clear = "2%"               # or a comparison; 0.5% of the right side where left out
/// action = "bell"            # banner, bell, or ["/path/to/a/program", "argument"]
/// ```
///
/// The program never writes it.
public struct Settings: Hashable, Sendable {
  /// What stands for the data in the program where a folder can be named; a folder of this name is
  /// `./built-in`.
  public static let builtInData = "built-in"

  /// The folder of the data package; nil for the installation's own, or for that in the program where
  /// the installation has none.
  public internal(set) var data: Setting<String?>
  /// How often the files are read again.
  public internal(set) var refresh: Setting<Duration>
  /// The theme.
  public internal(set) var theme: Setting<ThemeChoice>
  /// What charts and frames are drawn with; nil for the best the terminal can show.
  public internal(set) var symbols: Setting<Symbols?>
  /// How many colours are used.
  public internal(set) var colors: Setting<ColorChoice>
  /// The page that is open at the start.
  public internal(set) var startPage: Setting<PageChoice>
  /// How long Esc waits for the rest of a key.
  public internal(set) var escapeDelay: Setting<Duration>
  /// Whether the mouse is asked for.
  public internal(set) var mouse: Setting<Bool>
  /// Whether what was read of the data is kept for the next run, in ``Folders/cache``.
  public internal(set) var cache: Setting<Bool>
  /// How many columns characters of ambiguous width take: 1 or 2.
  public internal(set) var ambiguousWidth: Setting<Int>
  /// Whether what moves or flashes is left out.
  public internal(set) var reducedMotion: Setting<Bool>
  /// What stands between groups of three digits; may be empty.
  public internal(set) var numbersSeparator: Setting<String>
  /// What stands before the decimals.
  public internal(set) var numbersPoint: Setting<String>
  /// How long the wall shows each page.
  public internal(set) var wallEvery: Setting<Duration>
  /// The pages of the wall, in their order; at least one.
  public internal(set) var wallPages: Setting<[PageChoice]>
  /// The hours in which the wall rests, in local time; nil for none.
  public internal(set) var wallNight: Setting<NightHours?>
  /// How the wall rests.
  public internal(set) var wallRest: Setting<WallPreferences.Rest>
  /// The panels in their order; empty for those of the data package.
  public internal(set) var panels: [PanelOverride]
  /// What is watched for, in the order of the file.
  public internal(set) var alerts: [AlertSetting]
  /// The keys of every action, in the order of the help page.
  public internal(set) var keys: [KeySetting]
  /// What is worth a look, though nothing is wrong.
  public internal(set) var warnings: [SettingsFault]

  /// How numbers are written.
  public var numbers: NumberStyle {
    NumberStyle(separator: numbersSeparator.value, point: numbersPoint.value)
  }

  /// Which key does what.
  public var bindings: KeyBindings {
    KeyBindings.standard.rebinding { action in
      keys.first { $0.action == action }?.keys.value
    }
  }
}
