import Glibc
import System
import TestSupport
import Testing

struct RegularFileTests {
  @Test func `a file is read up to its limit`() throws {
    let folder = try TemporaryFolder()
    folder.write("12345678", to: "file")
    let path = folder.path + "/file"
    #expect(try RegularFile(path: path).bytes(limit: 8) == Array("12345678".utf8))
    #expect(throws: RegularFileFault.tooLong(limit: 7)) {
      try RegularFile(path: path).bytes(limit: 7)
    }
    #expect(try FileIdentity(RegularFile(path: path).status) == FileIdentity(ofFile: path))
  }

  @Test func `what is no regular file is refused without waiting`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/fifo", 0o600)
    for path in [folder.path, folder.path + "/fifo", "/dev/null"] {
      #expect(fault(of: path) == .notRegular)
    }
    #expect(fault(of: folder.path + "/none") == .cannotOpen(ENOENT))
    #expect(fault(of: "/proc/self/mem") == .cannotRead(EIO))
    #expect(FileIdentity(ofFile: folder.path + "/none") == nil)
  }

  private func fault(of path: String) -> RegularFileFault? {
    do throws(RegularFileFault) {
      _ = try RegularFile(path: path).bytes(limit: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test func `faults and error numbers have words`() {
    #expect("\(RegularFileFault.cannotOpen(ENOENT))".hasSuffix(": No such file or directory"))
    #expect("\(SystemFault(call: "pipe", number: EMFILE))" == "pipe: Too many open files")
    #expect(systemMessage(9999).contains("9999"))
  }
}
