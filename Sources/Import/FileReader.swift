import DataPackage
import Glibc
import Publishers
import Tables

/// A file that was read, with the SHA-256 of its bytes as they are on the disk.
struct ReadFile {
  let path: String
  let name: String
  let digest: String
  var reading: Reading
}

/// Reads one file, whatever it is.
struct FileReader {
  let options: ReadingOptions
  /// Called with the number of bytes that were read since the last time.
  let progress: (Int) -> Void

  /// How much is kept in memory of a workbook that comes packed or by standard input; 1 GiB.
  private static let memoryLimit = 1 << 30

  /// Reads a file, or standard input where the path is `-`.
  func read(_ path: String) throws(Refusal) -> ReadFile {
    let isInput = path == "-"
    let passage = Passage(progress: progress)
    if !isInput, FoundFile(path).size >= Self.largeSize,
      let reading = try readInPieces(path, passage)
    {
      return ReadFile(
        path: path, name: Self.name(of: path), digest: passage.digest.hexadecimal,
        reading: reading)
    }
    let source = try Self.begin(isInput ? nil : path, passage)
    let reading = try read(source, at: isInput ? nil : path)
    return ReadFile(
      path: path, name: isInput ? "" : Self.name(of: path),
      digest: passage.digest.hexadecimal, reading: reading)
  }

  /// From how many bytes on a table is read on several threads; 16 MiB.
  private static let largeSize = 1 << 24

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Reads a large table on several threads, while this one hashes it; nil where it is no plain text.
  private func readInPieces(_ path: String, _ passage: Passage) throws(Refusal) -> Reading? {
    do throws(TableFault) {
      let start = try PeekedSource(FileSource(path: path), count: 512).start
      guard FileFormat.detected(in: start) == .text else { return nil }
    } catch {
      throw Refusal(error)
    }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal(TableFault(.cannotOpen(errno: errno))) }
    defer { close(file) }
    return try Publishers.readInPieces(file, size: FoundFile(path).size, options: options) {
      passage.pass($0)
    }
  }

  private typealias Start = PeekedSource<WatchedSource<FileSource>>

  private static func begin(_ path: String?, _ passage: Passage) throws(Refusal) -> Start {
    do throws(TableFault) {
      let file =
        try path.map { (path) throws(TableFault) in try FileSource(path: path) }
        ?? FileSource(owning: dup(STDIN_FILENO))
      return try PeekedSource(WatchedSource(file, passage), count: 512)
    } catch {
      throw Refusal(error)
    }
  }

  private func read(_ source: consuming Start, at path: String?) throws(Refusal) -> Reading {
    guard FileFormat.detected(in: source.start) == .gzip else {
      return try readUnpacked(source, at: path)
    }
    // What is compressed cannot be read at random.
    return try readUnpacked(Self.unpacked(source), at: nil)
  }

  private func readUnpacked<Upstream: ByteSource & ~Copyable>(
    _ source: consuming PeekedSource<Upstream>, at path: String?
  ) throws(Refusal) -> Reading {
    switch FileFormat.detected(in: source.start) {
    case .empty: throw Refusal("there is nothing in it")
    case .text: return try Publishers.read(source, options: options)
    case .gzip: throw Refusal("is compressed twice", hint: "unpack it once")
    case .zip, .ole: return try Publishers.read(Self.workbook(source, at: path))
    case .markup:
      throw Refusal("is a web page or XML, not a table", hint: "save the file itself, not its page")
    case .pdf: throw Refusal("is a PDF", hint: "publishers offer the figures as CSV or XLSX too")
    case .unknown: throw Refusal("is neither text nor a workbook")
    }
  }

  private static func unpacked(
    _ source: consuming Start
  ) throws(Refusal) -> PeekedSource<GzipSource<Start>> {
    do throws(TableFault) {
      return try PeekedSource(GzipSource(source), count: 512)
    } catch {
      throw Refusal(error)
    }
  }

  /// A workbook is read at random; it passes by in order once for its digest.
  private static func workbook<Upstream: ByteSource & ~Copyable>(
    _ source: consuming PeekedSource<Upstream>, at path: String?
  ) throws(Refusal) -> Workbook {
    do throws(TableFault) {
      guard let path else {
        return try Workbook(MemoryBytes(source.readAll(limit: memoryLimit)))
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while try source.read(into: &chunk, from: 0) > 0 {}
      return try Workbook(FileBytes(path: path))
    } catch {
      throw Refusal(error)
    }
  }
}
