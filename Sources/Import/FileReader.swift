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
    let passage = Passage(progress: progress)
    // Opened once: what is read is what is hashed, whatever takes the file's place meanwhile.
    let file = path == "-" ? nil : try Self.open(path)
    let reading: Reading
    if let file, file.count >= Self.largeSize, let read = try readInPieces(file, passage) {
      reading = read
    } else {
      reading = try read(Self.begin(file, passage), of: file)
    }
    return ReadFile(
      path: path, name: file == nil ? "" : Self.name(of: path),
      digest: passage.digest.hexadecimal, reading: reading)
  }

  private static func open(_ path: String) throws(Refusal) -> FileBytes {
    do throws(TableFault) {
      return try FileBytes(path: path)
    } catch {
      throw Refusal(error)
    }
  }

  /// By how many of its first bytes a file is recognised.
  private static let startSize = 512

  /// From how many bytes on a table is read on several threads; 16 MiB.
  private static let largeSize = 1 << 24

  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Reads a large table on several threads, while this one hashes it; nil where it is no plain text.
  private func readInPieces(
    _ file: FileBytes, _ passage: Passage
  ) throws(Refusal) -> Reading? {
    do throws(TableFault) {
      guard FileFormat.detected(in: try file.bytes(0..<Self.startSize)) == .text else { return nil }
    } catch {
      throw Refusal(error)
    }
    return try Publishers.readInPieces(file.descriptor, size: file.count, options: options) {
      passage.pass($0)
    }
  }

  private typealias Start = PeekedSource<WatchedSource<FileSource>>

  /// Begins a file, or standard input where there is none.
  private static func begin(_ file: FileBytes?, _ passage: Passage) throws(Refusal) -> Start {
    do throws(TableFault) {
      let source = if let file { try file.source() } else { FileSource(owning: dup(STDIN_FILENO)) }
      return try PeekedSource(WatchedSource(source, passage), count: startSize)
    } catch {
      throw Refusal(error)
    }
  }

  private func read(_ source: consuming Start, of file: FileBytes?) throws(Refusal) -> Reading {
    guard FileFormat.detected(in: source.start) == .gzip else {
      return try readUnpacked(source, of: file)
    }
    // What is compressed cannot be read at random.
    return try readUnpacked(Self.unpacked(source), of: nil)
  }

  private func readUnpacked<Upstream: ByteSource & ~Copyable>(
    _ source: consuming PeekedSource<Upstream>, of file: FileBytes?
  ) throws(Refusal) -> Reading {
    switch FileFormat.detected(in: source.start) {
    case .empty: throw Refusal("there is nothing in it")
    case .text: return try Publishers.read(source, options: options)
    case .gzip: throw Refusal("is compressed twice", hint: "unpack it once")
    case .zip, .ole: return try Publishers.read(Self.workbook(source, of: file))
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
      return try PeekedSource(GzipSource(source), count: startSize)
    } catch {
      throw Refusal(error)
    }
  }

  /// A workbook is read at random; it passes by in order once for its digest.
  private static func workbook<Upstream: ByteSource & ~Copyable>(
    _ source: consuming PeekedSource<Upstream>, of file: FileBytes?
  ) throws(Refusal) -> Workbook {
    do throws(TableFault) {
      guard let file else {
        return try Workbook(MemoryBytes(source.readAll(limit: memoryLimit)))
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while try source.read(into: &chunk, from: 0) > 0 {}
      return try Workbook(file)
    } catch {
      throw Refusal(error)
    }
  }
}
