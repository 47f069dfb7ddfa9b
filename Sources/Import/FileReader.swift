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

  /// How much of standard input is kept in memory where it is a workbook; 1 GiB.
  private static let memoryLimit = 1 << 30

  /// Reads a file, or standard input where the path is `-`.
  func read(_ path: String) throws(Refusal) -> ReadFile {
    let isInput = path == "-"
    let passage = Passage(progress: progress)
    let source = try Self.begin(isInput ? nil : path, passage)
    let reading = try read(source, at: isInput ? nil : path)
    return ReadFile(
      path: path, name: isInput ? "" : String(path.split(separator: "/").last ?? ""),
      digest: passage.digest.hexadecimal, reading: reading)
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
    switch FileFormat.detected(in: source.start) {
    case .empty: throw Refusal("there is nothing in it")
    case .text: return try Publishers.read(source, options: options)
    case .gzip: return try Publishers.read(Self.unpacked(source), options: options)
    case .zip, .ole: return try Publishers.read(Self.workbook(source, at: path))
    case .markup:
      throw Refusal("is a web page or XML, not a table", hint: "save the file itself, not its page")
    case .pdf: throw Refusal("is a PDF", hint: "publishers offer the figures as CSV or XLSX too")
    case .unknown: throw Refusal("is neither text nor a workbook")
    }
  }

  private static func unpacked(
    _ source: consuming Start
  ) throws(Refusal) -> GzipSource<PeekedSource<WatchedSource<FileSource>>> {
    do throws(TableFault) {
      return try GzipSource(source)
    } catch {
      throw Refusal(error)
    }
  }

  /// A workbook is read at random; it passes by in order once for its digest.
  private static func workbook(
    _ source: consuming Start, at path: String?
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
