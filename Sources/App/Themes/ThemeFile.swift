internal import Canvas
internal import System
internal import Text

/// A theme file as it was at one moment.
struct ThemeFile: Hashable, Sendable {
  /// Which version it is.
  let identity: FileIdentity
  /// What its text means, or everything that is wrong with it, each as `path:line:column: error: …`.
  let theme: Result<Theme, Faults>

  /// What is wrong with a file, safe to show.
  struct Faults: Error, Hashable, Sendable {
    let lines: [String]
  }

  /// How many bytes are read at most; btop's own files have three thousand.
  private static let limit = 64 * 1024

  /// Reads a regular file; never waits for a FIFO or a device.
  ///
  /// - Returns: Nil where nothing can be opened under this path.
  init?(path: String) {
    do throws(RegularFileFault) {
      let file = try RegularFile(path: path)
      identity = FileIdentity(file.status)
      theme = Self.theme(of: file, path: path)
    } catch { return nil }
  }

  private static func theme(
    of file: borrowing RegularFile, path: String
  ) -> Result<Theme, Faults> {
    let bytes: [UInt8]
    do throws(RegularFileFault) {
      bytes = try file.bytes(limit: limit)
    } catch {
      return .failure(Faults(lines: ["\(visible(path)): error: \(error)"]))
    }
    do throws(ThemeFaults) {
      return .success(try Theme(parsing: String(decoding: bytes, as: UTF8.self)))
    } catch {
      return .failure(Faults(lines: error.faults.map { "\(visible(path)):\($0)" }))
    }
  }

  /// The names of the theme files of a folder, without their ending; none where there is no folder.
  static func names(inFolder path: String) -> [String] {
    System.names(inFolder: path).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(ending.count)) }
  }

  /// What the names of theme files end with.
  static let ending = ".theme"
}
