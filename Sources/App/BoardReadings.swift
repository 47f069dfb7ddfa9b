public import Board
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
    /// Finds the folder that a setting means.
    let find: @Sendable (Setting<String?>) -> Result<String, MissingFolder>
    var settings: LiveSettings
    var library: ThemeLibrary
    var theme: NamedTheme
    /// The last data as its package has it, with the package's own panels.
    var dataset: Dataset?
    /// Whether the package is another one than the board's data is of.
    var isOther = false
    /// Why the folder that the settings name is not the one in use.
    var folderFault: String?
    /// What in the settings does not fit the data.
    var panelFaults: [String] = []
  }

  private let state: Mutex<State>

  /// Creates readings; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The data package.
  ///   - settings: The settings that the board was started with.
  ///   - library: Where themes are.
  ///   - theme: The theme that the settings mean.
  ///   - find: Finds the folder that changed settings mean.
  public init(
    of folder: String, settings: LiveSettings, library: ThemeLibrary, theme: NamedTheme,
    finding find: @escaping @Sendable (Setting<String?>) -> Result<String, MissingFolder>
  ) {
    state = Mutex(
      State(
        package: PackageReadings(of: folder), data: settings.settings.data, find: find,
        settings: settings, library: library, theme: theme))
  }

  /// A data folder that is named and cannot be used.
  public struct MissingFolder: Error {
    /// What is wrong and what helps.
    let words: String

    /// Creates the error.
    public init(_ words: String) { self.words = words }
  }

  /// Reads what has changed, at first everything.
  public func next() -> Reading { state.withLock { $0.next() } }

  /// Reads every theme there is.
  public func themes() -> [NamedTheme] { state.withLock { $0.library.themes() } }
}

extension BoardReadings.State {
  fileprivate mutating func next() -> Reading {
    let outcome = settings.reload()
    followFolder()
    let reading = package.next()
    let isOtherPackage = isOther && reading.dataset != nil
    if let new = reading.dataset { (dataset, isOther) = (new, false) }
    var changed = library.changes()
    var faults = settings.faults.map(\.description) + [folderFault].compactMap(\.self)

    let choice = settings.settings.theme
    if let chosen = library.theme(settings.settings.themeName) {
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
      finished: reading.finished,
      preferences: outcome == .taken ? settings.settings.preferences(theme: theme) : nil,
      themes: changed, isOtherPackage: isOtherPackage)
  }

  /// Turns to the folder that changed settings mean; one that cannot be used changes nothing.
  private mutating func followFolder() {
    let wanted = settings.settings.data
    folderFault = nil
    guard wanted.value != data.value else { return }
    switch find(wanted) {
    case .success(let folder):
      package = PackageReadings(of: folder)
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
          .settings, name: settings.path ?? "", rows: 0, faults: faults, isStale: true)
      ]
    return settings
      + library.known.filter { $0.theme != nil && !$0.faults.isEmpty }.map {
        FileReading(.theme, name: $0.name, rows: 0, faults: $0.faults, isStale: true)
      }
  }
}
