import Glibc
import Synchronization
import System
import Tables
import TestSupport
import Testing

struct `Reading ahead` {
  private func file(of bytes: [UInt8], in folder: TemporaryFolder) -> CInt {
    folder.write(bytes, to: "file")
    return open("\(folder.path)/file", O_RDONLY)
  }

  private func passed(by ahead: ReadAhead) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ahead.forEach { bytes += $0 }
    return bytes
  }

  @Test(arguments: [0, 1, 1 << 18 - 1, 1 << 18, 1 << 18 + 1, 5_000_000], [0, 1, 3])
  func `passes all bytes on in order, whoever reads them`(size: Int, helpers: Int) throws {
    let folder = try TemporaryFolder()
    var randomness = Randomness(seed: UInt64(size))
    let bytes = (0..<size).map { _ in UInt8(truncatingIfNeeded: randomness.next()) }
    let file = file(of: bytes, in: folder)
    defer { close(file) }
    let ahead = ReadAhead(file, size: size)
    let flag = Flag()
    let first = helper(flag, ahead, helpers)
    let passed = try passed(by: ahead)
    flag.isDone.store(true, ordering: .relaxed)
    first.join()
    #expect(passed == bytes)
  }

  private final class Flag: Sendable {
    let isDone = Atomic(false)
  }

  /// Helps on some threads until all is done.
  private func helper(_ flag: Flag, _ ahead: ReadAhead, _ count: Int) -> Worker<Void> {
    Worker {
      let next = count > 1 ? helper(flag, ahead, count - 1) : nil
      while count > 0, !flag.isDone.load(ordering: .relaxed) { ahead.help() }
      next?.join()
    }
  }

  @Test func `reads no further ahead than there is room for`() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 7, count: 3_000_000)
    let file = file(of: bytes, in: folder)
    defer { close(file) }
    let ahead = ReadAhead(file, size: bytes.count)
    ahead.help()
    ahead.help()
    var parts = 0
    try ahead.forEach { part in
      parts += 1
      if parts % 3 == 0 { ahead.help() }
      #expect(part.allSatisfy { $0 == 7 })
    }
    #expect(parts == (bytes.count - 1) / (1 << 18) + 1)
  }

  @Test func `passes on what there is of a file that has shrunk, and tells a fault`() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 7, count: 600_000)
    let file = file(of: bytes, in: folder)
    let ahead = ReadAhead(file, size: 2_000_000)
    ahead.help()
    #expect(try passed(by: ahead) == bytes)
    close(file)
    let closed = ReadAhead(-1, size: 2_000_000)
    closed.help()
    #expect(throws: TableFault(.cannotRead(errno: EBADF))) { _ = try passed(by: closed) }
  }
}
