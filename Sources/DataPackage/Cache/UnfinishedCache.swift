import Glibc
import Model
import System

/// Why nothing was kept: nobody has to know.
struct CacheWriteFailure: Error {}

/// A cache file that is being written beside the one it is to replace.
///
/// It has one name, so that what a killed process leaves is not added to, and is locked, so that
/// of two processes one writes and the other does without.
struct UnfinishedCache: ~Copyable {
  private let path: String
  private let descriptor: CInt

  /// Creates the file, or takes over what was left of an earlier one.
  ///
  /// - Parameter place: The file to replace.
  /// - Throws: Where it cannot be made, or another process is at it.
  init(_ place: String) throws(CacheWriteFailure) {
    path = place + ".new"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw CacheWriteFailure() }
    var (own, named) = (stat(), stat())
    // Whoever held the lock before may have renamed or removed the file while it was opened. In a
    // folder that is not ours it may be somebody else's, or another name of a file that matters.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &own) == 0,
      unsafe lstat(path, &named) == 0, FileIdentity(own) == FileIdentity(named),
      own.st_mode & S_IFMT == S_IFREG, own.st_uid == geteuid(), own.st_nlink == 1,
      fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0
    else {
      close(descriptor)
      throw CacheWriteFailure()
    }
    self.descriptor = descriptor
  }

  /// Writes everything.
  borrowing func write(_ snapshot: Snapshot, tables: [UInt8]) throws(CacheWriteFailure) {
    var offset = CacheFormat.headerBytes
    var checksum = Checksum()
    func add(_ bytes: UnsafeRawBufferPointer) throws(CacheWriteFailure) {
      let whole = bytes.count / Checksum.stripe * Checksum.stripe
      let stripes = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<whole])
      unsafe checksum.update(stripes)
      unsafe try write(stripes, at: offset)
      offset += whole
      guard whole < bytes.count else { return }
      var last = unsafe [UInt8](bytes[whole...])
      last += [UInt8](repeating: 0, count: Checksum.stripe - last.count)
      unsafe last.withUnsafeBytes { unsafe checksum.update($0) }
      try write(last, at: offset)
      offset += last.count
    }
    do throws(CacheWriteFailure) {
      unsafe try tables.withUnsafeBytes { bytes in
        Result { () throws(CacheWriteFailure) in unsafe try add(bytes) }
      }.get()
      unsafe try snapshot.dataset.observations.columns.forEach { bytes throws(CacheWriteFailure) in
        unsafe try add(bytes)
      }
      try write(
        header(count: offset, checksum: checksum.value(tables.count), tables: tables.count), at: 0)
    } catch {
      _ = unsafe unlink(path)
      throw error
    }
  }

  /// Gives the file its name.
  borrowing func rename(to place: String) throws(CacheWriteFailure) {
    guard unsafe Glibc.rename(path, place) == 0 else {
      _ = unsafe unlink(path)
      throw CacheWriteFailure()
    }
  }

  deinit { close(descriptor) }

  private func header(count: Int, checksum: UInt64, tables: Int) -> [UInt8] {
    func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
      unsafe withUnsafeBytes(of: number) { unsafe [UInt8]($0) }
    }
    let header =
      CacheFormat.magic + bytes(CacheFormat.version) + bytes(CacheFormat.byteOrder)
      + bytes(count) + bytes(checksum) + bytes(tables)
    return header + [UInt8](repeating: 0, count: CacheFormat.headerBytes - header.count)
  }

  private borrowing func write(_ bytes: [UInt8], at offset: Int) throws(CacheWriteFailure) {
    unsafe try bytes.withUnsafeBytes { bytes in
      Result { () throws(CacheWriteFailure) in unsafe try write(bytes, at: offset) }
    }.get()
  }

  private borrowing func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(CacheWriteFailure) {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw CacheWriteFailure()
      }
    }
  }
}
