import Glibc
import System

/// Where what was read of data packages is kept, one file for each of them.
///
/// Whatever is in it can be deleted at any time: it only saves reading the packages' own files.
public struct CacheFolder: Hashable, Sendable {
  /// The folder, by its whole path; made where it is not there.
  public let path: String

  /// Names the folder; nothing is looked at yet.
  public init(path: String) { self.path = path }

  /// The file that keeps what was read of a data folder.
  ///
  /// - Parameter folder: The data folder, by its whole path.
  /// - Returns: Its path.
  func file(for folder: String) -> String {
    var digest = SHA256()
    digest.update(Array(folder.utf8)[...])
    return "\(path)/\(digest.hexadecimal.prefix(32)).cache"
  }

  /// What is kept of a data folder.
  ///
  /// - Parameters:
  ///   - folder: The data folder, by its whole path.
  ///   - generation: The dataset's generation.
  /// - Returns: Nil where there is nothing, or nothing to rely on.
  func snapshot(of folder: String, generation: Int) -> Snapshot? {
    guard let program = FileIdentity.ofProgram else { return nil }
    let descriptor = unsafe open(
      file(for: folder), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    // What others may write to is not ours, whatever is in it.
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & 0o022 == 0
    else { return nil }
    return try? Snapshot(
      CacheFile(descriptor, size: Int(status.st_size)), of: folder, readBy: program,
      generation: generation)
  }

  /// Keeps what was read of a data folder in place of what was kept before.
  ///
  /// The file is written beside the old one and renamed. It is not synced: what a crash leaves of
  /// it has another checksum, and is as good as nothing.
  ///
  /// - Parameters:
  ///   - snapshot: What was read.
  ///   - folder: The data folder, by its whole path.
  /// - Returns: Whether it is kept; not so in a home that cannot be written to, on a full disk, or
  ///   while another process keeps the same.
  @discardableResult
  func keep(_ snapshot: Snapshot, of folder: String) -> Bool {
    guard let program = FileIdentity.ofProgram, makeFolder() else { return false }
    let place = file(for: folder)
    do throws(CacheWriteFailure) {
      let file = try UnfinishedCache(place)
      try file.write(snapshot, tables: snapshot.tables(of: folder, readBy: program))
      try file.rename(to: place)
      return true
    } catch {
      return false
    }
  }

  /// Makes the folder and those above it, for nobody else to read.
  private func makeFolder() -> Bool {
    guard path.hasPrefix("/") else { return false }
    return unsafe access(path, W_OK | X_OK) == 0 || makeFolders(of: path + "/")
  }
}

extension FileIdentity {
  /// The version of the program's own file; nil where the system does not tell.
  static var ofProgram: FileIdentity? { FileIdentity(ofFile: "/proc/self/exe") }
}
