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
    var package: PackageReadings
    /// What the settings said of the data when `package` was chosen.
    var data: Setting<String?>
    /// Finds the data that a setting means.
    let find: @Sendable (Setting<String?>) -> Result<PackageReadings, MissingFolder>
    var settings: LiveSettings
    var library: ThemeLibrary
    var theme: NamedTheme
    let isWall: Bool
    /// The last data as its package has it, with the package's own panels.
    var dataset: Dataset?
    /// Whether the package is another one than the board's data is of.
    var isOther = false
    /// Why the folder that the settings name is not the one in use.
    var folderFault: String?
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
  ///   - find: Finds the data that changed settings mean.
  public init(
    of package: PackageReadings, settings: LiveSettings, library: ThemeLibrary,
    theme: NamedTheme, isWall: Bool = false,
    finding find:
      @escaping @Sendable (Setting<String?>) -> Result<PackageReadings, MissingFolder>
  ) {
    state = Mutex(
      State(
        package: package, data: settings.settings.data, find: find, settings: settings,
        library: library, theme: theme, isWall: isWall))
  }

  /// A data folder that is named and cannot be used.
  public struct MissingFolder: Error {
    /// What is wrong and what helps.
    let words: String

    /// Creates the error.
    public init(_ words: String) { self.words = words }
  }

  /// Where the data is that is read at present.
  public var place: PackagePlace { state.withLock { $0.package.place } }

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
    let outcome = isLater ? settings.reload() : .unchanged
    let changed = isLater ? changedThemes() : []
    if isLater { followData() }
    isLater = true
    let reading = package.next(progress: progress)
    let isOtherPackage = isOther && reading.dataset != nil
    if let new = reading.dataset { (dataset, isOther) = (new, false) }
    var faults =
      settings.faults.map(\.description) + themeFaults + [folderFault].compactMap(\.self)
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
      isOtherPackage: isOtherPackage, finished: reading.finished,
      preferences: outcome == .taken ? settings.settings.preferences(theme: theme) : nil,
      themes: changed, leavesWork: reading.leavesWork, isSettling: reading.isSettling)
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

  /// Turns to the data that changed settings mean; what cannot be used changes nothing.
  private mutating func followData() {
    let wanted = settings.settings.data
    folderFault = nil
    guard wanted.value != data.value else { return }
    switch find(wanted) {
    case .success(let found):
      package = found
      data = wanted
      isOther = true
    case .failure(let missing):
      folderFault = "\(wanted.origin): error: \(missing.words)"
    }
  }

  /// What the files of settings and themes that cannot be used have to say.
  private func files(_ faults: [String]) -> [FileReading] {
    let settings =
      faults.isEmpty
      ? []
      : [
        FileReading(
          .settings, name: settings.path ?? "", rows: nil, faults: faults, isStale: true)
      ]
    return settings
      + library.known.filter { $0.theme != nil && !$0.faults.isEmpty }.map {
        FileReading(.theme, name: $0.name, rows: nil, faults: $0.faults, isStale: true)
      }
  }
}
