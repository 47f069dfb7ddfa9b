public import Board
public import DataPackage
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
  }

  private let state: Mutex<State>

  /// Creates readings; nothing is read yet.
  ///
  /// - Parameters:
  ///   - place: The data package.
  ///   - settings: The settings that the board was started with.
  ///   - library: Where themes are.
  ///   - theme: The theme that the settings mean.
  ///   - isWall: Whether the program opened on the wall, which has a theme of its own.
  public init(
    of place: PackagePlace, settings: LiveSettings, library: ThemeLibrary, theme: NamedTheme,
    isWall: Bool = false
  ) {
    state = Mutex(
      State(
        package: PackageReadings(of: place), settings: settings, library: library, theme: theme,
        isWall: isWall))
  }

  /// Reads what has changed, at first everything.
  public func next() -> Reading { state.withLock { $0.next() } }

  /// Reads every theme there is.
  public func themes() -> [NamedTheme] { state.withLock { $0.library.themes() } }
}

extension BoardReadings.State {
  fileprivate mutating func next() -> Reading {
    let reading = package.next()
    if let new = reading.dataset { dataset = new }
    let outcome = settings.reload()
    var changed = library.changes()
    var faults = settings.faults.map(\.description)

    let choice = settings.settings.theme
    if let chosen = library.theme(settings.settings.themeName(onWall: isWall)) {
      if chosen.theme != nil, chosen != theme {
        theme = chosen
        if !changed.contains(chosen) { changed.append(chosen) }
      }
    } else if choice.origin != .standard {
      faults.append("\(choice.origin): error: there is no theme “\(choice.value.text)”")
    }
    var shown: Dataset?
    if outcome == .taken || reading.dataset != nil, let dataset {
      let wanted = settings.settings.panels(of: dataset)
      shown = dataset.showing(wanted.panels)
      panelFaults = wanted.faults.map(\.description)
    }
    faults += panelFaults
    return Reading(
      dataset: shown, files: reading.files + files(faults), differences: reading.differences,
      isBuiltIn: reading.isBuiltIn, finished: reading.finished,
      preferences: outcome == .taken ? settings.settings.preferences(theme: theme) : nil,
      themes: changed)
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
