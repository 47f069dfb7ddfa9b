import Glibc
import System

/// A configuration file as it was at one moment.
public struct SettingsFile: Hashable, Sendable {
  /// Its path, for messages and for the relative paths in it.
  public let path: String
  /// Its bytes, any at all.
  public let bytes: [UInt8]
  /// Why commands in it are not run: others than its reader may write it or replace it; nil where
  /// they may not.
  public let distrust: String?

  /// Takes bytes that are at hand.
  public init(path: String, bytes: [UInt8], distrust: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.distrust = distrust
  }

  /// How many bytes are read at most.
  static let limit = 64 * 1024

  /// Reads the configuration file that an environment leads to.
  ///
  /// - Returns: Nil where there is none, which is no fault: everything has a default.
  /// - Throws: What stands in its way, or that the file `PACEBOARD_CONFIG` names does not exist.
  public static func read(for environment: Environment) throws(SettingsFault) -> SettingsFile? {
    if let path = environment["PACEBOARD_CONFIG"] {
      guard let file = try read(path: path) else {
        throw SettingsFault(
          at: .environment("PACEBOARD_CONFIG"), "no file", value: path,
          hint: "name one that exists, or unset the variable")
      }
      return file
    }
    guard let path = Folders(environment).configurationFile else { return nil }
    return try read(path: path)
  }

  /// Reads a regular file; never waits for a FIFO or a device.
  ///
  /// - Returns: Nil where nothing has this path.
  static func read(path: String) throws(SettingsFault) -> SettingsFile? {
    do throws(RegularFileFault) {
      let file = try RegularFile(path: path)
      return SettingsFile(
        path: path, bytes: try file.bytes(limit: limit),
        // The open file is judged, so that it cannot be another one by the time it is read.
        distrust: distrust(of: file.status, called: "the file") ?? distrust(ofFoldersOf: path))
    } catch {
      if case .cannotOpen(let number) = error, number == ENOENT || number == ENOTDIR { return nil }
      throw SettingsFault(at: .file(path: path, line: 0, column: 0), "\(error)")
    }
  }

  /// Why a file or folder may be another's work: its owner is neither the user nor root, or others
  /// than its owner may write it.
  private static func distrust(of status: stat, called name: String) -> String? {
    if status.st_uid != geteuid(), status.st_uid != 0 { return "\(name) belongs to another user" }
    return status.st_mode & 0o022 == 0 ? nil : "\(name) can be written by others"
  }

  /// The same of the folder that the path names, and of the one that a link leads to.
  private static func distrust(ofFoldersOf path: String) -> String? {
    var paths = [path]
    if let real = unsafe realpath(path, nil) {
      unsafe paths.append(String(cString: real))
      unsafe free(real)
    }
    for path in paths {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      var status = stat()
      guard unsafe stat(folder, &status) == 0 else { return "its folder cannot be looked at" }
      if let reason = distrust(of: status, called: "its folder") { return reason }
    }
    return nil
  }
}
