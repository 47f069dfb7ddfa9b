/// Settings that follow their file while the program runs.
///
/// The file is told from its earlier self by its bytes, so neither a coarse clock nor an editor that
/// renames, truncates or touches it can hide or feign a change. What is right is taken at once; a
/// file with faults changes nothing, and its faults are there to be shown until it is mended.
public struct LiveSettings: Sendable {
  /// What a reading brought.
  public enum Outcome: Hashable, Sendable {
    /// The same as the last time.
    case unchanged
    /// The settings are new, or the faults of the file are mended.
    case taken
    /// The file has faults; the settings are those from before.
    case refused
  }

  /// What holds: of the last file without faults.
  public private(set) var settings: Settings
  /// What is wrong with the file as it is now; empty where it is in use.
  public private(set) var faults: [SettingsFault] = []
  /// Where the file is looked for, whether there is one or not; nil where nothing says where.
  public var path: String? {
    environment["PACEBOARD_CONFIG"] ?? Folders(environment).configurationFile
  }
  private let flags: [SettingFlag]
  private let environment: Environment
  /// What was read last, taken or not.
  private var last: Result<SettingsFile?, SettingsFault>

  /// Reads the settings for the first time.
  ///
  /// - Parameters:
  ///   - flags: What the command line says, now and later.
  ///   - environment: The variables, now and later.
  ///   - file: The file as ``SettingsFile/read(for:)`` gives it.
  /// - Throws: Every fault: there are no settings from before to keep.
  public init(
    flags: [SettingFlag] = [], environment: Environment, file: SettingsFile?
  ) throws(SettingsFaults) {
    self.flags = flags
    self.environment = environment
    last = .success(file)
    settings = try Settings.effective(flags: flags, environment: environment, file: file)
  }

  /// Takes what a new reading of the file gave.
  ///
  /// It reads nothing itself, so that a file on a stalled network mount stalls only the thread that
  /// reads it.
  ///
  /// - Parameter reading: What ``SettingsFile/read(for:)`` gave or threw.
  /// - Returns: Whether the settings or the faults are others now.
  /// - Complexity: O(*n*) in the bytes of the file; it is parsed only where they have changed.
  public mutating func take(_ reading: Result<SettingsFile?, SettingsFault>) -> Outcome {
    guard reading != last else { return .unchanged }
    last = reading
    do throws(SettingsFaults) {
      let file: SettingsFile?
      switch reading {
      case .success(let read): file = read
      case .failure(let fault): throw SettingsFaults(faults: [fault])
      }
      let new = try Settings.effective(flags: flags, environment: environment, file: file)
      let isNews = new != settings || !faults.isEmpty
      settings = new
      faults = []
      return isNews ? .taken : .unchanged
    } catch {
      faults = error.faults
      return .refused
    }
  }

  /// Reads the file again and takes what it says.
  public mutating func reload() -> Outcome {
    let environment = environment
    return take(Result { () throws(SettingsFault) in try SettingsFile.read(for: environment) })
  }
}
