public import Canvas
public import Model

/// Everything that can happen to the board.
public enum Event: Sendable {
  /// A key, the mouse, a new size, or the end of the display.
  case input(Input)
  /// The clock moved on.
  case tick
  /// A reading of the data folder ended.
  case read(Reading)
  /// A reading of the data folder goes on; how many percent of it are done.
  case progress(percent: Int)
  /// The themes were read, as ``Effect/readThemes`` asked.
  case themes([NamedTheme])
  /// The command of an alert failed: its path and why, safe to show.
  case commandFailed(String)
  /// The process was asked to stop until it is continued, by a signal.
  case stop
  /// The process was continued after a stop, so what is on the screen is unknown.
  case continued
  /// The window may have been shown anew or in another size: a multiplexer was attached.
  case exposed
  /// The process was asked to end: by a signal, or because the display closed.
  case terminate
}

extension Event {
  /// Whether nothing happened but that time passed.
  var isTick: Bool { if case .tick = self { true } else { false } }
}

/// Everything the board may ask of the world.
public enum Effect: Hashable, Sendable {
  /// Read the data folder again, in the background; the answer is ``Event/read(_:)``.
  case read
  /// Read the folders of themes, in the background; the answer is ``Event/themes(_:)``.
  case readThemes
  /// Send everything again with the next frame.
  case repaint
  /// Give the display back and stop the process until it is continued.
  case suspend
  /// Put text on the clipboard.
  case copy(String)
  /// Run the command of an alert, in the background; ``Event/commandFailed(_:)`` where it fails.
  case run(AlertCommand)
  /// Ring the bell.
  case bell
  /// Use the display in another way.
  case use(DisplayUse)
  /// End the program.
  case quit
}

/// What a reading of the data folder brought.
public struct Reading: Sendable {
  /// The new data, or nil where nothing changed since the last reading.
  public let dataset: Dataset?
  /// The figures of the new data, where they were worked out already; the board does so itself
  /// where they are of another day or another knowledge than it shows.
  public let judgement: Judgement?
  /// What was found in each file.
  public let files: [FileReading]
  /// How the new data differs from that of the reading before, where there was one.
  public let differences: [Difference]
  /// Whether it is the data in the program that was read, which never changes.
  public let isBuiltIn: Bool
  /// When the reading ended.
  public let finished: Instant
  /// What the viewer wants from now on, or nil where it is the same as before.
  public let preferences: Preferences?
  /// The themes whose files have changed.
  public let themes: [NamedTheme]
  /// Whether the data is of another package than that of the reading before.
  public let isOtherPackage: Bool
  /// Whether the reader would rather be asked again at once, for work that nobody waits for.
  public let leavesWork: Bool
  /// Whether a file was just being written and was left for the next reading.
  public let isSettling: Bool

  /// Creates a reading.
  public init(
    dataset: Dataset?, judgement: Judgement? = nil, files: [FileReading],
    differences: [Difference] = [], isBuiltIn: Bool = false, isOtherPackage: Bool = false,
    finished: Instant, preferences: Preferences? = nil, themes: [NamedTheme] = [],
    leavesWork: Bool = false, isSettling: Bool = false
  ) {
    self.dataset = dataset
    self.judgement = judgement
    self.files = files
    self.differences = differences
    self.isBuiltIn = isBuiltIn
    self.finished = finished
    self.preferences = preferences
    self.themes = themes
    self.leavesWork = leavesWork
    self.isSettling = isSettling
    self.isOtherPackage = isOtherPackage
  }

  /// The faults of all files, in order.
  public var faults: [String] { files.flatMap(\.faults) }
}

/// What a reading that found news brought.
public struct News: Hashable, Sendable {
  /// When the reading ended.
  public let at: Instant
  /// What it brought.
  public let differences: [Difference]

  /// How many readings are remembered.
  static let kept = 200
}

/// What a reading found in one file.
public struct FileReading: Hashable, Sendable {
  /// What a file holds.
  public enum Kind: String, Hashable, Sendable {
    /// A table or the descriptor of the data package.
    case data
    /// The viewer's settings.
    case settings
    /// A theme.
    case theme
  }

  /// What it holds.
  public let kind: Kind
  /// Its name in the data folder; of other files the path.
  public let name: String
  /// How many rows it gave; nil for a file that holds none, such as the descriptor.
  public let rows: Int?
  /// How many rows were left out.
  public let rowsLeftOut: Int
  /// The first and the last day that its rows speak of.
  public let coverage: Period?
  /// Its faults, each as `file:line:column: error: …`, safe to show.
  public let faults: [String]
  /// Whether what is shown of it comes from an earlier reading because this one failed.
  public let isStale: Bool

  /// Creates a file's reading.
  public init(
    _ kind: Kind = .data, name: String, rows: Int?, rowsLeftOut: Int = 0, coverage: Period? = nil,
    faults: [String] = [], isStale: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.rows = rows
    self.rowsLeftOut = rowsLeftOut
    self.coverage = coverage
    self.faults = faults
    self.isStale = isStale
  }
}
