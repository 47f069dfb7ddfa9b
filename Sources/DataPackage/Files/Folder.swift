import CLinux
import Glibc
import Tables

/// An open data folder, inside which files are found and outside which none are.
struct Folder: ~Copyable {
  private let descriptor: CInt
  private let usesOpenat2: Bool

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
    self.descriptor = descriptor
    self.usesOpenat2 = usesOpenat2
  }

  deinit {
    close(descriptor)
  }

  /// Opens a regular file for reading, and never waits for one.
  ///
  /// - Parameter path: Relative to the folder. Links are followed as long as they stay inside.
  /// - Returns: The file.
  /// - Throws: Why it cannot be opened, or is refused.
  borrowing func open(_ path: String) throws(FileFault) -> OpenFile {
    try Folder.check(path)
    var result = usesOpenat2 ? unsafe files_open_beneath(descriptor, path) : -ENOSYS
    if result == -ENOSYS || result == -EPERM { result = openStepByStep(path) }
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
  private borrowing func openStepByStep(_ path: String) -> CInt {
    let names = path.split(separator: "/").filter { $0 != "." }
    guard let last = names.last else { return -EISDIR }
    var folder = descriptor
    defer { if folder != descriptor { close(folder) } }
    for name in names.dropLast() {
      let next = unsafe files_open_step(folder, String(name), true)
      // A link in place of a folder is "not a directory" to O_NOFOLLOW with O_DIRECTORY.
      guard next >= 0 else { return next == -ENOTDIR ? -ELOOP : next }
      if folder != descriptor { close(folder) }
      folder = next
    }
    return unsafe files_open_step(folder, String(last), false)
  }
}

/// A regular file that is open for reading.
struct OpenFile: ~Copyable {
  let descriptor: CInt
  /// The file as it was when it was opened.
  let identity: FileIdentity

  fileprivate init(owning descriptor: CInt) throws(FileFault) {
    let fault: FileFault
    do throws(FileFault) {
      let status = try OpenFile.status(of: descriptor)
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        self.descriptor = descriptor
        identity = FileIdentity(status)
        return
      case S_IFDIR: fault = .notAFile("folder")
      case S_IFIFO: fault = .notAFile("FIFO")
      default: fault = .notAFile("socket or device")
      }
    } catch {
      fault = error
    }
    close(descriptor)
    throw fault
  }

  deinit {
    close(descriptor)
  }

  /// Whether the file is still as it was when it was opened.
  borrowing func isUnchanged() -> Bool {
    (try? OpenFile.status(of: descriptor)).map(FileIdentity.init) == identity
  }

  private static func status(of descriptor: CInt) throws(FileFault) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(errno) }
    return status
  }
}

extension OpenFile {
  /// All bytes of the file, as many as it had when it was opened.
  borrowing func readAll() throws(FileFault) -> [UInt8] {
    var source = FileRangeSource(descriptor, range: 0..<identity.size)
    do throws(TableFault) {
      return try source.readAll(limit: identity.size)
    } catch {
      guard case .cannotRead(let number) = error.kind else { throw .changing }
      throw .cannotRead(number)
    }
  }
}
