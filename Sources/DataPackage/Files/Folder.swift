import CLinux
import Embedded
import Glibc

/// An open data folder, inside which files are found and outside which none are.
struct Folder: ~Copyable {
  private let place: Place

  private enum Place {
    case disk(descriptor: CInt, usesOpenat2: Bool)
    case program([EmbeddedFile])
  }

  /// Opens the folder of a package.
  ///
  /// - Throws: Why it cannot be opened; never where it lies in the program.
  init(_ place: PackagePlace) throws(FileFault) {
    switch place {
    case .folder(let path): self = try Folder(path: path)
    case .program(let files): self = Folder(files)
    }
  }

  private init(_ files: [EmbeddedFile]) { place = .program(files) }

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: The folder; links on the way to it are followed.
  ///   - usesOpenat2: False to do without it, as older kernels and some sandboxes must.
  /// - Throws: Why it cannot be opened.
  init(path: String, usesOpenat2: Bool = true) throws(FileFault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAPath }
    let descriptor = unsafe files_open_folder(path)
    guard descriptor >= 0 else { throw .cannotOpen(-descriptor) }
    place = .disk(descriptor: descriptor, usesOpenat2: usesOpenat2)
  }

  deinit {
    if case .disk(let descriptor, _) = place { close(descriptor) }
  }

  /// Opens a regular file for reading, and never waits for one.
  ///
  /// - Parameter path: Relative to the folder. Links are followed as long as they stay inside.
  /// - Returns: The file.
  /// - Throws: Why it cannot be opened, or is refused.
  borrowing func open(_ path: String) throws(FileFault) -> OpenFile {
    try Folder.check(path)
    switch place {
    case .disk(let descriptor, let usesOpenat2):
      return try Folder.open(path, in: descriptor, usesOpenat2: usesOpenat2)
    case .program(let files):
      guard let file = files.first(where: { $0.name == path }) else { throw .cannotOpen(ENOENT) }
      return OpenFile(file)
    }
  }

  private static func open(
    _ path: String, in folder: CInt, usesOpenat2: Bool
  ) throws(FileFault) -> OpenFile {
    var result = usesOpenat2 ? unsafe files_open_beneath(folder, path) : -ENOSYS
    if result == -ENOSYS || result == -EPERM { result = openStepByStep(path, in: folder) }
    switch -result {
    case EXDEV: throw .leadsOutside
    case ELOOP: throw .link
    // What a FIFO without a reader, a socket and a device without a driver answer.
    case ENXIO, ENODEV: throw .notAFile("socket or device")
    case 1...: throw .cannotOpen(-result)
    default: return try OpenFile(owning: result)
    }
  }

  /// Refuses paths by their text alone, so that the reason can be named.
  private static func check(_ path: String) throws(FileFault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notAPath }
    if path.utf8.first == 0x2F { throw .absolute }
    if hasScheme(path) { throw .address }
    let names = path.utf8.split(separator: 0x2F)
    if names.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }) { throw .goesUp }
  }

  /// Whether the path begins like an address: `https://`.
  private static func hasScheme(_ path: String) -> Bool {
    guard let colon = path.utf8.firstIndex(of: 0x3A) else { return false }
    return path.utf8[colon...].starts(with: [0x3A, 0x2F, 0x2F])
  }

  /// Goes from folder to folder without following any link: what is certain without `openat2`.
  private static func openStepByStep(_ path: String, in top: CInt) -> CInt {
    let names = path.split(separator: "/").filter { $0 != "." }
    guard let last = names.last else { return -EISDIR }
    var folder = top
    defer { if folder != top { close(folder) } }
    for name in names.dropLast() {
      let next = unsafe files_open_step(folder, String(name), true)
      // A link in place of a folder is "not a directory" to O_NOFOLLOW with O_DIRECTORY.
      guard next >= 0 else { return next == -ENOTDIR ? -ELOOP : next }
      if folder != top { close(folder) }
      folder = next
    }
    return unsafe files_open_step(folder, String(last), false)
  }
}
