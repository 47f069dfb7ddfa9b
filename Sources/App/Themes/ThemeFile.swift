internal import Canvas
import Glibc
internal import Text

/// A theme file as it was at one moment.
struct ThemeFile: Hashable, Sendable {
  /// What tells one version of a file from another without reading it.
  struct Identity: Hashable, Sendable {
    private let numbers: [Int]

    fileprivate init(_ status: stat) {
      numbers = [
        Int(bitPattern: UInt(status.st_dev)), Int(bitPattern: UInt(status.st_ino)),
        Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
        status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ]
    }
  }

  /// Which version it is.
  let identity: Identity
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
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    identity = Identity(status)
    let bytes = Self.bytes(of: descriptor)
    guard let bytes, bytes.count <= Self.limit else {
      let what = bytes == nil ? "cannot be read" : "has more than \(Self.limit) bytes"
      theme = .failure(Faults(lines: ["\(visible(path)): error: \(what)"]))
      return
    }
    do throws(ThemeFaults) {
      theme = .success(try Theme(parsing: String(decoding: bytes, as: UTF8.self)))
    } catch {
      theme = .failure(Faults(lines: error.faults.map { "\(visible(path)):\($0)" }))
    }
  }

  /// The identity of the file at a path; nil where there is none.
  static func identity(ofFile path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Identity(status)
  }

  /// The names of the theme files of a folder, without their ending; none where there is no folder.
  static func names(inFolder path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasSuffix(ending), !name.hasPrefix(".") {
        names.append(String(name.dropLast(ending.count)))
      }
    }
    return names
  }

  /// What the names of theme files end with.
  static let ending = ".theme"

  private static func bytes(of descriptor: CInt) -> [UInt8]? {
    // One more than allowed, to tell a file at the limit from one beyond it.
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return unsafe read(descriptor, rest.baseAddress, rest.count)
      }
      if got == 0 { break }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      count += got
    }
    return Array(bytes[..<count])
  }
}
