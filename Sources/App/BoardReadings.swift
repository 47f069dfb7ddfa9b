public import Board
internal import Model
public import Settings
internal import Synchronization

/// Reads everything the board follows while it runs: the data package, the settings, the themes.
///
/// What cannot be read leaves what was there before, and is told as the faults of its file.
public final class BoardReadings: Sendable {
  fileprivate struct State {
    let package: PackageReadings
    var settings: LiveSettings
    var library: ThemeLibrary
    var theme: NamedTheme
    let isWall: Bool
    /// The last data as its package has it, with the package's own panels.
    var dataset: Dataset?
    /// What in the settings does not fit the data.
    var panelFaults: [String] = []
    /// That there is no such theme as the settings name.
    var themeFaults: [String] = []
    /// Whether settings and themes are looked at again: not yet at the first reading, which the
    /// screen waits for and which follows moments after they were read.
    var isLater = false
  }

  private let state: Mutex<State>

  /// Creates readings; nothing is read yet.
  ///
  /// - Parameters:
  ///   - package: The data package, and maybe what was read of it ahead.
  ///   - settings: The settings that the board was started with.
  ///   - library: Where themes are.
  ///   - theme: The theme that the settings mean.
  ///   - isWall: Whether the program opened on the wall, which has a theme of its own.
  public init(
    of package: PackageReadings, settings: LiveSettings, library: ThemeLibrary,
    theme: NamedTheme, isWall: Bool = false
  ) {
    state = Mutex(
      State(
        package: package, settings: settings, library: library, theme: theme, isWall: isWall))
  }

  /// Reads what has changed; the first time the data alone, as the rest was just read.
  ///
  /// - Parameter progress: Called with the percents that are read, while a long reading lasts.
  /// - Returns: What is new.
  public func next(progress: @escaping @Sendable (Int) -> Void = { _ in }) -> Reading {
    state.withLock { $0.next(progress) }
  }

  /// Looks for themes in use whose files are others than those read, or than the built-in one.
  public func changedThemes() -> [NamedTheme] { state.withLock { $0.changedThemes() } }

  /// Reads every theme there is.
  public func themes() -> [NamedTheme] { state.withLock { $0.library.themes() } }
}

extension BoardReadings.State {
  fileprivate mutating func next(_ progress: @escaping @Sendable (Int) -> Void) -> Reading {
    let reading = package.next(progress: progress)
    if let new = reading.dataset { dataset = new }
    let outcome = isLater ? settings.reload() : .unchanged
    let changed = isLater ? changedThemes() : []
    isLater = true
    var faults = settings.faults.map(\.description) + themeFaults
    var (shown, judgement) = (reading.dataset, reading.judgement)
    if outcome == .taken || reading.dataset != nil, let dataset {
      let wanted = settings.settings.panels(of: dataset)
      shown = dataset.showing(wanted.panels)
      // The figures are those of the package's own panels.
      if wanted.panels != dataset.panels || reading.dataset == nil { judgement = nil }
      panelFaults = wanted.faults.map(\.description)
    }
    faults += panelFaults
    return Reading(
      dataset: shown, judgement: judgement, files: reading.files + files(faults),
      differences: reading.differences, isBuiltIn: reading.isBuiltIn,
      finished: reading.finished,
      preferences: outcome == .taken ? settings.settings.preferences(theme: theme) : nil,
      themes: changed, leavesWork: reading.leavesWork)
  }

  /// The themes whose files have changed, the one that the settings mean among them.
  fileprivate mutating func changedThemes() -> [NamedTheme] {
    var changed = library.changes()
    let choice = settings.settings.theme
    themeFaults = []
    if let chosen = library.theme(settings.settings.themeName(onWall: isWall)) {
      if chosen.theme != nil, chosen != theme {
        theme = chosen
        if !changed.contains(chosen) { changed.append(chosen) }
      }
    } else if choice.origin != .standard {
      themeFaults = ["\(choice.origin): error: there is no theme “\(choice.value.text)”"]
    }
    return changed
  }

  /// What the files of settings and themes that cannot be used have to say.
  private func files(_ faults: [String]) -> [FileReading] {
    let settings =
      faults.isEmpty ? [] : [FileReading(name: "settings", rows: 0, faults: faults, isStale: true)]
    return settings
      + library.known.filter { $0.theme != nil && !$0.faults.isEmpty }.map {
        FileReading(name: "theme \($0.name)", rows: 0, faults: $0.faults, isStale: true)
      }
  }
}
