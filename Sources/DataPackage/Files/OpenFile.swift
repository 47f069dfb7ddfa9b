import Embedded
import Glibc
import System
import Tables

/// A regular file that is open for reading.
struct OpenFile: ~Copyable {
  private let content: Content
  /// The file as it was when it was opened.
  let identity: FileIdentity

  private enum Content {
    case disk(descriptor: CInt)
    case program(EmbeddedFile)
  }

  /// Opens a file that lies in the program.
  init(_ file: EmbeddedFile) {
    content = .program(file)
    identity = FileIdentity(sizeOnly: file.count)
  }

  /// Takes over an open descriptor and closes it at the end.
  ///
  /// - Throws: Where it leads to something else than a regular file.
  init(owning descriptor: CInt) throws(FileFault) {
    let fault: FileFault
    do throws(FileFault) {
      let status = try OpenFile.status(of: descriptor)
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        content = .disk(descriptor: descriptor)
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
    if case .disk(let descriptor) = content { close(descriptor) }
  }

  /// Whether the file is still as it was when it was opened.
  borrowing func isUnchanged() -> Bool {
    switch content {
    case .disk(let descriptor):
      (try? OpenFile.status(of: descriptor)).map(FileIdentity.init) == identity
    case .program: true
    }
  }

  private static func status(of descriptor: CInt) throws(FileFault) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(errno) }
    return status
  }
}

extension OpenFile {
  /// Some bytes of the file, to be read before it is closed.
  ///
  /// - Parameter range: Which; those behind the end are left out.
  /// - Returns: Their source.
  borrowing func bytes(in range: Range<Int>) -> FileBytesSource {
    switch content {
    case .disk(let descriptor): .disk(FileRangeSource(descriptor, range: range))
    case .program(let file): .program(EmbeddedSource(file, range: range))
    }
  }

  /// All bytes of the file, as many as it had when it was opened.
  borrowing func readAll() throws(FileFault) -> [UInt8] {
    var source = bytes(in: 0..<identity.size)
    do throws(TableFault) {
      return try source.readAll(limit: identity.size)
    } catch {
      guard case .cannotRead(let number) = error.kind else { throw .changing }
      throw .cannotRead(number)
    }
  }
}
